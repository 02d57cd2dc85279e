/// A value of JSON (RFC 8259) that another program wrote, and where in its line it stood.
public struct JSONInput: Sendable {
  /// What it is.
  public indirect enum Value: Sendable {
    /// Nothing.
    case null
    /// True or false.
    case bool(Bool)
    /// Any number.
    case number(Double)
    /// Text.
    case string(String)
    /// Values in order.
    case array([JSONInput])
    /// Members in order.
    case object([(key: String, value: JSONInput)])
  }

  /// The value.
  public let value: Value
  /// Bytes from the start of what was read.
  public let offset: Int

  /// A member of an object; the last one where the name comes twice.
  public subscript(key: String) -> JSONInput? {
    guard case .object(let members) = value else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// Whether it is an object.
  public var isObject: Bool {
    if case .object = value { return true }
    return false
  }

  /// The text, where it is text.
  public var string: String? {
    if case .string(let text) = value { return text }
    return nil
  }

  /// The values, where it is an array.
  public var array: [JSONInput]? {
    if case .array(let values) = value { return values }
    return nil
  }

  /// A whole number that a Double holds exactly.
  public var int: Int? {
    guard case .number(let number) = value, number.rounded() == number, abs(number) < 9_007_199_254_740_992 else {
      return nil
    }
    return Int(number)
  }
}

/// Why this is not JSON, and where.
public struct JSONProblem: Error, Equatable {
  /// Bytes from the start of what was read.
  public let offset: Int
  /// The cause, in words.
  public let cause: String
}
