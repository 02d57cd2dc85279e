@preconcurrency import Glibc
import Journal

/// The environment's variables.
enum Environment {
  /// All of them, by name; a name that stands twice counts as it stands first, as getenv has it.
  static func read() -> [String: String] {
    var variables: [String: String] = [:]
    var pointer = environ
    while let entry = pointer.pointee {
      let text = RawBytes.text(entry)
      if let split = text.utf8.firstIndex(of: UInt8(ascii: "=")) {
        let name = String(text[..<split])
        if variables[name] == nil { variables[name] = String(text[text.utf8.index(after: split)...]) }
      }
      pointer += 1
    }
    return variables
  }
}
