import Journal

/// Paths in a command that a person may copy into a shell.
enum ShellWord {
  /// The text as one word of POSIX's shell that stands for these very bytes. Plain ones stand as they are; a leading `~/`
  /// stays the home directory where `isShortened` says that it is.
  static func quoted(_ text: String, isShortened: Bool = false) -> String {
    if isShortened, text.hasPrefix("~/") {
      let rest = String(text.dropFirst(2))
      return "~/" + (rest.isEmpty ? "" : quoted(rest))
    }
    let bytes = RawBytes.bytes(text)
    guard !RawBytes.hasAny(text), text.unicodeScalars.allSatisfy(isVisible) else { return printed(bytes) }
    if !bytes.isEmpty, bytes.allSatisfy(isPlain), bytes.first != UInt8(ascii: "~") { return text }
    return "'" + text.replacing("'", with: "'\\''") + "'"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: "/._-+,:@%=~".utf8.contains(byte)
    }
  }

  /// Neither a control character nor one that turns text around: a terminal shows it as it is.
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    !(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.properties.generalCategory == .format)
  }

  /// By way of `printf`, which has a way to write every byte but a line's end at the end.
  private static func printed(_ bytes: [UInt8]) -> String {
    let escaped = bytes.map { byte in
      switch byte {
      case UInt8(ascii: "%"): "%%"
      case 0x21...0x7E where byte != UInt8(ascii: "'") && byte != UInt8(ascii: "\\"):
        String(Unicode.Scalar(byte))
      case UInt8(ascii: " "): " "
      default: "\\" + octal(byte)
      }
    }
    return "\"$(printf '\(escaped.joined())')\""
  }

  private static func octal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 8)
    return String(repeating: "0", count: 3 - digits.count) + digits
  }
}

extension Context {
  /// A path as it can be given to a shell, with `~` for the home directory.
  func inShell(_ path: String) -> String {
    let short = shortened(path)
    return ShellWord.quoted(short, isShortened: short != path)
  }
}
