/// A section as it will stand in the journal: the model's half of `Journal.Section`.
public struct SectionContent: Equatable, Sendable {
  /// The name in the heading, such as `ten minutes`.
  public var name: String
  /// `key: value` lines in order.
  public var fields: [(key: String, value: String)]
  /// Paragraphs, one line each.
  public var paragraphs: [String]
  /// Which of a sitting's sections it is: two of them may have one name. It does not stand in the journal.
  public var ordinal: Int

  /// A section with these parts.
  public init(
    name: String, fields: [(key: String, value: String)] = [], paragraphs: [String] = [], ordinal: Int = 0
  ) {
    (self.name, self.fields, self.paragraphs, self.ordinal) = (name, fields, paragraphs, ordinal)
  }

  /// Whether nothing would be lost by not keeping it.
  public var isEmpty: Bool { fields.isEmpty && paragraphs.isEmpty }

  /// Compares what will stand in the journal.
  public static func == (left: SectionContent, right: SectionContent) -> Bool {
    left.name == right.name && left.paragraphs == right.paragraphs
      && left.fields.elementsEqual(right.fields) { $0.key == $1.key && $0.value == $1.value }
  }
}
