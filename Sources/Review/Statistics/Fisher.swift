@preconcurrency import Glibc

/// Fisher's exact test of whether two groups of nights carry a signal equally often.
public enum Fisher {
  /// The two-sided chance of a difference at least as unlikely as this one, 0 to 1.
  ///
  /// Tables as likely as the observed one count within a relative 1e-7, as in R and SciPy.
  public static func twoSided(_ left: Ratio, _ right: Ratio, logs: LogFactorials) -> Double {
    let drawing = Hypergeometric(
      total: left.of + right.of, hits: left.hits + right.hits, drawn: left.of, logs: logs)
    guard let support = drawing.support, support.contains(left.hits) else { return 1 }
    let bound = drawing.logChance(left.hits) + 1e-7
    let sum = support.lazy.map(drawing.logChance).filter { $0 <= bound }.reduce(0) { $0 + exp($1) }
    return min(1, sum)
  }
}
