/// Writes numbers as printable text, five characters each, so that they can stand in a string literal: an array
/// literal of this size would take the compiler minutes.
struct TableWriter {
  private(set) var text: [UInt8] = []

  /// One number below 2^30.
  mutating func write(_ value: UInt32) {
    precondition(value < 1 << 30, "a table holds numbers below 2^30")
    for shift in stride(from: 24, through: 0, by: -6) {
      text.append(TableWriter.zero + UInt8(truncatingIfNeeded: value >> UInt32(shift) & 63))
    }
  }

  /// A list, its length first.
  mutating func write(_ values: [UInt32]) {
    write(UInt32(values.count))
    for value in values { write(value) }
  }

  /// The text, its length in bytes first.
  mutating func write(_ string: String) {
    write(Array(string.utf8).map(UInt32.init))
  }

  /// The character for 0; the 64 that follow are printable, and none of them ends or escapes in a raw literal.
  static let zero = UInt8(ascii: "0")
}

/// Reads what a `TableWriter` wrote.
struct TableReader {
  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// The next number; 0 after the end.
  mutating func number() -> UInt32 {
    guard position + 5 <= text.count else { return 0 }
    defer { position += 5 }
    return TableReader.number(text, position)
  }

  /// The next list.
  mutating func list() -> [UInt32] {
    let count = min(Int(number()), (text.count - position) / 5)
    let start = position
    position += count * 5
    let text = text
    return [UInt32](unsafeUninitializedCapacity: count) { buffer, initialized in
      for index in 0..<count { buffer.initializeElement(at: index, to: TableReader.number(text, start + index * 5)) }
      initialized = count
    }
  }

  /// The next text.
  mutating func string() -> String {
    String(decoding: list().map { UInt8(truncatingIfNeeded: $0) }, as: UTF8.self)
  }

  @inline(__always)
  private static func number(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt32 {
    var value: UInt32 = 0
    for offset in 0..<5 { value = value << 6 | UInt32(text[start + offset] &- TableWriter.zero) & 63 }
    return value
  }
}
