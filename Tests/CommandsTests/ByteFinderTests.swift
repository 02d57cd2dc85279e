import Testing

@testable import Commands

/// Looking for words, sixteen places at a time, finds what looking at each place does.
@Suite struct ByteFinderTests {
  @Test(arguments: [false, true])
  func `finds what a plain look at every place finds`(_ ignoresCase: Bool) {
    var seed: UInt64 = 7
    func next(_ below: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % below
    }
    let letters = Array("aAbB @`[é\n".utf8)
    for _ in 0..<4000 {
      let text = (0..<next(70)).map { _ in letters[next(letters.count)] }
      let words = String(decoding: (0..<1 + next(4)).map { _ in letters[next(8)] }, as: UTF8.self)
      let finder = ByteFinder(words, ignoresCase: ignoresCase)
      let plain = Self.plain(Array(words.utf8), in: text, ignoresCase)
      #expect(finder.ranges(in: text) == plain, "\(words) in \(String(decoding: text, as: UTF8.self))")
      #expect(finder.isIn(text) == !plain.isEmpty)
      #expect(
        finder.isIn(text.dropFirst()) == !Self.plain(Array(words.utf8), in: Array(text.dropFirst()), ignoresCase)
          .isEmpty)
    }
  }

  @Test func `no words are nowhere`() {
    #expect(ByteFinder("", ignoresCase: true).ranges(in: Array("abc".utf8)).isEmpty)
  }

  private static func plain(_ words: [UInt8], in text: [UInt8], _ ignoresCase: Bool) -> [Range<Int>] {
    func fold(_ byte: UInt8) -> UInt8 { ignoresCase && (65...90).contains(byte) ? byte + 32 : byte }
    var found: [Range<Int>] = []
    var place = 0
    while place + words.count <= text.count {
      if zip(words, text[place...]).allSatisfy({ fold($0) == fold($1) }) {
        found.append(place..<place + words.count)
        place += words.count
      } else {
        place += 1
      }
    }
    return found
  }
}
