@preconcurrency import Glibc

/// The few bytes that mean something in the format.
enum Byte {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let hash = UInt8(ascii: "#")
  static let colon = UInt8(ascii: ":")
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  /// The byte order mark that some editors put before a file.
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
}

extension UInt8 {
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  var isLower: Bool { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") }
  var isUpper: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }
  var isSpace: Bool { self == Byte.space || self == Byte.tab }
  /// The small letter for an ASCII capital, else the byte itself.
  var lowered: UInt8 { isUpper ? self | 0x20 : self }
  var digit: Int { Int(self) - 48 }
}

extension Array where Element == UInt8 {
  /// The first newline at or after `start`, or the end.
  func lineEnd(from start: Int) -> Int { next(Byte.newline, from: start) ?? count }

  /// Where the first line begins: behind a byte order mark.
  var firstLine: Int { holds(Byte.mark, at: 0) ? Byte.mark.count : 0 }

  /// The line that begins at `start`, without what ends it.
  func line(from start: Int) -> Range<Int> {
    let end = lineEnd(from: start)
    return start..<(end > start && self[end - 1] == Byte.carriageReturn ? end - 1 : end)
  }

  /// The first place of `byte` at or after `start`.
  func next(_ byte: UInt8, from start: Int) -> Int? {
    guard start < count else { return nil }
    return withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, let hit = memchr(base + start, Int32(byte), count - start) else {
        return nil
      }
      return UnsafeRawPointer(hit) - base
    }
  }

  /// `range` without spaces and tabs at either end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, self[low].isSpace { low += 1 }
    while high > low, self[high - 1].isSpace { high -= 1 }
    return low..<high
  }

  /// Whether only spaces, tabs and carriage returns stand in `range`.
  func isBlank(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      guard self[index].isSpace || self[index] == Byte.carriageReturn else { return false }
      index += 1
    }
    return true
  }

  /// Whether `other` stands at `offset`.
  func holds(_ other: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, offset <= count - other.count else { return false }
    return withUnsafeBytes { mine in
      other.withUnsafeBytes { theirs in
        guard let left = mine.baseAddress, let right = theirs.baseAddress else { return theirs.isEmpty }
        return memcmp(left + offset, right, theirs.count) == 0
      }
    }
  }

  /// Where `other` stands at the beginning of a line, or nil. Linear in practice: only line starts are compared.
  func lineIndex(of other: [UInt8]) -> Int? {
    var start = 0
    while start + other.count <= count {
      if holds(other, at: start) { return start }
      start = lineEnd(from: start) + 1
    }
    return nil
  }
}
