/// A quote as bytes, where looking at characters would cost more than all the rest of a review.
enum QuoteBytes {
  /// The UTF-8 of `text` with curly apostrophes straight, and dashes, curly quotes and ellipses as `"`.
  static func plain(_ text: String) -> [UInt8] {
    let source = Array(text.utf8)
    guard source.contains(0xE2) else { return source }
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    var place = 0
    while place < source.count {
      // U+2010 to U+2027 are E2 80 90 to E2 80 A7: U+2018 and U+2019 are the apostrophes among them.
      if place + 2 < source.count, source[place] == 0xE2, source[place + 1] == 0x80,
        (0x90...0xA7).contains(source[place + 2])
      {
        let apostrophe = source[place + 2] == 0x98 || source[place + 2] == 0x99
        result.append(UInt8(ascii: apostrophe ? "'" : "\""))
        place += 3
      } else {
        result.append(source[place])
        place += 1
      }
    }
    return result
  }

  /// Whether the byte parts words.
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Whether the byte may begin or end a word: ASCII letters, digits and everything beyond ASCII.
  static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: true
    default: false
    }
  }

  /// Whether `part` stands somewhere in `whole`.
  static func holds(_ whole: [UInt8], _ part: [UInt8]) -> Bool {
    guard !part.isEmpty, part.count <= whole.count else { return false }
    return (0...(whole.count - part.count)).contains { whole[$0..<$0 + part.count].elementsEqual(part) }
  }
}
