import Testing

@testable import Signals

@Suite("Words are read as a tired person types them") struct TokenizerTests {
  /// A pattern's word, and spellings of it that are the same word.
  @Test(
    arguments: [
      ("numb", ["numb", "Numb", "NUMB", "nUmB", "numb.", "\"numb\"", "“numb”", "'numb'", "(numb)", "*numb*", "numb…"]),
      ("didn't", ["didn't", "didn’t", "didnt", "DIDN'T", "didnʼt", "didn´t", "Didn’t"]),
      ("didnt", ["didn't", "didn’t", "didnt"]),
      ("naive", ["naïve", "nai\u{308}ve", "NAÏVE", "naive"]),
      ("café", ["cafe", "café", "cafe\u{301}", "CAFÉ", "CAFE\u{301}"]),
      ("tired", ["tireddd", "tiiired", "tiiiiireeeed", "ti\u{AD}red", "ti\u{200B}red"]),
      ("feeling", ["feeeeling", "feelllling", "feelinggg"]),
      ("hello", ["hellooo", "helllo", "heeello"]),
      ("so", ["sooo", "SOOOOO", "sssoooo"]),
      ("patient", ["patient's", "patient’s", "patients'"].dropLast()),
      ("mum", ["mum's", "Mum’s"]),
      ("h/o", ["h/o", "H/O"]),
      ("w/", ["w/", "w/ her", "W/her"]),
      ("24/7", ["24/7", "on 24/7."]),
      ("a&e", ["A&E", "a&e"]),
      ("and", ["&", "and", "mum&dad", "me & you"]),
      (
        "burnt out",
        ["burnt out", "burnt-out", "Burnt-Out", "burnt\nout", "burnt  out", "burnt\u{A0}out", "burnt\tout"]
      ),
      ("he she", ["he/she", "he / she"]),
      ("5.5", []),
      ("1200", ["1200"]),
    ] as [(String, ArraySlice<String>)])
  func same(_ word: String, _ spellings: ArraySlice<String>) {
    for spelling in spellings { #expect(Reading.hears(word, in: spelling), "\(spelling)") }
  }

  /// A pattern's word, and others that are not it.
  @Test(
    arguments: [
      ("hell", ["he'll", "he’ll", "shell", "hello", "hel"]), ("well", ["we'll"]), ("shed", ["she'd"]),
      ("10", ["1000", "10,000", "10.5", "1:10", "100"]), ("numb", ["numbness", "number", "nu mb"]), ("so", ["soon"]),
      ("h", ["h/o"]), ("e", ["a&e"]), ("not", ["knot", "no t"]), ("café", ["cafés", "caf"]), ("as", ["ass"]),
    ])
  func other(_ word: String, _ texts: [String]) {
    for text in texts { #expect(!Reading.hears(word, in: text), "\(text)") }
  }

  @Test(
    "Numbers are one word, in digits or letters",
    arguments: ["5.5", "1:20", "1,200", "12", "twelve", "0", "24/7", "1,200.50", "007"])
  func numbers(_ number: String) {
    #expect(Reading.matches("slept # hours", in: "slept \(number) hours").count == 1)
    #expect(Reading.matches("slept #", in: "Slept \(number)").count == 1)
  }

  /// The words of each sentence, with a bar between sentences.
  @Test(
    arguments: [
      ("I cried. Then I slept.", "I cried | Then I slept"),
      ("Why? Because! Fine?! Yes", "Why | Because | Fine | Yes"),
      ("Dr. Ames and Mrs. Lee vs. me", "Dr Ames and Mrs Lee vs me"),
      ("J. R. said so. We left", "J R said so | We left"),
      ("So did I. We left", "So did I | We left"),
      ("Slept 5.5 h. Woke at 6. Fine", "Slept 5.5 h Woke at 6 | Fine"),
      ("well... i don't know", "well i don't know"),
      ("well… i don't know", "well i don't know"),
      ("so tired that\nnothing helps", "so tired that nothing helps"),
      ("so tired that\r\nnothing helps", "so tired that nothing helps"),
      ("so tired\n\nnothing helps", "so tired | nothing helps"),
      ("so tired\r\n \r\nnothing helps", "so tired | nothing helps"),
      ("Bed 4\nBed 5", "Bed 4 | Bed 5"), ("so tired that\nI sat", "so tired that | I sat"),
      ("- slept\n- ate", "slept | ate"),
      ("...", ""), ("?!.", ""), ("", ""), (" \n\n\t ", ""), ("🙂🙂", ""), ("👩‍⚕️ cried 😭.", "cried"),
      ("e.g. this, i.e. that", "e g this i e that"),
      ("www.example.org", "www example org"),
      ("日本語 is fine", "日本語 is fine"),
    ])
  func sentences(_ text: String, _ read: String) { #expect(Reading.sentences(text) == read) }

  /// Lines, a slash between them, and whether they were broken at a width.
  @Test(
    arguments: [
      (
        "The bus was late again and full of wet coats and of wet dogs/I walked home in the rain, and there was tea for all of us/Then sleep.",
        true
      ),
      (
        "the bus was late again and full of wet coats and of wet dogs and/the rain/was cold that night, so I walked",
        false
      ),
      // Some programs leave the last column free now and then.
      (
        "The bus was late again and full of wet coats and of wet dogs/I walked home in the rain, and there was tea for all of us/I slept.",
        true
      ),
      // The second has room for a word of the third.
      ("The bus was late again and full of wet coats and of wet dogs/I walked home in the rain/Then sleep.", false),
      // Two may have been ended there.
      ("she came in at six and nobody told me that it was me/she was 41", false),
      ("slept ten hours/woke at noon and ate/then slept again", false),
      ("\(String(repeating: "so ", count: 40))tired/\(String(repeating: "so ", count: 40))tired/end", false),
      // A paragraph is told by itself, and a blank at a line's end is none of it.
      (
        "slept/ate//The bus was late again and full of wet coats and of wet dogs /I walked home in the rain, and there was tea for all of us/Then",
        true
      ),
    ])
  func widths(_ lines: String, _ areBroken: Bool) {
    let text = lines.replacing("/", with: "\n")
    let last = text.split(separator: "\n\n").last ?? ""
    let start = text.utf8.count - last.utf8.count
    #expect(
      Array(text.utf8).withUnsafeBufferPointer { LineWidth.breaksLines(ofParagraphAt: start, in: $0) } == areBroken)
    #expect(Reading.sentences(text).contains("dogs I walked") == areBroken)
  }

  @Test(
    "A comma, dash, bracket, colon or quotation mark parts a sentence; a hyphen inside a word does not",
    arguments: [
      ("numb, then", true), ("numb; then", true), ("numb: then", true), ("numb - then", true), ("numb -- then", true),
      ("numb — then", true), ("numb—then", true), ("numb – then", true), ("numb (then)", true), ("numb [then]", true),
      ("numb ... then", true), ("numb… then", true), ("numb \"then\"", true), ("numb-then", false),
      ("numb then", false), ("numb\nthen", false), ("numb 'then'", true), ("numb* then", false),
    ])
  func clauses(_ text: String, _ isParted: Bool) {
    #expect(Reading.matches("numb , then", in: text).count == (isParted ? 1 : 0))
  }

  @Test(
    "Words in quotation marks are known as such; a mark that is never closed opens nothing",
    arguments: [
      ("a \"b c\" d", "b c"), ("a “b c” d", "b c"), ("a «b» d", "b"), ("\"a\" b \"c\"", "a c"),
      ("a \"b\n\nc\" d", ""), ("a \"b c d", ""), ("a 'b c' d", "b c"), ("a ‘b’s c’ d", "b’s c"), ("a's b's", ""),
      ("'cause a it's b' c", ""),
    ])
  func quotes(_ text: String, _ quoted: String) {
    let bytes = Array(text.utf8)
    let words = Reading.tokens(bytes, []).filter { $0.flags.contains(.quoted) }
      .map { String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) }
    #expect(words.joined(separator: " ") == quoted)
  }

  @Test(
    "Broken text still gives its sound words",
    arguments: [
      ([0x66, 0xFF, 0x67], ["f", "g"]), ([0x66, 0, 0x67], ["f", "g"]), ([0xC3], []), ([0xE2, 0x80], []),
      ([0x66, 0xC3], ["f"]), ([0xED, 0xA0, 0x80, 0x66], ["f"]), ([0xF4, 0x90, 0x80, 0x80, 0x66], ["f"]),
      ([0xC0, 0xAF, 0x66], ["f"]), ([0x80, 0x66], ["f"]), ([0x66, 0x27], ["f"]), ([0x27, 0x66], ["f"]),
      ([0x66, 0xE2, 0x80, 0x99], ["f"]), ([0xCC, 0x81, 0xCC, 0x81], []),
    ] as [([UInt8], [String])])
  func broken(_ bytes: [UInt8], _ words: [String]) {
    #expect(Reading.words(bytes) == words)
  }

  @Test("A word may be very long") func long() {
    let word = String(repeating: "ab", count: 100_000)
    #expect(Reading.words(word + " numb") == [word, "numb"])
    #expect(Reading.matches("numb", in: "so\(String(repeating: "o", count: 100_000)) numb") == ["numb"])
    #expect(Reading.matches("so numb", in: "so\(String(repeating: "o", count: 100_000)) numb").count == 1)
  }
}
