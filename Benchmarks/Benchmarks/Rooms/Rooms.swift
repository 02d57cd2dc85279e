import Benchmark

/// How long each room of the program takes by itself, for the twelve weeks in Corpus/.
let benchmarks: @Sendable () -> Void = {
  // Of one thread, so the clock will do; processor time comes in steps of 10 ms on many machines.
  Benchmark.defaultConfiguration = .init(metrics: [.wallClock], maxDuration: .seconds(2))
  analyzerBenchmarks()
  journalBenchmarks()
  statisticsBenchmarks()
  renderingBenchmarks()
}
