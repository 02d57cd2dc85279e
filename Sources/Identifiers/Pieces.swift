extension Line {
  static func pieces(_ bytes: [UInt8], _ range: Range<Int>) -> [Piece] {
    var pieces: [Piece] = []
    pieces.reserveCapacity(range.count / 3 + 1)
    var index = range.lowerBound
    while index < range.upperBound {
      let (kind, length, mark) = Line.next(bytes, index, range.upperBound)
      var end = index + length
      if kind != .mark {
        while end < range.upperBound {
          let (next, length, _) = Line.next(bytes, end, range.upperBound)
          guard next == kind else { break }
          end += length
        }
      }
      let key = kind == .word ? Words.key(bytes[index..<end]) : 0
      pieces.append(Piece(kind: kind, start: index, end: end, mark: mark, key: key))
      index = end
    }
    return pieces
  }

  /// What begins with this byte, how many bytes it takes, and which mark it is.
  private static func next(_ bytes: [UInt8], _ index: Int, _ end: Int) -> (Kind, Int, UInt8) {
    let byte = bytes[index]
    switch byte {
    case _ where byte.isDigit: return (.digits, 1, 0)
    case _ where byte.isLetter: return (.word, 1, 0)
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): return (.space, 1, 0)
    case 0..<0x80: return (.mark, 1, byte)
    case 0xC2 where index + 1 < end: return bytes[index + 1] == 0xA0 ? (.space, 2, 0) : (.mark, 2, 0)
    case 0xE2 where index + 2 < end: return punctuation(bytes[index + 1], bytes[index + 2])
    case 0xF0 where index + 3 < end: return (.mark, 4, 0)
    // Any other letter of any other script; and what is not UTF-8.
    default: return (.word, 1, 0)
    }
  }

  /// U+2000 to U+206F, and the symbols behind them.
  private static func punctuation(_ second: UInt8, _ third: UInt8) -> (Kind, Int, UInt8) {
    guard second == 0x80 else { return (.mark, 3, 0) }
    switch third {
    case 0x80...0x8A, 0xAF: return (.space, 3, 0)
    case 0x90...0x95: return (.mark, 3, UInt8(ascii: "-"))
    case 0x98, 0x99, 0x9B: return (.mark, 3, UInt8(ascii: "'"))
    case 0x9C...0x9F: return (.mark, 3, UInt8(ascii: "\""))
    default: return (.mark, 3, 0)
    }
  }
}
