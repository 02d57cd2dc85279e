import Journal
import Nights
import Testing

/// A night's file as it would be read on 21 November 2026.
func entry(_ text: String, _ iso: String = "2026-11-21") throws -> Entry {
  Entry.parse(Array(text.utf8), date: try day(iso))
}

extension Entry {
  /// Each section in one line: `22:14 name [key=value …] paragraph | paragraph`.
  var outline: [String] {
    sections.map { section in
      var parts: [String] = []
      if let time = section.time { parts.append(time.text) }
      if let offset = section.utcOffset { parts.append(String(offset)) }
      if !section.name.isEmpty { parts.append(section.name) }
      if !section.fields.isEmpty {
        parts.append("[" + section.fields.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") + "]")
      }
      if !section.paragraphs.isEmpty { parts.append(section.paragraphs.map { text(of: $0) }.joined(separator: " | ")) }
      return parts.joined(separator: " ")
    }
  }
}

@Suite("Reading a night's file")
struct ReadingTests {
  @Test("A file that the program wrote")
  func whole() throws {
    let text = """
      # Saturday 21 November 2026

      ## 22:14 check-in
      slept: 5.5 h
      screen in bed: no

      ## 22:16 ten minutes
      minutes: 11
      about: later, 14:10 "the fern"

      They called it at two.
      I wanted to sit down.

      ## 22:28 what the words show
      suppression: "I'm fine." (passed)

      His name is Oskar.

      """
    let entry = try entry(text)
    #expect(
      entry.outline == [
        "22:14 check-in [slept=5.5 h; screen in bed=no]",
        "22:16 ten minutes [minutes=11; about=later, 14:10 \"the fern\"] They called it at two. | I wanted to sit down.",
        "22:28 what the words show [suppression=\"I'm fine.\" (passed)] His name is Oskar.",
      ])
    #expect(entry.sections.map(\.kind) == [.checkIn, .writing, .shows])
    #expect(entry.sections.map(\.line) == [3, 7, 14])
    #expect(entry.sections[0].fields.map(\.line) == [4, 5])
    #expect(entry.bytes == Array(text.utf8))
  }

  @Test(
    "Files kept by hand read as meant",
    arguments: [
      // Nothing at all.
      ("", []), ("\n\n", []), ("# Saturday 21 November 2026", []), ("\u{FEFF}", []),
      // Prose alone, with and without the day's heading or a last newline.
      ("Straight into the file.\n\nThe end", ["Straight into the file. | The end"]),
      ("# Saturday 21 November 2026\nOne line.", ["One line."]),
      ("# 2026-11-21\n\nOne line.\n", ["One line."]),
      ("\u{FEFF}# Saturday 21 November 2026\n\nA mark.\n", ["A mark."]),
      ("\u{FEFF}A mark.\n", ["A mark."]),
      // A first heading that is not the day's is the person's own.
      ("# I can't do this\nNo.\n", ["I can't do this No."]),
      // Line endings of another system, and a blank line that is not quite one.
      (
        "# Saturday 21 November 2026\r\n\r\n## 22:14 check-in\r\nslept: 6 h\r\n\r\nYes.\r\n",
        ["22:14 check-in [slept=6 h] Yes."]
      ),
      ("## 22:14 ten minutes\n \t\nYes.\n", ["22:14 ten minutes Yes."]),
      // Headings of all kinds.
      ("## 9:40 Ten Minutes\nx", ["09:40 Ten Minutes x"]), ("##  22:14   check-in  \n", ["22:14 check-in"]),
      ("## 22:14\nx", ["22:14 x"]), ("##\nx", ["x"]), ("## Dreams\nx", ["Dreams x"]),
      ("## 25:14 late\nx", ["25:14 late x"]), ("## 22:145 late\nx", ["22:145 late x"]),
      ("## 01:30 -0400 ten minutes\nx", ["01:30 -14400 ten minutes x"]),
      ("## 01:30 -0500\nx", ["01:30 -18000 x"]), ("## 01:30 -05 x\n", ["01:30 -05 x"]),
      ("#hashtag\n##also\n### Deeper\n", ["#hashtag | ##also | ### Deeper"]),
      ("Before.\n## 22:14 truth\nAfter.\n", ["Before.", "22:14 truth After."]),
      // Fields stand straight under a heading; a colon in prose is a colon.
      ("## 22:14 check-in\n\nslept: 6 h\n", ["22:14 check-in [slept=6 h]"]),
      ("## 22:14 check-in\nSlept: 6 h\nWorked:13\n", ["22:14 check-in [slept=6 h] Worked:13"]),
      ("## 22:14 truth\nwho: Bea\n\nsay: no field\n", ["22:14 truth [who=Bea] say: no field"]),
      ("## 22:14 truth\nmood of the day: grey\nwhen:\n", ["22:14 truth [mood of the day=grey; when=]"]),
      ("## 14:10 put aside\nthe thing is: I left\n", ["14:10 put aside the thing is: I left"]),
      ("## 14:10 put aside\nNote: I left\n", ["14:10 put aside Note: I left"]),
      ("## 22:14 ten minutes\nhttp://x is down\n", ["22:14 ten minutes http://x is down"]),
      ("slept: 6\nworked: 12\nLong day: fine.\n", ["[slept=6; worked=12] Long day: fine."]),
      // Text is kept, whatever it is.
      ("a\\b \\ c:\\\n", ["a\\b \\ c:\\"]), ("tail  \n  indented\n", ["tail   |   indented"]),
      ("caf\u{65}\u{301} 😀 \u{202E}x\n", ["caf\u{65}\u{301} 😀 \u{202E}x"]),
      ("Una línea. “Curly.”\n", ["Una línea. “Curly.”"]), ("a\u{0}b\n", ["a\u{0}b"]),
      ("lone\rreturn\n", ["lone\rreturn"]),
      // The escape, and what remains of a torn one.
      ("\\## not a heading\n", ["## not a heading"]), ("\\one\\\ntwo\nthree\n", ["one\ntwo | three"]),
      ("\\one\\\r\ntwo\r\n", ["one\ntwo"]), ("\\a\\\\b\\x1b[q\n", ["a\\b\u{1B}[q"]), ("\\torn\\", ["torn"]),
      ("\\torn\\\n## 22:14 truth\nx\n", ["torn", "22:14 truth x"]), ("\\\n", [""]), ("\\x41", ["\\x41"]),
      // What somebody began with a backslash is no escape.
      ("\\o/ I matched\n", ["\\o/ I matched"]), ("\\\\server\\share\\notes\n", ["\\\\server\\share\\notes"]),
      ("\\- dash\n", ["\\- dash"]), ("\\alpha + \\beta\n", ["\\alpha + \\beta"]), ("\\\\o/\n", ["\\\\o/"]),
      ("\\\\\\o/\n", ["\\o/"]), ("\\x09tab\n", ["\\x09tab"]), ("\\\\x1btab\n", ["\u{1B}tab"]),
      ("\\slept: 5\n", ["slept: 5"]), ("\\ \n", [" "]), ("\\server\\a\\\nb\n", ["\\server\\a\\ | b"]),
      (
        "## 22:35 truth\nwho: \\o/\nsay: \\\\a\\b\nwhen: \\\\\\a\\x20\n",
        ["22:35 truth [who=\\o/; say=\\\\a\\b; when=\\a ]"]
      ),
      ("\u{FEFF}\\## x\n", ["## x"]),
    ] as [(String, [String])])
  func byHand(text: String, outline: [String]) throws {
    #expect(try entry(text).outline == outline)
    #expect(try entry(text).bytes == Array(text.utf8))
  }

  @Test("Broken UTF-8 shows as a mark and hinders nothing")
  func brokenUTF8() throws {
    let entry = Entry.parse([0xFF, 0x0A] + Array("## 22:14 x\nk: ".utf8) + [0xC3, 0x0A], date: try day())
    #expect(entry.outline == ["\u{FFFD}", "22:14 x [k=\u{FFFD}]"])
  }

  @Test("One very long paragraph is one paragraph")
  func longParagraph() throws {
    let text = String(repeating: "word ", count: 20_000)
    #expect(try entry("## 22:16 ten minutes\n\n\(text)\n").outline == ["22:16 ten minutes \(text)"])
  }

  @Test("A byte is found on its line")
  func lines() throws {
    let entry = try entry("a\n\n## 22:14 x\nlast")
    #expect([0, 1, 2, 3, 14, 18, 99].map(entry.line(at:)) == [1, 1, 2, 3, 4, 4, 4])
    #expect(entry.line(at: -5) == 1)
  }

  @Test("An entry without a word is not written", arguments: ["", "# Saturday 21 November 2026\n", "## 22:14 truth\n"])
  func notWritten(text: String) throws {
    #expect(try !entry(text).isWritten)
    #expect(try entry("x").isWritten)
  }

  @Test("Ranges from elsewhere are cut to the file")
  func outside() throws {
    #expect(try entry("abc").text(of: -3..<99) == "abc")
    #expect(try entry("abc").text(of: 50..<99) == "")
  }
}

