import TestSupport
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
    ("cafe\u{301}", "caf\u{E9}", ["caf\u{E9}"]), ("cafe", "cafe\u{301} caf\u{E9} cafe", ["cafe"]),
    ("\u{E9}t\u{E9}", "un e\u{301}te\u{301}", ["e\u{301}te\u{301}"]),
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
    ("\u{416}\u{416}", "\u{436}\u{436}", ["\u{436}\u{436}"]), ("ΟΣ", "ος οσ ΟΣ οζ", ["ος", "οσ", "ΟΣ"]),
    ("ος", "ΟΣ", ["ΟΣ"]),
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

  /// A phrase that spans lines, and one on the first of them; one within another; the same twice.
  @Test func `of places that overlap each line comes once, and of their marks one is made`() throws {
    let night = NightLines(Array("I felt\nnothing at\nall\n".utf8))
    let marks: ([Range<Int>]) -> [[Range<Int>]] = { night.groups(around: $0).joined().map(\.marks) }
    #expect(marks([0..<14, 2..<6]) == [[0..<6], [7..<14]])
    #expect(marks([0..<21, 2..<6, 15..<17]) == [[0..<6], [7..<17], [18..<21]])
    #expect(marks([2..<21, 9..<11, 2..<6]) == [[2..<6], [7..<17], [18..<21]])
    #expect(marks([7..<10, 9..<12, 12..<14]) == [[7..<12, 12..<14]])
    #expect(night.groups(around: [0..<14, 2..<6], before: 2, after: 2).joined().map(\.number) == [1, 2, 3])
  }

  @Test func `whatever the places are, lines rise, and marks lie within them and do not overlap`() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      let letters = Array("ab \n\r\n".utf8)
      let text = (0..<Int.random(in: 1...40, using: &random)).map { _ in letters.randomElement(using: &random) ?? 0 }
      let places = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        let start = Int.random(in: 0...text.count, using: &random)
        return start..<Int.random(in: start...text.count, using: &random)
      }
      let beside = Int.random(in: 0...2, using: &random)
      let lines = Array(NightLines(text).groups(around: places, before: beside, after: beside).joined())
      #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.number < $1.number }, "\(places) in \(text)")
      for line in lines {
        #expect(zip(line.marks, line.marks.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
        #expect(line.marks.allSatisfy { !$0.isEmpty && $0.clamped(to: line.range) == $0 })
        let found = Set(line.range).intersection(places.joined())
        #expect(Set(line.marks.joined()) == found, "\(places) in \(text)")
      }
    }
  }

  @Test func `marks lie within their lines, without the line's end`() throws {
    let bytes = Array("a bay\r\n4 b".utf8)
    let groups = NightLines(bytes).groups(around: [2..<8])
    #expect(groups.joined().map(\.marks) == [[2..<5], [7..<8]])
    #expect(groups.joined().map(\.range) == [0..<5, 7..<10])
  }
}
