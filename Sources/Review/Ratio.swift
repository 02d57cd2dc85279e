/// So many nights of so many.
public struct Ratio: Hashable, Sendable {
  /// The nights on which it was so.
  public var hits: Int
  /// The nights that could tell.
  public var of: Int

  /// `hits` nights of `of`.
  public init(_ hits: Int = 0, of: Int = 0) {
    (self.hits, self.of) = (hits, of)
  }

  /// The share, 0 to 1; 0 where no night could tell.
  public var share: Double { of > 0 ? Double(hits) / Double(of) : 0 }

  /// Counts one more night that could tell.
  mutating func count(_ hit: Bool) {
    of += 1
    if hit { hits += 1 }
  }
}