@Suite("The person's own words")
struct OwnWordsTests {
  func words(_ text: String) throws -> [String] {
    let entry = try entry(text)
    return entry.ownWords.map { entry.text(of: $0) }
  }

  @Test(
    "Their prose, and fields that hold it; never answers, names or quotes",
    arguments: [
      ("## 22:14 check-in\nslept: 6 h\nrest: wine, worse\n\nA long day.", ["A long day."]),
      (
        "## 22:14 truth\nwho: Bea\npolished: all good.\nreal: I am not.\nsay: Come over.\nwhen: Tuesday",
        ["I am not.", "Come over."]
      ),
      ("## 22:14 one step\nstep: write to her\nminutes: 15\noutcome: done\n\nSent.", ["write to her", "Sent."]),
      ("## 22:14 one boundary\nboundary: no phone\nuntil: 30 November", ["no phone"]),
      ("## 14:10 put aside\nthe fern", ["the fern"]),
      ("## 22:14 ten minutes\nminutes: 9\nabout: later, 14:10 \"the fern\"\nasked: doors\n\nIt sat.", ["It sat."]),
      ("## 22:14 what the words show\nnumbness: \"carpet\"\n\nHis name is Oskar.", ["His name is Oskar."]),
      ("## I want out\nReally.", ["I want out", "Really."]),
      ("## 22:14 truth\nwhat I want: to sleep", ["what I want: to sleep"]),
      ("## 22:14 dreams\nwhat i want: to sleep", ["what i want: to sleep"]),
      ("# Saturday 21 November 2026\n\nHello.", ["Hello."]),
      ("\\## Hello.\n", ["## Hello."]),
    ] as [(String, [String])])
  func own(text: String, words: [String]) throws {
    #expect(try self.words(text) == words)
  }

  @Test("A paragraph that an editor wrapped is read as one; lines that were typed are not")
  func wrapped() throws {
    let wrapped =
      "I went on writing because there was nothing else that I could\nthink of doing, and then it was two.\n"
    #expect(try words(wrapped).count == 1)
    let crlf =
      "I went on writing because there was nothing else that I could\r\nthink of doing, and then it was two.\r\n"
    #expect(try words(crlf).count == 1)
    #expect(try words("I went on writing because there was nothing else to do at all.\nThen two.\n").count == 2)
    #expect(try words("Short\nlines\n").count == 2)
    #expect(try words("I went on writing because there was nothing else that I could\n\nthink of doing.\n").count == 2)
  }
}
