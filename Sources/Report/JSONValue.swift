import Formats

/// A value of JSON (RFC 8259), written by few lines of our own. What could act on a terminal is escaped.
public enum JSONValue: Sendable {
  /// Nothing.
  case null
  /// True or false.
  case bool(Bool)
  /// A whole number.
  case int(Int)
  /// A number; null where it is not finite.
  case number(Double)
  /// Text.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Members in the order in which they are written.
  case object([(String, JSONValue)])

  /// The value, or null.
  static func optional<T>(_ value: T?, _ make: (T) -> JSONValue) -> JSONValue { value.map(make) ?? .null }

  /// The text, two blanks a level; arrays of plain values stay on one line.
  public func text(level: Int = 0) -> String {
    var out = ""
    write(to: &out, level: level)
    return out
  }

  /// The text on one line, as JSON Lines has it.
  public var line: String {
    var out = ""
    write(to: &out, level: nil)
    return out
  }

  private var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  /// Without a level, all of it stands on one line.
  private func write(to out: inout String, level: Int?) {
    switch self {
    case .null: out += "null"
    case .bool(let value): out += value ? "true" : "false"
    case .int(let value): out += String(value)
    // There is no infinity in JSON.
    case .number(let value): out += value.isFinite ? "\(value)" : "null"
    case .string(let value): JSONValue.write(value, to: &out)
    case .array(let values):
      JSONValue.list(values, "[", "]", inline: level == nil || values.allSatisfy(\.isPlain), to: &out, level: level) {
        $0.write(to: &$1, level: level.map { $0 + 1 })
      }
    case .object(let members):
      JSONValue.list(members, "{", "}", inline: level == nil, to: &out, level: level) {
        JSONValue.write($0.0, to: &$1)
        $1 += ": "
        $0.1.write(to: &$1, level: level.map { $0 + 1 })
      }
    }
  }

  private static func list<T>(
    _ values: [T], _ open: String, _ close: String, inline: Bool, to out: inout String, level: Int?,
    write: (T, inout String) -> Void
  ) {
    out += open
    let margin = "\n" + String(repeating: " ", count: 2 * ((level ?? 0) + 1))
    for (index, value) in values.enumerated() {
      if index > 0 { out += inline ? ", " : "," }
      if !inline { out += margin }
      write(value, &out)
    }
    if !inline, !values.isEmpty { out += "\n" + String(repeating: " ", count: 2 * (level ?? 0)) }
    out += close
  }

  private static func write(_ text: String, to out: inout String) {
    var bytes: [UInt8] = []
    JSONString.append(text, to: &bytes)
    out += String(decoding: bytes, as: UTF8.self)
  }
}
