/// Bytes that are not UTF-8, carried through text and back, so that whatever was typed comes to rest as it was typed.
///
/// A byte that is not part of a valid sequence becomes a scalar at the very end of the private planes; such a scalar
/// that was typed itself is carried byte by byte, so that the way back is exact.
public enum RawBytes {
  private static let base: UInt32 = 0x10_FF00

  /// The text of the bytes up to a zero: an argument, or a name that the system gives.
  public static func text(_ pointer: UnsafePointer<CChar>) -> String {
    var bytes: [UInt8] = []
    var next = pointer
    while next.pointee != 0 {
      bytes.append(UInt8(bitPattern: next.pointee))
      next += 1
    }
    return text(bytes)
  }

  /// The text of these bytes. Valid UTF-8 is itself.
  public static func text(_ bytes: some Collection<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self), !text.unicodeScalars.contains(where: isCarrier) {
      return text
    }
    var result = String.UnicodeScalarView()
    var rest = Array(bytes)[...]
    while let first = rest.first {
      let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
      let sequence = rest.prefix(length)
      if let text = String(validating: sequence, as: UTF8.self), !text.unicodeScalars.contains(where: isCarrier) {
        result.append(contentsOf: text.unicodeScalars)
        rest = rest.dropFirst(sequence.count)
      } else {
        if let carrier = Unicode.Scalar(base + UInt32(first)) { result.append(carrier) }
        rest = rest.dropFirst()
      }
    }
    return String(result)
  }

  /// The bytes that `text` was made of.
  public static func bytes(_ text: String) -> [UInt8] {
    guard hasAny(text) else { return Array(text.utf8) }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if isCarrier(scalar) {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value - base))
      } else {
        bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    return bytes
  }

  /// Whether bytes are carried in this text.
  public static func hasAny(_ text: String) -> Bool {
    // All carriers begin with this byte, and next to nothing else does.
    let found = text.utf8.withContiguousStorageIfAvailable { $0.contains(0xF4) }
    return (found ?? text.utf8.contains(0xF4)) && text.unicodeScalars.contains(where: isCarrier)
  }

  private static func isCarrier(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= base + 0x80 && scalar.value <= base + 0xFF
  }
}

extension String {
  /// Calls the system with this path in the bytes that it has on the disk, where names need not be UTF-8.
  public func onDisk<Answer>(_ call: (UnsafePointer<CChar>) -> Answer) -> Answer {
    RawBytes.hasAny(self) ? call(RawBytes.bytes(self).map { CChar(bitPattern: $0) } + [0]) : call(self)
  }

  /// The folder that this path lies in, by its bytes: a slash and a mark behind it are one character. Nil for `/`, and
  /// where there is no slash.
  public var parent: String? {
    guard self != "/", let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return slash == startIndex ? "/" : String(self[..<slash])
  }

  /// A name as it stands in a line: what would end the line is shown as `^J`.
  public var onOneLine: String {
    utf8.contains { $0 == 0x0A || $0 == 0x0D } ? replacing("\r", with: "^M").replacing("\n", with: "^J") : self
  }
}
