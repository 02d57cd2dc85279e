/// A section as it will stand in the journal: the model's half of `Journal.Section`.
public struct SectionContent: Equatable, Sendable {
  /// The name in the heading, such as `ten minutes`.
  public var name: String
  /// `key: value` lines in order.
  public var fields: [(key: String, value: String)]
  /// Paragraphs, one line each.
  public var paragraphs: [String]

  /// A section with these parts.
  public init(name: String, fields: [(key: String, value: String)] = [], paragraphs: [String] = []) {
    (self.name, self.fields, self.paragraphs) = (name, fields, paragraphs)
  }

  /// Whether nothing would be lost by not keeping it.
  public var isEmpty: Bool { fields.isEmpty && paragraphs.isEmpty }

  /// Compares all parts.
  public static func == (left: SectionContent, right: SectionContent) -> Bool {
    left.name == right.name && left.paragraphs == right.paragraphs
      && left.fields.elementsEqual(right.fields) { $0.key == $1.key && $0.value == $1.value }
  }
}
