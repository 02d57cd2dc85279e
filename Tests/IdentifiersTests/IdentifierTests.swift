import Identifiers
import TestSupport
import Testing

/// What is named after the writing, and what is not.
@Suite struct IdentifierTests {
  /// As the program has it: the numbers and addresses of helplines, and a person who is safe to tell.
  static let finder = IdentifierFinder(
    numbers: ["988", "116123", "18884090141", "03301231245"], hosts: ["samaritans.org", "988lifeline.org"],
    names: ["Mrs Hall", "Priya"])

  private static func described(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return finder.find(in: bytes).map { "\($0.kind.rawValue): \(String(decoding: bytes[$0.range], as: UTF8.self))" }
  }

  @Test(arguments: Positive.all)
  func `an identifier is found, whole and by its kind`(_ example: Case) {
    #expect(Self.described(example.text) == example.found.map { "\($0.kind.rawValue): \($0.words)" })
  }

  @Test(arguments: FalseFriends.all)
  func `a false friend is left alone`(_ text: String) {
    #expect(Self.described(text) == [])
  }

  @Test func `there are enough cases of each`() {
    #expect(Positive.all.count >= 60)
    #expect(FalseFriends.all.count >= 120)
    let tried = Set(Positive.all.flatMap { $0.found.map(\.kind) })
    #expect(IdentifierKind.allCases.filter { !tried.contains($0) } == [])
  }

  @Test func `who is safe to tell is no patient`() {
    #expect(Self.described("Told Mrs Hall everything. Mrs Hull too.") == ["name: Mrs Hull"])
  }

  @Test func `places count from the beginning of the text, across lines and letters of any script`() {
    let text = "Zoë — “quiet”.\r\n\nРодила. Mrs Żółć, bed 4 😀 07700\u{A0}900123\n"
    #expect(Self.described(text) == ["name: Mrs Żółć", "room: bed 4", "phone: 07700\u{A0}900123"])
  }

  @Test func `a curly apostrophe and a long dash are what a plain one is`() {
    #expect(Self.described("Ms O’Brien, 212–555–0147") == ["name: Ms O’Brien", "phone: 212–555–0147"])
  }

  @Test func `every kind has words and a replacement that is found no more`() {
    for kind in IdentifierKind.allCases {
      #expect(kind.words.hasPrefix("a"))
      #expect(Self.described("Saw \(kind.replacement), then \(kind.replacement).") == [])
    }
  }

  @Test func `what has been replaced leaves nothing behind to be found`() {
    for example in Positive.all {
      var bytes = Array(example.text.utf8)
      for identifier in Self.finder.find(in: bytes).reversed() {
        bytes.replaceSubrange(identifier.range, with: identifier.kind.replacement.utf8)
      }
      #expect(Self.described(String(decoding: bytes, as: UTF8.self)) == [], "\(example.text)")
    }
  }

  @Test func `any bytes are an answer: ranges in order, apart and within the text`() {
    var generator = SeededGenerator(seed: 7)
    let parts =
      [
        "Mrs ", "Mr. ", "K. ", "bed ", "4", "07700", " ", "900123", "-", "/", ".", "@", "a", "www.", "://", "MRN ", "(",
        ")", "+",
        "\u{2019}", "\n", "é", "94", "yo", "March ", "NHS ", "SW1A ", "1AA", "#", ":", "\u{0}", "9", ",",
      ].map { Array($0.utf8) } + [[0xFF], [0xE2], [0xE2, 0x80], [0xF0, 0x9F], [0xC2]]
    for _ in 0..<4000 {
      let bytes = (0..<Int.random(in: 0..<24, using: &generator)).flatMap { _ in
        parts.randomElement(using: &generator) ?? []
      }
      var end = 0
      for identifier in Self.finder.find(in: bytes) {
        #expect(identifier.range.lowerBound >= end && !identifier.range.isEmpty, "\(bytes)")
        end = identifier.range.upperBound
      }
      #expect(end <= bytes.count)
    }
  }
}
