import Review
import Testing

/// Reference values: SciPy 1.17.1, the call named beside each table.
@Suite struct StatisticsTests {
  /// `scipy.stats.binomtest(k, n).proportion_ci(level, method='wilson')`
  @Test(arguments: [
    (0, 10, 1.959963984540054, 0.0, 0.27753279986288926),
    (9, 12, 1.959963984540054, 0.46769466506643426, 0.9110583316059453),
    (29, 60, 1.959963984540054, 0.36175049539732795, 0.6069218996740751),
    (26, 27, 2.5758293035489004, 0.7476390504255667, 0.9956366104617321),
  ])
  func wilson(hits: Int, of: Int, z: Double, lower: Double, upper: Double) {
    let interval = Wilson(Ratio(hits, of: of), z: z)
    #expect(abs(interval.lower - lower) < 1e-9)
    #expect(abs(interval.upper - upper) < 1e-9)
  }

  @Test func wilsonOfNothingKnowsNothing() {
    #expect(Wilson(Ratio(0, of: 0)).lower == 0)
    #expect(Wilson(Ratio(0, of: 0)).upper == 1)
  }

  /// `scipy.stats.fisher_exact([[a, b], [c, d]]).pvalue`, b and d being the misses
  @Test(arguments: [
    (Ratio(1, of: 10), Ratio(11, of: 14), 0.0027594561852200836),
    (Ratio(10, of: 16), Ratio(10, of: 19), 0.7337828781461802),
    (Ratio(0, of: 20), Ratio(12, of: 30), 0.0014170292372446534),
    (Ratio(8, of: 10), Ratio(1, of: 6), 0.034965034965034975),
    (Ratio(500, of: 10_000), Ratio(400, of: 8263), 0.6307808734100074),
  ])
  func fisher(left: Ratio, right: Ratio, chance: Double) {
    let logs = LogFactorials(upTo: left.of + right.of)
    #expect(abs(Fisher.twoSided(left, right, logs: logs) - chance) < 1e-8)
    #expect(abs(Fisher.twoSided(right, left, logs: logs) - chance) < 1e-8)
  }

  /// `scipy.stats.hypergeom.sf(k - 1, total, hits, drawn)`
  @Test(arguments: [
    (9, 74, 21, 13, 0.0009061526494752683), (15, 74, 21, 25, 3.290999586339351e-05),
    (1, 20, 3, 5, 0.6008771929824561), (120, 18_263, 1500, 900, 6.217132361898064e-08),
  ])
  func hypergeometric(k: Int, total: Int, hits: Int, drawn: Int, chance: Double) {
    let drawing = Hypergeometric(total: total, hits: hits, drawn: drawn, logs: LogFactorials(upTo: total))
    #expect(abs(drawing.atLeast(k) - chance) < 1e-7 * chance)
  }

  static let wild = [3.0, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]

  /// `scipy.stats.theilslopes(y, x).slope`
  @Test(
    arguments: [
      (wild.indices.map(Double.init), wild, 0.25), ([0, 1, 3, 4, 8, 9], [7.5, 7, 6.5, 6.75, 5, 5.5], -0.25),
    ] as [([Double], [Double], Double)])
  func theilSen(x: [Double], y: [Double], slope: Double) {
    #expect(TheilSen.slope(Array(zip(x, y)).map { (x: $0.0, y: $0.1) }) == slope)
  }

  /// `scipy.stats.kendalltau(range(n), y, method='asymptotic').pvalue`, the same test as Mann and Kendall's
  @Test(
    arguments: [
      (wild, 0.20495706812150782), ([7.5, 7, 6.5, 6.75, 5, 5.5], 0.03877750439230662),
      ([0, 0, 0, 0.1, 0.2, 0.2, 0.4, 0.5, 0.5, 0.8, 0.9, 0.9], 2.9099921115764213e-05),
      ([9, 8, 7, 6, 5, 4, 3, 2], 0.0005320055051392492), ([1, 1, 1, 1], 1),

    ] as [([Double], Double)])
  func mannKendall(values: [Double], chance: Double) {
    #expect(abs(MannKendall(values).chance - chance) < 1e-9)
  }

  /// `scipy.stats.false_discovery_control`
  @Test(
    arguments: [
      ([0.01, 0.04, 0.03, 0.005, 0.8], [0.025, 0.05, 0.05, 0.025, 0.8]), ([0.5, 0.5, 0.001], [0.5, 0.5, 0.003]),
      ([], []),

    ] as [([Double], [Double])])
  func benjaminiHochberg(chances: [Double], adjusted: [Double]) {
    let result = BenjaminiHochberg.adjusted(chances)
    #expect(result.count == adjusted.count)
    #expect(zip(result, adjusted).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  /// `(k - 1) * scipy.stats.hypergeom.pmf(0, total, hits, run)`: all hits outside one given run, times the places
  @Test func absence() {
    let chance = Absence.chance(run: 39, places: 14, hits: 15, total: 74, logs: LogFactorials(upTo: 74))
    #expect(abs(chance - 2.4929249574424808e-05) < 1e-13)
    #expect(Absence.chance(run: 3, places: 1, hits: 0, total: 74, logs: LogFactorials(upTo: 74)) == 1)
  }

  @Test(arguments: [([3, 1, 2], 2), ([4, 1, 3, 2], 2.5), ([7], 7)] as [([Double], Double)])
  func middle(values: [Double], expected: Double) { #expect(median(values) == expected) }

  @Test func theMiddleOfNothingIsNothing() { #expect(median([]) == nil) }
}
