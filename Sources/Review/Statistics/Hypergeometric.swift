@preconcurrency import Glibc

/// Drawing without putting back: which part of the nights with a signal falls into a group by chance.
public struct Hypergeometric: Sendable {
  private let logs: LogFactorials
  private let total: Int
  private let hits: Int
  private let drawn: Int

  /// `drawn` nights out of `total`, of which `hits` carry the signal.
  public init(total: Int, hits: Int, drawn: Int, logs: LogFactorials) {
    (self.total, self.hits, self.drawn, self.logs) = (total, hits, drawn, logs)
  }

  /// The counts that can occur, or nil where the numbers contradict each other.
  var support: ClosedRange<Int>? {
    let (low, high) = (max(0, drawn + hits - total), min(drawn, hits))
    guard hits >= 0, drawn >= 0, total <= logs.bound, low <= high else { return nil }
    return low...high
  }

  /// The logarithm of the chance of exactly `k`.
  func logChance(_ k: Int) -> Double {
    logs.choose(hits, k) + logs.choose(total - hits, drawn - k) - logs.choose(total, drawn)
  }

  /// The chance of `k` or more, 0 to 1.
  public func atLeast(_ k: Int) -> Double {
    guard let support else { return 1 }
    guard k > support.lowerBound else { return 1 }
    guard k <= support.upperBound else { return 0 }
    return min(1, (k...support.upperBound).reduce(0) { $0 + exp(logChance($1)) })
  }
}
