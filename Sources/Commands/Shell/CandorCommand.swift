public import ArgumentParser

/// A command that is handed the context; nothing in it reads the clock, the environment or exits.
public protocol CandorCommand: ParsableCommand {
  /// Does the command's work. Throws `Failure`.
  @MainActor mutating func run(in context: Context) async throws
}

/// `candor` and all its commands.
public struct Candor: ParsableCommand {
  /// The version, as Semantic Versioning has it.
  static let number = "0.1.0"

  /// What `candor help` shows.
  public static let configuration = CommandConfiguration(
    commandName: "candor",
    abstract: "A nightly journal for people who train and work in medicine. Nothing leaves this machine.",
    discussion: """
        candor              the night: check in, write, see what the words show
        candor truth Sam    one practice by its name

      Practices: alarm, behind, boundary, deferral, floors, journal, layers, outside, person, recovery, step, truth. \
      'candor practice list' says what each is, your own among them; 'candor help truth' tells of one.
      """,
    version: Versions.line,
    subcommands: [
      NightCommand.self, WriteCommand.self, PracticeCommand.self, Later.self, KeptCommand.self, Now.self,
      ReviewCommand.self, OnThisDay.self, Show.self, List.self, Path.self, Edit.self, MaskCommand.self, Grep.self,
      JournalImport.self, ExportCommand.self, Check.self, Explain.self, DoctorCommand.self,
      LexiconCommand.self, ConfigCommand.self, RemindCommand.self,
    ],
    defaultSubcommand: NightCommand.self)

  /// As the parser needs it.
  public init() {}
}
