import ArgumentParser
import Signals

/// `candor lexicon`: for people who edit what the analyzer knows.
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "List, test, measure and import what the analyzer knows.",
    discussion:
      "  candor lexicon list\n  candor lexicon test\n  candor lexicon score passages.jsonl\n  candor lexicon import words.dic",
    subcommands: [List.self, Test.self, ScoreCommand.self, LexiconImport.self])

  /// `candor lexicon list`.
  struct List: CandorCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "The signals, and how many rules each has.", discussion: "  candor lexicon list")

    @OptionGroup var common: Common

    @MainActor mutating func run(in context: Context) async throws {
      let chosen = LexiconSources.chosen(context)
      chosen.tell(context)
      let report = Analyzer([]).test(LexiconSources.texts(chosen))
      for signal in Signal.allCases {
        let count = report.rules[signal] ?? (0, 0)
        context.output.line("\(signal.rawValue): \(count.rules) rules, \(count.cues) weak signs")
      }
    }
  }

  /// `candor lexicon test`.
  struct Test: CandorCommand {
    static let configuration = CommandConfiguration(
      commandName: "test", abstract: "Try every rule on the sentences it promises to hit and to pass.",
      discussion: "  candor lexicon test\n  CANDOR_LEXICONS=Lexicons candor lexicon test     a folder of lexicons")

    @OptionGroup var common: Common

    @MainActor mutating func run(in context: Context) async throws {
      let chosen = LexiconSources.chosen(context)
      chosen.tell(context)
      let (sources, analyzer) = (LexiconSources.texts(chosen), LexiconSources.analyzer(chosen))
      // Of those in candor itself there are none: a line that cannot be read stops the build.
      let problems = analyzer.problems
      for problem in problems { context.output.shown("\(problem)") }
      let report = analyzer.test(sources)
      for failure in report.failures {
        context.output.shown("\(failure.path):\(failure.line): \(failure.rule): \(failure.what)\n  \(failure.sentence)")
      }
      let unread = problems.count == 1 ? "1 line" : "\(problems.count) lines"
      context.output.line("\(report.tried) sentences, \(report.failures.count) not as promised; \(unread) unread.")
      // What cannot be read was not tried.
      if !report.failures.isEmpty || !problems.isEmpty || chosen.isUnread { throw Failure(.badData, "") }
    }
  }
}
