import Testing

@testable import Commands

/// Words in bytes: where they stand, and where they only seem to.
@Suite struct PhraseTests {
  private func places(_ words: String, _ text: String, _ ignoresCase: Bool = false, whole: Bool = false) -> [String] {
    guard let phrase = Phrase(words, ignoresCase: ignoresCase) else { return [] }
    let bytes = Array(text.utf8)
    return PhraseFinder(phrase, wholeWords: whole).ranges(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("bay 4", "code in bay 4, then bay 44", ["bay 4", "bay 4"]),
    ("bay 4", "in bay\n4 and bay\r\n4 and bay \t 4", ["bay\n4", "bay\r\n4", "bay \t 4"]),
    ("bay 4", "in bay\n  4", ["bay\n  4"]),
    // A line left free ends a paragraph, and so the phrase.
    ("bay 4", "in bay\n\n4", []), ("bay 4", "in bay\r\n\r\n4", []), ("bay 4", "bay4", []),
    ("bay  4", "bay 4", ["bay 4"]), (" bay ", "a bay", ["bay"]), ("bay 4", "bay\u{A0}4", ["bay\u{A0}4"]),
    ("don't", "don't don\u{2019}t don\u{2018}t dont", ["don't", "don\u{2019}t", "don\u{2018}t"]),
    ("\"fine\"", "\u{201C}fine\u{201D}", ["\u{201C}fine\u{201D}"]),
    ("don\u{2019}t", "don't", ["don't"]),
    ("caf\u{E9}", "cafe\u{301} caf\u{E9} cafe", ["cafe\u{301}", "caf\u{E9}"]),
    ("cafe\u{301}", "caf\u{E9}", ["caf\u{E9}"]), ("\u{E9}t\u{E9}", "un e\u{301}te\u{301}", ["e\u{301}te\u{301}"]),
    ("aa", "aaaaa", ["aa", "aa"]), ("Mum", "mum Mum MUM", ["Mum"]), ("病院", "大学病院で", ["病院"]),
    ("a.c", "abc a.c", ["a.c"]), ("x", "", []), ("river", "rive", []), ("", "text", []), ("  ", "a  b", []),
  ])
  func `words are found as they stand`(_ words: String, _ text: String, _ found: [String]) {
    #expect(places(words, text) == found)
  }

  @Test(arguments: [
    ("mum", "mum Mum MUM", ["mum", "Mum", "MUM"]), ("MUM", "mum", ["mum"]),
    ("\u{C9}T\u{C9}", "\u{E9}t\u{E9}", ["\u{E9}t\u{E9}"]),
    ("bay 4", "BAY\n4", ["BAY\n4"]), ("[x]", "{x} [X]", ["[X]"]), ("@home", "`home @HOME", ["@HOME"]),
    ("\u{416}\u{416}", "\u{436}\u{436}", ["\u{436}\u{436}"]),
  ])
  func `without regard to case, letters of any script are alike`(_ words: String, _ text: String, _ found: [String]) {
    #expect(places(words, text, true) == found)
  }

  @Test(arguments: [
    ("art", "art heart arts (art) art's", ["art", "art", "art"]), ("bay 4", "bay 44 bay 4.", ["bay 4"]),
    ("caf", "caf\u{E9} caf", ["caf"]), ("mum", "\u{201C}mum\u{201D} mummy", ["mum"]), ("-x", "a-x", ["-x"]),
  ])
  func `whole words end where words end`(_ words: String, _ text: String, _ found: [String]) {
    #expect(places(words, text, whole: true) == found)
  }

  @Test func `every place that a slow search finds is found, in text of any bytes`() throws {
    var state: UInt64 = 7
    func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    let letters = Array("abAB e'".utf8) + [0xFF, 0xC3]
    for _ in 0..<400 {
      let text = (0..<next(60)).map { _ in letters[next(letters.count)] }
      let words = String(decoding: (0...next(3)).map { _ in letters[next(4)] }, as: UTF8.self)
      for ignoresCase in [false, true] {
        let fold: (UInt8) -> UInt8 = { ignoresCase && (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        let (wanted, folded) = (words.utf8.map(fold), text.map(fold))
        var slow: [Range<Int>] = []
        var index = 0
        while index + wanted.count <= text.count {
          let isThere = Array(folded[index..<index + wanted.count]) == wanted
          if isThere { slow.append(index..<index + wanted.count) }
          index += isThere ? wanted.count : 1
        }
        let phrase = try #require(Phrase(words, ignoresCase: ignoresCase))
        #expect(PhraseFinder(phrase).ranges(in: text) == slow, "\(words) in \(text)")
        #expect(PhraseFinder(phrase).isIn(text) == !slow.isEmpty)
      }
    }
  }
}

/// Which lines are shown for places, and which stand beside them.
@Suite struct NightLinesTests {
  private static let text =
    "# Day\n\n## 22:10 ten minutes\n\nOne river.\n\nTwo.\n\nThree river river.\r\n\nFour.\nFive\nriver six.\n"

  /// `5:` for a line with something in it, `7-` for one beside it, `|` between groups.
  private func shown(_ words: String, before: Int = 0, after: Int = 0) throws -> String {
    let bytes = Array(Self.text.utf8)
    let places = PhraseFinder(try #require(Phrase(words, ignoresCase: false))).ranges(in: bytes)
    return NightLines(bytes).groups(around: places, before: before, after: after).map { group in
      group.map { "\($0.number)" + ($0.marks.isEmpty ? "-" : ":") }.joined(separator: " ")
    }.joined(separator: " | ")
  }

  @Test func `a line is shown once, however much is found in it, and lines left free are not there`() throws {
    #expect(try shown("river") == "5: | 9: | 13:")
    #expect(try shown("river", after: 1) == "5: 7- 9: 11- | 13:")
    #expect(try shown("river", before: 1) == "3- 5: 7- 9: | 12- 13:")
    #expect(try shown("Two", before: 1, after: 1) == "5- 7: 9-")
    #expect(try shown("Two", before: 100, after: 100) == "1- 3- 5- 7: 9- 11- 12- 13-")
    #expect(try shown("Five river") == "12: | 13:")
    #expect(try shown("Five river", before: 1) == "11- 12: 13:")
    #expect(try shown("nowhere") == "")
  }

  @Test func `marks lie within their lines, without the line's end`() throws {
    let bytes = Array("a bay\r\n4 b".utf8)
    let groups = NightLines(bytes).groups(around: [2..<8])
    #expect(groups.joined().map(\.marks) == [[2..<5], [7..<8]])
    #expect(groups.joined().map(\.range) == [0..<5, 7..<10])
  }
}
