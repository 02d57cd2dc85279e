import ArgumentParser
import Conversation
import Journal
import Nights
import Prompts
import Signals
import Terminal

/// `candor`: the night.
struct NightCommand: CandorCommand {
  static let configuration = CommandConfiguration(
    commandName: "tonight", abstract: "The night: check in, write, see what the words show.",
    discussion: """
        candor                       tonight
        candor --date yesterday      for a night that is over
        printf 'text\\n' | candor     by pipe: answers a line each
      """, shouldDisplay: false)

  @OptionGroup var common: Common

  @Option(help: ArgumentHelp("The night it belongs to.", valueName: "date"))
  var date: String?

  // What is left over here is a command that does not exist.
  @Argument(help: .hidden)
  var unknown: [String] = []

  @MainActor mutating func run(in context: Context) async throws {
    if let word = unknown.first { throw Failure(.usage, Suggestion.sentence(for: word)) }
    try SittingRun(Home(context, common), date: date).run("night")
  }
}

/// `candor write`, `candor truth`, `candor practice NAME`.
struct PracticeCommand: CandorCommand {
  static let configuration = CommandConfiguration(
    commandName: "practice", abstract: "One practice, by its name.",
    discussion: "  candor practice truth\n  candor practice list")

  @OptionGroup var common: Common

  @Argument(help: "The practice's name, or list.")
  var name: String

  @Option(help: ArgumentHelp("The night it belongs to.", valueName: "date"))
  var date: String?

  @MainActor mutating func run(in context: Context) async throws {
    let run = try SittingRun(Home(context, common), date: date)
    if name == "list" {
      for practice in run.library.practices { context.output.line("\(practice.name)  \(practice.title)") }
      return
    }
    try run.run(name)
  }
}

/// `candor write`.
struct WriteCommand: CandorCommand {
  static let configuration = CommandConfiguration(
    commandName: "write", abstract: "Ten minutes of writing.",
    discussion: "  candor write\n  candor write --minutes 3\n  candor write < page.txt")

  @OptionGroup var common: Common

  @Option(help: "How long.")
  var minutes: Int?

  @Option(help: ArgumentHelp("The night it belongs to.", valueName: "date"))
  var date: String?

  @MainActor mutating func run(in context: Context) async throws {
    if let minutes, !(1...999).contains(minutes) {
      throw Failure(.usage, "\(minutes) minutes is not a time to write. Give 1 to 999.")
    }
    var run = try SittingRun(Home(context, common), date: date)
    run.minutes = minutes
    try run.run("journal")
  }
}

/// `candor truth`.
struct TruthCommand: CandorCommand {
  static let configuration = CommandConfiguration(
    commandName: "truth", abstract: "Telling one person the truth, from who to a promise.",
    discussion: "  candor truth\n  candor truth Sam")

  @OptionGroup var common: Common

  @Argument(help: "Whom, if you know it already.")
  var who: [String] = []

  @MainActor mutating func run(in context: Context) async throws {
    var run = try SittingRun(Home(context, common), date: nil)
    run.subject = who.joined(separator: " ")
    try run.run("truth")
  }
}
