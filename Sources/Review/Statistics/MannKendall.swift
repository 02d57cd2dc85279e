@preconcurrency import Glibc

/// The Mann–Kendall test of whether a series goes one way, by the order of its values alone.
public struct MannKendall: Equatable, Sendable {
  /// Pairs that rise less pairs that fall.
  public let s: Int
  /// The two-sided chance of at least such an |s| without a trend, by the normal approximation, ties allowed for.
  public let chance: Double

  /// The test of `values` in their order.
  ///
  /// The work grows with the square of their number: give it at most a few hundred.
  public init(_ values: [Double]) {
    var s = 0
    for (index, left) in values.enumerated() {
      for right in values[(index + 1)...] {
        s += right > left ? 1 : right < left ? -1 : 0
      }
    }
    self.s = s
    let n = Double(values.count)
    var variance = n * (n - 1) * (2 * n + 5)
    let sorted = values.sorted()
    var start = 0
    while start < sorted.count {
      var end = start
      while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
      let ties = Double(max(end - start, 1))
      variance -= ties * (ties - 1) * (2 * ties + 5)
      start = max(end, start + 1)
    }
    variance /= 18
    chance = variance > 0 ? erfc(abs(Double(s)) / (2 * variance).squareRoot()) : 1
  }
}
