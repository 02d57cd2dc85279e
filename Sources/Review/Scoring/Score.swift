public import Signals

/// How well an analyzer does on labelled passages, with 95 % intervals.
///
/// Precision and recall of one signal have Wilson's interval. F1 is no share, and the labels of one passage hang
/// together, so that F1, and all that is taken over several signals, has the percentile bootstrap over passages.
public struct Score: Sendable {
  /// A value with the ends of its interval, each 0 to 1.
  public struct Estimate: Equatable, Sendable {
    /// What was counted.
    public let value: Double
    /// The lower end.
    public let lower: Double
    /// The upper end.
    public let upper: Double
  }

  /// How one signal does.
  public struct Row: Sendable {
    /// The signal.
    public let signal: Signal
    /// What was counted.
    public let confusion: Confusion
    /// Of the labels given, those that were right; nil where none was given.
    public let precision: Estimate?
    /// Of the passages that carry it, those that were found; nil where none does.
    public let recall: Estimate?
    /// Nil where it was neither given nor wanted.
    public let f1: Estimate?

    /// How many passages carry the label.
    public var support: Int { confusion.recall.of }
  }

  /// A row for each signal, in their order.
  public let rows: [Row]
  /// The mean F1 of the signals that were given or wanted; nil where there is none.
  public let macroF1: Estimate?
  /// How many signals `macroF1` is the mean of.
  public let macroCount: Int
  /// Of all labels given, those that were right.
  public let microPrecision: Estimate?
  /// Of all labels wanted, those that were found.
  public let microRecall: Estimate?
  /// Their harmonic mean.
  public let microF1: Estimate?
  /// Of the passages without a label, those that were given one.
  public let flagged: Ratio
  /// How many passages there were.
  public let count: Int

  /// How often passages are drawn anew.
  public static let draws = 2000
  /// What the draws begin with: the same passages give the same intervals.
  public static let seed: UInt64 = 1

  /// The score of these passages.
  public init(_ judgements: [Judgement]) {
    let counted = ConfusionCounts(judgements)
    let bootstrap = Bootstrap(count: judgements.count, draws: Score.draws, seed: Score.seed)
    var drawn = DrawnScores()
    bootstrap.each { picks in drawn.add(ConfusionCounts(picks.lazy.map { judgements[$0] })) }
    rows = Signal.allCases.indices.map { index in
      let confusion = counted.signals[index]
      return Row(
        signal: Signal.allCases[index], confusion: confusion, precision: Score.estimate(confusion.precision),
        recall: Score.estimate(confusion.recall), f1: Score.estimate(confusion.f1, drawn.f1[index]))
    }
    macroF1 = Score.estimate(counted.macroF1, drawn.macroF1)
    macroCount = counted.signals.count { $0.f1 != nil }
    let all = counted.all
    microPrecision = Score.estimate(all.precision.known, drawn.microPrecision)
    microRecall = Score.estimate(all.recall.known, drawn.microRecall)
    microF1 = Score.estimate(all.f1, drawn.microF1)
    let unlabelled = judgements.filter(\.wanted.isEmpty)
    flagged = Ratio(unlabelled.count { !$0.given.isEmpty }, of: unlabelled.count)
    count = judgements.count
  }

  /// Wilson's interval of a share.
  private static func estimate(_ ratio: Ratio) -> Estimate? {
    guard ratio.of > 0 else { return nil }
    let interval = Wilson(ratio)
    return Estimate(value: ratio.share, lower: interval.lower, upper: interval.upper)
  }

  /// The interval that the drawn values span.
  private static func estimate(_ value: Double?, _ drawn: [Double]) -> Estimate? {
    guard let value else { return nil }
    let sorted = drawn.sorted()
    return Estimate(
      value: value, lower: Percentile.of(sorted, at: 0.025) ?? value, upper: Percentile.of(sorted, at: 0.975) ?? value)
  }
}

/// What was counted over some passages.
struct ConfusionCounts {
  private(set) var signals = [Confusion](repeating: Confusion(), count: Signal.allCases.count)

  init(_ judgements: some Sequence<Judgement>) {
    for judgement in judgements {
      let (wanted, given) = (judgement.wanted.rawValue, judgement.given.rawValue)
      var rest = wanted | given
      while rest != 0 {
        let index = rest.trailingZeroBitCount
        let bit: UInt32 = 1 << UInt32(index)
        rest &= ~bit
        if wanted & given & bit != 0 {
          signals[index].right += 1
        } else if given & bit != 0 {
          signals[index].wrong += 1
        } else {
          signals[index].missed += 1
        }
      }
    }
  }

  /// All signals together.
  var all: Confusion { signals.reduce(Confusion(), +) }

  /// The mean over the signals that were given or wanted.
  var macroF1: Double? {
    let known = signals.compactMap(\.f1)
    return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
  }
}

/// What came of each draw. Where a value is not known in one, that draw tells nothing of it.
private struct DrawnScores {
  var f1 = [[Double]](repeating: [], count: Signal.allCases.count)
  var macroF1: [Double] = []
  var microPrecision: [Double] = []
  var microRecall: [Double] = []
  var microF1: [Double] = []

  mutating func add(_ counts: ConfusionCounts) {
    for (index, confusion) in counts.signals.enumerated() {
      if let value = confusion.f1 { f1[index].append(value) }
    }
    let all = counts.all
    if let value = counts.macroF1 { macroF1.append(value) }
    if let value = all.precision.known { microPrecision.append(value) }
    if let value = all.recall.known { microRecall.append(value) }
    if let value = all.f1 { microF1.append(value) }
  }
}

extension Ratio {
  /// The share, or nil where there is nothing that it is a share of.
  fileprivate var known: Double? { of > 0 ? share : nil }
}
