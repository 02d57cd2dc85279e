/// Strings of JSON, written from bytes. What could act on a terminal or turn a line around is escaped.
enum JSONBytes {
  static func append(_ text: String, to out: inout [UInt8]) { append(Array(text.utf8), to: &out) }

  /// Adds a string of these bytes, which are UTF-8.
  static func append(_ text: [UInt8], to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    text.withUnsafeBufferPointer { text in
      var (start, index) = (0, 0)
      while index < text.count {
        let byte = text[index]
        if byte >= 0x20, byte < 0x7F, byte != 0x22, byte != 0x5C {
          index += 1
          continue
        }
        let length = byte < 0x80 ? 1 : unsafeLength(text, index)
        guard length > 0 else {
          index += 1
          continue
        }
        out.append(contentsOf: text[start..<index])
        escape(text[index..<(index + length)], to: &out)
        index += length
        start = index
      }
      out.append(contentsOf: text[start...])
    }
    out.append(UInt8(ascii: "\""))
  }

  /// How many bytes a scalar takes that is to be escaped; 0 for any other byte.
  private static func unsafeLength(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    func at(_ distance: Int) -> UInt8 { index + distance < text.count ? text[index + distance] : 0 }
    switch text[index] {
    case 0xC2: return at(1) < 0xA0 && at(1) >= 0x80 ? 2 : 0
    case 0xD8: return at(1) == 0x9C ? 2 : 0
    case 0xE2:
      let isFormat =
        at(1) == 0x80 && ((0x8B...0x8F).contains(at(2)) || (0xA8...0xAE).contains(at(2)))
        || at(1) == 0x81 && (0xA0...0xAF).contains(at(2))
      return isFormat ? 3 : 0
    case 0xEF: return at(1) == 0xBB && at(2) == 0xBF ? 3 : 0
    default: return 0
    }
  }

  private static func escape(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, to out: inout [UInt8]) {
    switch bytes.first {
    case 0x22: out += Array("\\\"".utf8)
    case 0x5C: out += Array("\\\\".utf8)
    case 0x0A: out += Array("\\n".utf8)
    case 0x0D: out += Array("\\r".utf8)
    case 0x09: out += Array("\\t".utf8)
    default:
      for unit in String(decoding: bytes, as: UTF8.self).utf16 {
        let digits = String(unit, radix: 16)
        out += Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
      }
    }
  }
}

/// Bytes as text that any program carries (RFC 4648, section 4).
enum Base64 {
  static func text(of bytes: [UInt8]) -> [UInt8] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var out: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        out.append(place <= group.count ? digits[value >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return out
  }
}
