/// Strings of JSON (RFC 8259). What could act on a terminal or turn a line around is escaped: control characters, those of
/// format, and the ends of lines and paragraphs of Unicode.
public enum JSONString {
  /// Adds a string of this text, in its quotation marks.
  public static func append(_ text: String, to out: inout [UInt8]) { append(Array(text.utf8), to: &out) }

  /// Adds a string of these bytes, which are UTF-8.
  public static func append(_ text: [UInt8], to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    text.withUnsafeBufferPointer { text in
      var (start, index) = (0, 0)
      while index < text.count {
        let byte = text[index]
        if byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
          index += 1
          continue
        }
        let (scalar, length) = scalar(text, index)
        if !isSafe(scalar) {
          out.append(contentsOf: text[start..<index])
          escape(scalar, to: &out)
          start = index + length
        }
        index += length
      }
      out.append(contentsOf: text[start...])
    }
    out.append(UInt8(ascii: "\""))
  }

  /// The scalar that begins here, and the bytes that it takes.
  private static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (Unicode.Scalar, Int) {
    let first = text[index]
    let length = min(first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4, text.count - index)
    var value = UInt32(length == 1 ? first : first & (0x7F >> UInt8(length)))
    for byte in text[index + 1..<index + length] { value = value << 6 | UInt32(byte & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x22, 0x5C: false
    case 0x20..<0x7F: true
    case 0..<0xA0: false
    // Letters of most scripts and the usual punctuation, which need not be looked up.
    case 0xAE..<0x600, 0x2010..<0x2028, 0x3000..<0xD800: true
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
  }

  private static func escape(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
    switch scalar {
    case "\"": out += "\\\"".utf8
    case "\\": out += "\\\\".utf8
    case "\n": out += "\\n".utf8
    case "\r": out += "\\r".utf8
    case "\t": out += "\\t".utf8
    default:
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        out += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      }
    }
  }
}
