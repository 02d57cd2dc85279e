import Benchmark
import Review

/// A whole review, and the longest of its statistics.
func statisticsBenchmarks() {
  Benchmark("Review: 12 weeks") { _ in blackHole(Sample.review) }
  let logs = LogFactorials(upTo: 400)
  Benchmark("Statistics: Fisher, 60 of 200 against 90 of 200") { _ in
    blackHole(Fisher.twoSided(Ratio(60, of: 200), Ratio(90, of: 200), logs: logs))
  }
  let heights = (0..<104).map { Double($0 * 7919 % 101) }
  Benchmark("Statistics: Mann-Kendall, 104 weeks") { _ in blackHole(MannKendall(heights)) }
  let points = heights.enumerated().map { (x: Double($0.offset), y: $0.element) }
  Benchmark("Statistics: Theil-Sen, 104 weeks") { _ in blackHole(TheilSen.slope(points)) }
}
