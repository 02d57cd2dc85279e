/// A place in a text that looks like something by which a person could be found. What stands there is never copied.
public struct Identifier: Equatable, Sendable {
  /// What it looks like.
  public let kind: IdentifierKind
  /// Where it stands, in bytes of the text.
  public let range: Range<Int>

  /// An identifier of this kind in this place.
  public init(_ kind: IdentifierKind, _ range: Range<Int>) {
    (self.kind, self.range) = (kind, range)
  }
}
