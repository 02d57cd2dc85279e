/// Reads one value of JSON from bytes. Strict in form; lone surrogates and stray bytes in strings become U+FFFD.
public struct JSONReader {
  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  /// To this depth a list ends where something in it is wrong, instead of all of it being refused.
  private var keptDepth = 0
  private var failure: JSONProblem?

  /// Deeper nesting is refused, so that no text can exhaust the stack.
  private static let deepest = 64

  /// The value that these bytes hold, with nothing after it.
  public static func read(_ bytes: some Sequence<UInt8>) throws(JSONProblem) -> JSONInput {
    var reader = JSONReader(bytes: Array(bytes))
    let value = try reader.value()
    reader.skipBlanks()
    guard reader.peek == nil else { throw reader.problem("something follows the JSON value") }
    return value
  }

  /// What comes before the first thing that is wrong, and what is wrong: of a file that was cut off, the entries that
  /// are whole.
  public static func readWhole(_ bytes: [UInt8]) -> (value: JSONInput?, problem: JSONProblem?) {
    var reader = JSONReader(bytes: bytes)
    reader.skipBlanks()
    // The entries are a list, or stand in a list that is a member of the document.
    reader.keptDepth = reader.peek == UInt8(ascii: "[") ? 1 : 2
    do throws(JSONProblem) {
      let value = try reader.value()
      reader.skipBlanks()
      if reader.failure == nil, reader.peek != nil {
        reader.failure = reader.problem("something follows the JSON value")
      }
      return (value, reader.failure)
    } catch {
      return (nil, error)
    }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
  }

  private func problem(_ cause: String) -> JSONProblem { JSONProblem(offset: position, cause: cause) }

  private mutating func value() throws(JSONProblem) -> JSONInput {
    skipBlanks()
    let start = position
    let value: JSONInput.Value
    guard let first = peek else { throw problem("it ends where a value is to stand") }
    switch first {
    case UInt8(ascii: "{"): value = .object(try object())
    case UInt8(ascii: "["): value = .array(try array())
    case UInt8(ascii: "\""): value = .string(try string())
    case UInt8(ascii: "t"): value = try word("true", .bool(true))
    case UInt8(ascii: "f"): value = try word("false", .bool(false))
    case UInt8(ascii: "n"): value = try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): value = .number(try number())
    default: throw problem("no JSON value begins like this")
    }
    return JSONInput(value: value, offset: start)
  }

  private mutating func object() throws(JSONProblem) -> [(key: String, value: JSONInput)] {
    var members: [(key: String, value: JSONInput)] = []
    try list(until: UInt8(ascii: "}")) { reader throws(JSONProblem) in
      guard reader.peek == UInt8(ascii: "\"") else {
        throw reader.problem("a name in quotation marks is to stand here")
      }
      let key = try reader.string()
      reader.skipBlanks()
      guard reader.peek == UInt8(ascii: ":") else { throw reader.problem("a colon is missing here") }
      reader.position += 1
      members.append((key, try reader.value()))
    }
    return members
  }

  private mutating func array() throws(JSONProblem) -> [JSONInput] {
    var values: [JSONInput] = []
    try list(until: UInt8(ascii: "]")) { reader throws(JSONProblem) in values.append(try reader.value()) }
    return values
  }

  /// Items with commas between them, from the bracket that opens to the one that closes.
  private mutating func list(
    until close: UInt8, _ item: (inout JSONReader) throws(JSONProblem) -> Void
  ) throws(JSONProblem) {
    let start = position
    position += 1
    depth += 1
    let outer = depth
    guard depth <= JSONReader.deepest else { throw problem("it is nested more than \(JSONReader.deepest) deep") }
    skipBlanks()
    if peek != close {
      while true {
        skipBlanks()
        do throws(JSONProblem) {
          guard peek != nil else { throw JSONProblem(offset: start, cause: "this bracket is never closed") }
          try item(&self)
        } catch {
          guard outer <= keptDepth else { throw error }
          failure = failure ?? error
        }
        if failure != nil { return }
        skipBlanks()
        guard peek == UInt8(ascii: ",") else { break }
        position += 1
      }
    }
    guard let byte = peek, byte == close else {
      let wrong =
        peek == nil
        ? JSONProblem(offset: start, cause: "this bracket is never closed")
        : problem("a comma or a closing bracket is missing here")
      guard outer <= keptDepth else { throw wrong }
      failure = wrong
      return
    }
    position += 1
    depth -= 1
  }

  private mutating func word(_ word: String, _ value: JSONInput.Value) throws(JSONProblem) -> JSONInput.Value {
    guard bytes[position...].starts(with: word.utf8) else { throw problem("no JSON value begins like this") }
    position += word.utf8.count
    return value
  }

  private mutating func number() throws(JSONProblem) -> Double {
    let start = position
    while let byte = peek, JSONReader.isOfNumber(byte) { position += 1 }
    let text = bytes[start..<position]
    guard JSONReader.isNumber(text), let number = Double(String(decoding: text, as: UTF8.self)), number.isFinite else {
      throw JSONProblem(offset: start, cause: "this is not a number")
    }
    return number
  }

  /// A whole number with no zero before it; after a point digits, and after an `e` too.
  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    func skip(_ bytes: String) { if let first = rest.first, bytes.utf8.contains(first) { rest.removeFirst() } }
    func digits() -> ArraySlice<UInt8> {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      rest.removeFirst(digits.count)
      return digits
    }
    skip("-")
    let whole = digits()
    guard let first = whole.first, first != UInt8(ascii: "0") || whole.count == 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
      skip(".")
      guard !digits().isEmpty else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      skip("eE")
      skip("+-")
      guard !digits().isEmpty else { return false }
    }
    return rest.isEmpty
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  // MARK: Strings

  private mutating func string() throws(JSONProblem) -> String {
    let start = position
    position += 1
    var text: [UInt8] = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20: throw problem("a control character stands in a string as it is; write it as an escape")
      default:
        text.append(byte)
        position += 1
      }
    }
    throw JSONProblem(offset: start, cause: "this string is never closed")
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONProblem) {
    let start = position
    position += 1
    let short: [UInt8: UInt8] = [
      UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F, UInt8(ascii: "b"): 0x08,
      UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    ]
    if let byte = peek, let meant = short[byte] {
      text.append(meant)
      position += 1
      return
    }
    guard let unit = unit() else { throw JSONProblem(offset: start, cause: "there is no such escape in JSON") }
    var units = [unit]
    if unit & 0xFC00 == 0xD800, bytes[position...].starts(with: "\\u".utf8) {
      let before = position
      position += 1
      if let low = self.unit(), low & 0xFC00 == 0xDC00 { units.append(low) } else { position = before }
    }
    text += String(decoding: units, as: UTF16.self).utf8
  }

  /// The unit in `u00e9`, or nil where that is not what stands here.
  private mutating func unit() -> UInt16? {
    guard peek == UInt8(ascii: "u"), position + 5 <= bytes.count else { return nil }
    let digits = bytes[position + 1..<position + 5]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    position += 5
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
