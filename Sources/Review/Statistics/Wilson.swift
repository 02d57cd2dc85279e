/// Wilson's score interval for a share.
///
/// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927.
public struct Wilson: Equatable, Sendable {
  /// The lower end, 0 to 1.
  public let lower: Double
  /// The upper end, 0 to 1.
  public let upper: Double

  /// The interval for `ratio` at the normal quantile `z` (1.96 for 95 %). Where no night could tell: 0 to 1.
  public init(_ ratio: Ratio, z: Double = 1.959963984540054) {
    guard ratio.of > 0 else {
      (lower, upper) = (0, 1)
      return
    }
    let n = Double(ratio.of)
    let p = min(max(ratio.share, 0), 1)
    let z2 = z * z
    let middle = (p + z2 / (2 * n)) / (1 + z2 / n)
    let half = z / (1 + z2 / n) * (p * (1 - p) / n + z2 / (4 * n * n)).squareRoot()
    lower = ratio.hits <= 0 ? 0 : max(0, middle - half)
    upper = ratio.hits >= ratio.of ? 1 : min(1, middle + half)
  }
}
