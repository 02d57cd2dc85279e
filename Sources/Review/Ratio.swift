/// So many of so many: nights as a rule, passages where an analyzer is scored.
public struct Ratio: Hashable, Sendable {
  /// Those of which it was so.
  public var hits: Int
  /// All that could tell.
  public var of: Int

  /// `hits` of `of`.
  public init(_ hits: Int = 0, of: Int = 0) {
    (self.hits, self.of) = (hits, of)
  }

  /// The share, 0 to 1; 0 where nothing could tell.
  public var share: Double { of > 0 ? Double(hits) / Double(of) : 0 }

  /// Counts one more that could tell.
  mutating func count(_ hit: Bool) {
    of += 1
    if hit { hits += 1 }
  }
}
