public import Signals

/// Two spans of nights side by side, and where they differ by more than chance.
public struct Comparison: Equatable, Sendable {
  /// One signal in both.
  public struct Line: Equatable, Sendable {
    /// The signal; never `crisis`.
    public let signal: Signal
    /// Nights with it in the span that is compared with.
    public let before: Ratio
    /// Nights with it in the span that was asked for.
    public let now: Ratio
    /// The chance of such a difference where there is none, for having looked at all signals, 0 to 1.
    public let chance: Double
    /// Whether the difference is claimed.
    public let isClaimed: Bool
  }

  /// The span that is compared with.
  public let before: Review
  /// The span that was asked for.
  public let now: Review
  /// One for each signal, in the order of a review.
  public let lines: [Line]
  /// Whether either span has too few nights written for any difference to be claimed.
  public let isTooFew: Bool

  /// `now` against `before`.
  ///
  /// Fisher's exact test for each signal; the chances are adjusted after Benjamini and Hochberg for there being so
  /// many.
  public init(_ now: Review, against before: Review) {
    (self.before, self.now) = (before, now)
    let isTooFew = min(before.written, now.written) < Thresholds.enoughNights
    let logs = LogFactorials(upTo: before.written + now.written)
    let pairs = zip(before.series, now.series).map { ($0.signal, $0.total, $1.total) }
    let chances = BenjaminiHochberg.adjusted(pairs.map { Fisher.twoSided($0.1, $0.2, logs: logs) })
    lines = zip(pairs, chances).map { pair, chance in
      Line(
        signal: pair.0, before: pair.1, now: pair.2, chance: chance,
        isClaimed: !isTooFew && chance <= Thresholds.falseClaims)
    }
    self.isTooFew = isTooFew
  }
}
