/// Writes numbers as printable text, so that they can stand in a string literal: an array literal of this size would
/// take the compiler minutes.
struct TableWriter {
  private(set) var text: [UInt8] = []

  /// One number below 2^30.
  mutating func write(_ value: UInt32) { write(value, width: TableText.widest) }

  /// A list: its length, how many characters each number takes, and the numbers.
  mutating func write(_ values: [UInt32]) {
    write(UInt32(values.count))
    let most = values.max() ?? 0
    let width = (1..<TableText.widest).first { most >> (6 * UInt32($0)) == 0 } ?? TableText.widest
    write(UInt32(width))
    for value in values { write(value, width: width) }
  }

  /// A number's low bits first, six in a character.
  private mutating func write(_ value: UInt32, width: Int) {
    precondition(value < 1 << 30, "a table holds numbers below 2^30")
    for digit in 0..<UInt32(width) { text.append(TableText.zero + UInt8(value >> (6 * digit) & 63)) }
  }

  /// Ends the text.
  mutating func finish() -> TableText {
    text += [UInt8](repeating: TableText.zero, count: TableText.padding)
    return .bytes(text)
  }
}

/// What a `TableWriter` wrote. Numbers are read where they stand, so that loading costs nothing and only those pages of
/// the binary are touched that a text needs.
enum TableText: Sendable {
  case literal(StaticString)
  case bytes([UInt8])

  /// The character for 0; the 63 that follow are printable, and none of them ends or escapes in a raw literal.
  static let zero = UInt8(ascii: "0")
  /// The most characters that a number takes.
  static let widest = 5
  /// Text is read up to 32 bytes at a time, so others must follow the last number.
  static let padding = 32

  /// These lists alone.
  init(lists: [[UInt32]]) {
    var writer = TableWriter()
    for list in lists { writer.write(list) }
    self = writer.finish()
  }

  /// How many characters it holds, without those that only fill it up.
  var count: Int {
    let length =
      switch self {
      case .literal(let text): text.utf8CodeUnitCount
      case .bytes(let bytes): bytes.count
      }
    return max(0, length - TableText.padding)
  }

  /// The characters.
  var bytes: [UInt8] {
    switch self {
    case .literal(let text): Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    case .bytes(let bytes): bytes
    }
  }

  /// Calls `body` with the text; nothing of it may be kept beyond the call.
  @inline(__always)
  func read<Result>(_ body: (TableBase) -> Result) -> Result {
    switch self {
    case .literal(let text): body(TableBase(start: UnsafeRawPointer(text.utf8Start)))
    case .bytes(let bytes):
      bytes.withUnsafeBytes { bytes in
        // An empty array has no address, and no number is ever asked of it.
        body(TableBase(start: bytes.baseAddress ?? UnsafeRawPointer(StaticString("").utf8Start)))
      }
    }
  }
}

/// A list in a table's text.
struct NumberList: Sendable {
  let text: TableText
  /// The place of its first character.
  let start: Int
  let count: Int
  /// How many characters a number takes.
  let width: Int

  /// A number; 0 beyond the end.
  subscript(index: Int) -> UInt32 {
    guard index >= 0, index < count else { return 0 }
    return text.read { $0[self][index] }
  }

  /// All of them.
  var all: [UInt32] {
    text.read { base in
      let numbers = base[self]
      return (0..<count).map { numbers[$0] }
    }
  }
}

/// Finds the lists in a table's text.
struct TableReader {
  private let text: TableText
  private let count: Int
  private var position = 0

  init(_ text: TableText) { (self.text, count) = (text, text.count) }

  /// The next number; 0 after the end.
  mutating func number() -> UInt32 {
    guard position + TableText.widest <= count else { return 0 }
    defer { position += TableText.widest }
    return NumberList(text: text, start: position, count: 1, width: TableText.widest)[0]
  }

  /// The next list.
  mutating func list() -> NumberList {
    let (length, width) = (Int(number()), min(max(Int(number()), 1), TableText.widest))
    let list = NumberList(text: text, start: position, count: min(length, (count - position) / width), width: width)
    position += list.count * width
    return list
  }

  /// The next lists, as many as there are in `count`.
  mutating func lists(_ count: Int) -> [NumberList] { (0..<count).map { _ in list() } }
}
