import ArgumentParser
import Conversation
import Journal
import Nights
import Prompts
import Signals
import Terminal

/// `candor`: the night, or a practice by its name.
struct NightCommand: CandorCommand {
  static let configuration = CommandConfiguration(
    commandName: "tonight", abstract: "The night: check in, write, see what the words show.",
    discussion: """
        candor                          tonight
        candor --date yesterday         for a night that is over
        candor truth Sam                one practice by its name
        candor step "email Dr Osei"     15 minutes of one thing
        printf 'text\\n' | candor        by pipe: answers a line each
      """, shouldDisplay: false)

  @OptionGroup var common: Common

  @Option(help: ArgumentHelp("The night it belongs to.", valueName: "date"))
  var date: String?

  @Argument(help: ArgumentHelp("A practice, and whom or what it is about.", valueName: "practice"))
  var words: [String] = []

  @MainActor mutating func run(in context: Context) async throws {
    var run = try SittingRun(Home(context, common), date: date)
    guard let name = words.first else { return try run.run("night") }
    guard run.library.isPractice(name) else {
      let sentence = Suggestion.sentence(for: name, or: run.library.commands.map(\.name))
      throw Scripts.missing(name, in: run.library, context, else: sentence)
    }
    run.subject = words.dropFirst().joined(separator: " ")
    try run.run(name)
  }
}

/// `candor write`.
struct WriteCommand: CandorCommand {
  static let configuration = CommandConfiguration(
    commandName: "write", abstract: "Ten minutes of writing.",
    discussion: "  candor write\n  candor write --minutes 3\n  candor write < page.txt")

  @OptionGroup var common: Common

  @Option(help: ArgumentHelp("How long.", valueName: "n"))
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
