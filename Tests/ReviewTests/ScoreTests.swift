import Review
import Signals
import Testing

/// The score of labelled passages.
///
/// Reference values: scikit-learn 1.9.1 `precision_recall_fscore_support` for what is counted, SciPy 1.17.1
/// `scipy.stats.bootstrap(method='percentile', n_resamples=200000)` for the intervals of F1 and of the micro row.
@Suite struct ScoreTests {
  /// Sixty passages, made by rule so that Python can make the same.
  static let passages = (0..<60).map { i in
    var (wanted, given): ([Signal], [Signal]) = ([], [])
    if i % 3 == 0 { wanted.append(.numbness) }
    if i % 5 == 0 { wanted.append(.crisis) }
    if i % 3 == 0 && i % 4 != 0 || i % 10 == 1 { given.append(.numbness) }
    if i % 5 == 0 || i % 7 == 0 { given.append(.crisis) }
    return Judgement(wanted: wanted, given: given)
  }

  static let score = Score(passages)

  private func row(_ signal: Signal) throws -> Score.Row { try #require(Self.score.rows.first { $0.signal == signal }) }

  @Test(
    arguments: [
      (.numbness, 0.7894736842105263, 0.75, 0.7692307692307693, 20),
      (.crisis, 0.631578947368421, 1, 0.7741935483870968, 12),
    ] as [(Signal, Double, Double, Double, Int)])
  func `precision, recall and F1 are those of scikit-learn`(
    _ signal: Signal, _ precision: Double, _ recall: Double, _ f1: Double, _ support: Int
  ) throws {
    let row = try row(signal)
    #expect(abs((row.precision?.value ?? 0) - precision) < 1e-12)
    #expect(abs((row.recall?.value ?? 0) - recall) < 1e-12)
    #expect(abs((row.f1?.value ?? 0) - f1) < 1e-12)
    #expect(row.support == support)
  }

  @Test func `the means are those of scikit-learn, over the signals that occur`() {
    #expect(Self.score.macroCount == 2)
    #expect(abs((Self.score.macroF1?.value ?? 0) - 0.7717121588089331) < 1e-12)
    #expect(abs((Self.score.microPrecision?.value ?? 0) - 0.7105263157894737) < 1e-12)
    #expect(abs((Self.score.microRecall?.value ?? 0) - 0.84375) < 1e-12)
    #expect(abs((Self.score.microF1?.value ?? 0) - 0.7714285714285715) < 1e-12)
    #expect(Self.score.flagged == Ratio(9, of: 32))
    #expect(Self.score.count == 60)
  }

  @Test func `precision and recall of a signal have Wilson's interval`() throws {
    let row = try row(.numbness)
    let (precision, recall) = (Wilson(Ratio(15, of: 19)), Wilson(Ratio(15, of: 20)))
    #expect(row.precision?.lower == precision.lower && row.precision?.upper == precision.upper)
    #expect(row.recall?.lower == recall.lower && row.recall?.upper == recall.upper)
  }

  @Test func `bootstrapped intervals are SciPy's, within what so many draws can tell`() throws {
    let cases: [(Score.Estimate?, Double, Double)] = [
      (try row(.numbness).f1, 0.59459459, 0.9), (try row(.crisis).f1, 0.57142857, 0.91666667),
      (Self.score.macroF1, 0.64375, 0.86721504), (Self.score.microPrecision, 0.56097561, 0.84615385),
      (Self.score.microRecall, 0.70833333, 0.96296296), (Self.score.microF1, 0.65217391, 0.86746988),
    ]
    for (estimate, lower, upper) in cases {
      let estimate = try #require(estimate)
      #expect(abs(estimate.lower - lower) < 0.015, "\(estimate)")
      #expect(abs(estimate.upper - upper) < 0.015, "\(estimate)")
      #expect(estimate.lower <= estimate.value && estimate.value <= estimate.upper)
    }
  }

  @Test func `the same passages give the same intervals`() {
    let again = Score(Self.passages)
    #expect(again.macroF1 == Self.score.macroF1)
    #expect(again.rows.map(\.f1) == Self.score.rows.map(\.f1))
  }

  @Test func `what does not occur is not known, and nothing at all is no trap`() throws {
    let other = try row(.escape)
    #expect(other.precision == nil && other.recall == nil && other.f1 == nil && other.support == 0)
    let nothing = Score([])
    #expect(nothing.macroF1 == nil && nothing.microF1 == nil && nothing.flagged.of == 0 && nothing.count == 0)
    let silent = Score([Judgement(wanted: [], given: [])])
    #expect(silent.macroF1 == nil && silent.flagged == Ratio(0, of: 1))
  }

  @Test func `a draw takes as many as there are, and each now and then`() {
    var seen = [Int](repeating: 0, count: 7)
    var draws = 0
    Bootstrap(count: 7, draws: 300, seed: 3).each { picks in
      draws += 1
      #expect(picks.count == 7)
      for pick in picks { seen[pick] += 1 }
    }
    #expect(draws == 300)
    #expect(seen.allSatisfy { (200...400).contains($0) }, "\(seen)")
  }

  /// `numpy.percentile`, NumPy 2
  @Test(arguments: [(0.025, 1.1), (0.5, 4), (0.975, 15.2), (0.3, 2.4), (0, 1), (1, 16), (-1, 1), (2, 16)])
  func percentile(_ share: Double, _ value: Double) throws {
    #expect(abs(try #require(Percentile.of([1, 2, 4, 8, 16], at: share)) - value) < 1e-12)
  }

  @Test func `there is no percentile of nothing`() { #expect(Percentile.of([], at: 0.5) == nil) }
}
