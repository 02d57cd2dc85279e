import Benchmark
import Lexicons
@_spi(Measuring) import Signals

/// The tokenizer, the matcher and what comes after them: from the first stage to all of them.
func analyzerBenchmarks() {
  for stage in Stage.allCases {
    Benchmark("Analyzer: \(stage.rawValue), 12 weeks") { _ in
      blackHole(Sample.analyzer.count(stage, in: Sample.text))
    }
  }

  // What is there at a start, and what a person's own lexicon takes.
  Benchmark("Analyzer: laid out from the compiled lexicons") { _ in
    blackHole(Analyzer(CompiledLexicons(compiledLexicons)))
  }
  Benchmark("Lexicons: parse and compile numbness.txt") { _ in blackHole(Analyzer(Sample.numbness)) }
}
