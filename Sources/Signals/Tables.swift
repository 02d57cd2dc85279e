/// Writes numbers as printable text, five characters each, so that they can stand in a string literal: an array
/// literal of this size would take the compiler minutes.
struct TableWriter {
  private(set) var text: [UInt8] = []

  /// One number below 2^30, its low bits first.
  mutating func write(_ value: UInt32) {
    precondition(value < 1 << 30, "a table holds numbers below 2^30")
    for shift in stride(from: 0, through: 24, by: 6) {
      text.append(TableWriter.zero + UInt8(truncatingIfNeeded: value >> UInt32(shift) & 63))
    }
  }

  /// A list, its length first.
  mutating func write(_ values: [UInt32]) {
    write(UInt32(values.count))
    for value in values { write(value) }
  }

  /// Ends the text: numbers are read eight bytes at a time, so three must follow the last one.
  mutating func finish() -> TableText {
    text += [UInt8](repeating: TableWriter.zero, count: TableText.padding)
    return .bytes(text)
  }

  /// The character for 0; the 64 that follow are printable, and none of them ends or escapes in a raw literal.
  static let zero = UInt8(ascii: "0")
}

/// What a `TableWriter` wrote. Numbers are read where they stand, so that loading costs nothing and only those pages of
/// the binary are touched that a text needs.
enum TableText: Sendable {
  case literal(StaticString)
  case bytes([UInt8])

  static let padding = 3

  /// These lists alone.
  init(lists: [[UInt32]]) {
    var writer = TableWriter()
    for list in lists { writer.write(list) }
    self = writer.finish()
  }

  /// How many numbers it holds.
  var count: Int {
    let length =
      switch self {
      case .literal(let text): text.utf8CodeUnitCount
      case .bytes(let bytes): bytes.count
      }
    return max(0, length - TableText.padding) / 5
  }

  /// The characters.
  var bytes: [UInt8] {
    switch self {
    case .literal(let text): Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    case .bytes(let bytes): bytes
    }
  }

  /// Calls `body` with all numbers; they must not be kept beyond it.
  @inline(__always)
  func withNumbers<Result>(_ body: (Numbers) -> Result) -> Result {
    switch self {
    case .literal(let text): body(Numbers(base: UnsafeRawPointer(text.utf8Start)))
    case .bytes(let bytes):
      bytes.withUnsafeBytes { bytes in
        // An empty array has no address, and no number is ever asked of it.
        body(Numbers(base: bytes.baseAddress ?? UnsafeRawPointer(StaticString("").utf8Start)))
      }
    }
  }
}

/// Numbers in a table's text, unchecked, for the inner loops.
struct Numbers {
  fileprivate let base: UnsafeRawPointer

  /// Five characters of six bits, put together two by two.
  @inline(__always)
  subscript(index: Int) -> UInt32 {
    let read = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index &* 5, as: UInt64.self))
    let digits = read &- 0x3030_3030_3030_3030
    let pairs = (digits & 0x3F_003F_003F) | (digits >> 2 & 0x0FC0_0FC0)
    return UInt32(truncatingIfNeeded: (pairs & 0xFFF) | (pairs >> 4 & 0xFF_F000) | (pairs >> 8 & 0x3F00_0000))
  }

  @inline(__always)
  static func + (numbers: Numbers, offset: Int) -> Numbers { Numbers(base: numbers.base + offset * 5) }
}

/// A list in a table's text.
struct NumberList: Sendable {
  let text: TableText
  let start: Int
  let count: Int

  /// A number; 0 beyond the end.
  subscript(index: Int) -> UInt32 {
    guard index >= 0, index < count else { return 0 }
    return text.withNumbers { $0[start + index] }
  }

  /// All of them.
  var all: [UInt32] { text.withNumbers { numbers in (start..<start + count).map { numbers[$0] } } }
}

/// Finds the lists in a table's text.
struct TableReader {
  private let text: TableText
  private let count: Int
  private var position = 0

  init(_ text: TableText) { (self.text, count) = (text, text.count) }

  /// The next number; 0 after the end.
  mutating func number() -> UInt32 {
    guard position < count else { return 0 }
    defer { position += 1 }
    return text.withNumbers { $0[position] }
  }

  /// The next list.
  mutating func list() -> NumberList {
    let length = min(Int(number()), count - position)
    defer { position += length }
    return NumberList(text: text, start: position, count: length)
  }

  /// The next lists, as many as there are in `count`.
  mutating func lists(_ count: Int) -> [NumberList] { (0..<count).map { _ in list() } }
}
