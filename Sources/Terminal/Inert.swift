/// Stored text made harmless for a terminal: what would steer it is shown by name and not passed on. The text in the
/// file stays as it is.
public enum Inert {
  /// The text with control bytes as `^[`, C1 and bidirectional controls as `<U+202E>` and bytes that aren't UTF-8 as
  /// `<FF>`. Newlines and Tabs stay.
  public static func text(_ bytes: some Collection<UInt8>) -> String {
    let isClean = bytes.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x0A || $0 == 0x09 }
    if isClean { return String(decoding: bytes, as: UTF8.self) }
    var result = ""
    var decoder = UTF8Reader(bytes)
    while let piece = decoder.next() {
      switch piece {
      case .scalar(let scalar): append(scalar, to: &result)
      case .stray(let byte): result += "<\(hexadecimal(UInt32(byte), digits: 2))>"
      }
    }
    return result
  }

  /// The same for text that is known to be Unicode.
  public static func text(_ text: String) -> String { self.text(text.utf8) }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
    switch scalar.value {
    case 0x09, 0x0A: result.unicodeScalars.append(scalar)
    case 0..<0x20: result += "^\(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40)))"
    case 0x7F: result += "^?"
    case 0x80...0x9F, 0x200E, 0x200F, 0x061C, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069:
      result += "<U+\(hexadecimal(scalar.value, digits: 4))>"
    default: result.unicodeScalars.append(scalar)
    }
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

/// Reads UTF-8 strictly, and gives the bytes that aren't one by one.
private struct UTF8Reader<Bytes: Collection<UInt8>> {
  enum Piece {
    case scalar(Unicode.Scalar)
    case stray(UInt8)
  }

  private var rest: Bytes.SubSequence

  init(_ bytes: Bytes) {
    rest = bytes[...]
  }

  mutating func next() -> Piece? {
    guard let first = rest.first else { return nil }
    let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    let candidate = rest.prefix(length)
    guard let text = String(validating: candidate, as: UTF8.self), let scalar = text.unicodeScalars.first,
      text.unicodeScalars.count == 1
    else {
      rest = rest.dropFirst()
      return .stray(first)
    }
    rest = rest.dropFirst(length)
    return .scalar(scalar)
  }
}
