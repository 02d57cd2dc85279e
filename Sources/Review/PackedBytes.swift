/// Numbers and texts as one run of bytes.
struct PackedBytes {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ text: String) { bytes += text.utf8 }

  /// A number from 0 on, seven bits a byte, the low ones first; all bytes but the last have their high bit.
  mutating func append(_ number: Int) {
    var rest = UInt(max(0, number))
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Four bytes, the low one first.
  mutating func append(four number: UInt32) { withUnsafeBytes(of: number.littleEndian) { bytes += $0 } }
}

/// Reads what `PackedBytes` holds, from the first to the last.
struct PackedReader {
  private let bytes: [UInt8]
  private let end: Int
  private var place: Int

  /// Reads what lies in this range.
  init(_ bytes: [UInt8], _ range: Range<Int>) { (self.bytes, end, place) = (bytes, range.upperBound, range.lowerBound) }

  /// The next byte; nil behind the last one.
  mutating func byte() -> UInt8? {
    guard place < end else { return nil }
    place += 1
    return bytes[place - 1]
  }

  mutating func number() -> Int {
    var (number, shift) = (UInt(0), UInt(0))
    while let byte = byte() {
      number |= UInt(byte & 0x7F) << shift
      guard byte & 0x80 != 0 else { break }
      shift += 7
    }
    return Int(number)
  }

  mutating func four() -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(byte() ?? 0) << (8 * UInt32($1)) }
  }

  /// Where the next bytes stand, which are passed over.
  mutating func run(_ length: Int) -> Range<Int> {
    place += length
    return place - length..<place
  }
}
