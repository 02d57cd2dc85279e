import ArgumentParser
import Conversation
import Journal

/// `candor practice`: the practices by name, and for people who write their own.
struct PracticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "practice", abstract: "List, try and test the practices, your own among them.",
    discussion: """
        candor practice list
        candor practice play walk         a rehearsal: nothing is kept
        candor practice test walk.txt     what is wrong in a file of yours

      To go through one for real, its name is enough: candor truth
      """, subcommands: [List.self, Test.self, Play.self, Go.self], defaultSubcommand: Go.self)

  /// `candor practice list`.
  struct List: CandorCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "The practices, by name.", discussion: "  candor practice list")

    @OptionGroup var common: Common

    @MainActor mutating func run(in context: Context) async throws {
      let library = Scripts.library(context)
      let width = library.commands.map(\.name.count).max() ?? 0
      for practice in library.commands {
        let pad = String(repeating: " ", count: width - practice.name.count)
        context.output.row("\(practice.name)\(pad)  ", practice.title ?? "(no title, so not in the menu)")
      }
      for problem in library.problems.map(\.description) + Scripts.unread(context) {
        context.errors.shown("candor: \(problem)")
      }
      for double in Scripts.doubles(context) {
        context.errors.told("candor: \(context.spoken(double.path)): \(double.sentence) \(double.remedy)")
      }
    }
  }

  /// `candor practice NAME`: the same as `candor NAME`, and the way to a practice that is named like a command.
  struct Go: CandorCommand {
    static let configuration = CommandConfiguration(
      commandName: "go", abstract: "Go through one practice.", discussion: "  candor practice go truth",
      shouldDisplay: false)

    @OptionGroup var common: Common

    @Option(help: ArgumentHelp("The night it belongs to.", valueName: "date"))
    var date: String?

    @Argument(help: ArgumentHelp("The practice's name.", valueName: "practice"))
    var name: String?

    @Argument(help: "Whom or what it is about.")
    var subject: [String] = []

    @MainActor mutating func run(in context: Context) async throws {
      guard let name else { throw CleanExit.helpRequest(PracticeCommand.self) }
      var run = try SittingRun(Home(context, common), date: date)
      run.subject = subject.joined(separator: " ")
      try run.run(name)
    }
  }

  /// `candor practice play`.
  struct Play: CandorCommand {
    static let configuration = CommandConfiguration(
      commandName: "play", abstract: "Rehearse a practice: it asks, looks at the words, and keeps nothing.",
      discussion:
        "  candor practice play truth\n  candor practice play walk.txt     a file that is not in its place yet")

    @OptionGroup var common: Common

    @Argument(help: ArgumentHelp("The practice's name, or a file.", valueName: "practice"))
    var name: String

    @MainActor mutating func run(in context: Context) async throws {
      let home = try Home(context, common, needsJournal: false)
      let (library, script) = try Scripts.library(context, with: name)
      guard library.has(script) else {
        let sentence = Suggestion.practice(name, among: library.commands.map(\.name))
        throw Scripts.missing(name, in: library, context, else: sentence)
      }
      for problem in library.problems { context.errors.shown("candor: \(problem)") }
      if Rehearsal(library, home: home).play(script) { throw Failure(.interrupted, "") }
    }
  }

  /// `candor practice test`.
  struct Test: CandorCommand {
    static let configuration = CommandConfiguration(
      commandName: "test", abstract: "Look for what is wrong in practices, and play what was written down of them.",
      discussion: """
          candor practice test                    your own
          candor practice test walk.txt           a file, and walk.play beside it
          candor practice test --record walk.txt  write walk.play anew
        """)

    @OptionGroup var common: Common

    @Flag(help: "Write into the play-through what is shown now.")
    var record = false

    @Argument(help: "Files; without one, all practices of your own.")
    var files: [String] = []

    @MainActor mutating func run(in context: Context) async throws {
      let paths = files.isEmpty ? Scripts.ownPaths(context) : files
      let doubles = Scripts.doubles(context)
      var isSound = true
      var reading = FilesRead(context)
      for path in paths {
        var test = PracticeTest(path: path, context: context)
        guard let lines = try reading.take({ try test.lines(recording: record) }) else { continue }
        // What is never played is not said to be in order.
        let double = doubles.first { $0.path == path }.map { "\($0.path.onOneLine): \($0.sentence) \($0.remedy)" }
        for line in double.map({ [$0] }) ?? lines { context.output.shown(line) }
        isSound = isSound && test.isSound && double == nil
      }
      if paths.isEmpty { context.output.line("There are no practices of your own. Those that ship are in order.") }
      if let failure = reading.failure { throw failure }
      if !isSound { throw Failure(.badData, "") }
    }
  }
}
