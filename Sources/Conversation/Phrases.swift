/// The other strings that a sitting and its shell say, by key: `Prompts/phrases.txt`.
public struct Phrases: Sendable {
  private var texts: [String: String] = [:]

  /// No phrases.
  public init() {}

  /// The phrases of a file of `key: text` lines, laid over these; and what is wrong in it.
  mutating func read(path: String, bytes: [UInt8]) -> [Problem] {
    var problems: [Problem] = []
    for line in sourceLines(bytes) {
      let text = line.whole.trimmed
      if text.isEmpty || text.hasPrefix("#") { continue }
      guard let colon = text.firstIndex(of: ":"), colon > text.startIndex else {
        problems.append(line.problem(path, at: 1, "This line has no key.", "Write it as: key: text"))
        continue
      }
      texts[String(text[..<colon].trimmed)] = String(text[text.index(after: colon)...].trimmed)
    }
    return problems
  }

  /// Says one thing as another is written.
  mutating func say(_ key: String, as other: String) { texts[key] = texts[other] }

  /// The keys, in order.
  public var keys: [String] { texts.keys.sorted() }

  /// The phrase as it is written.
  func template(_ key: String) -> String { texts[key] ?? key }

  /// All of a list that stands under several keys, such as `offer-no-1`, parted by semicolons.
  func list(_ name: String) -> [String] {
    texts.filter { $0.key.hasPrefix(name + "-") }.values.flatMap { $0.split(separator: ";").map { String($0.trimmed) } }
  }

  /// The phrase with its `{placeholders}` filled in; the key itself where there is no such phrase.
  public func text(_ key: String, _ values: [String: String] = [:]) -> String {
    guard let text = texts[key] else { return key }
    return Template(text).filled { values[$0] ?? "" }
  }
}
