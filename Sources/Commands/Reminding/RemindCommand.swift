import ArgumentParser
import Conversation
import Journal
import Nights
import Terminal

/// `candor remind`: one quiet line in the evening, if asked for; none when the night is written.
struct RemindCommand: CandorCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind", abstract: "A gentle reminder in the evening, if you like; silent when the night is written.",
    discussion: """
        candor remind --at 22:30      sets it
        candor remind                 says whether it is set
        candor remind --off           takes it away whole

      It is a timer of systemd, or else a line that you are given for crontab. To be reminded at a login, put the line \
      \"candor remind --tonight\" into ~/.profile.
      """)

  @OptionGroup var common: Common

  @Option(help: ArgumentHelp("When, as 22:30.", valueName: "time"))
  var at: String?

  @Flag(help: "Remind now, unless the night is written: what the timer runs.")
  var tonight = false

  @Flag(help: "Take the reminder away.")
  var off = false

  @MainActor mutating func run(in context: Context) async throws {
    guard [at != nil, tonight, off].count(where: { $0 }) <= 1 else {
      throw Failure(.usage, "Ask for one of --at, --tonight and --off.")
    }
    let home = try Home(context, common)
    if tonight { return try RemindCommand.remind(home) }
    let timer = try ReminderTimer(home)
    if off { return try timer.remove() }
    guard let at else { return timer.tell() }
    guard let time = ClockTime(text: at) else {
      throw Failure(.usage, "\"\(at)\" is not a time. Write it as 22:30.")
    }
    try timer.set(time)
  }

  /// Says its one line where nothing was written tonight: by the desktop where no one looks at a terminal.
  @MainActor private static func remind(_ home: Home) throws {
    let entry: Entry?
    do throws(Skipped) { entry = try home.store.entry(for: home.night) } catch {
      // Whether the night is written, nobody can see then.
      throw Failure(.io, "\(home.context.unread(error)).")
    }
    // What was only put aside during the day is no night yet.
    if let entry, entry.sections.contains(where: { !$0.isEmpty && $0.kind != .putAside }) { return }
    let words = Scripts.library(home.context).phrases.text("remind")
    if !home.context.output.screen.isTerminal, Notification.show("candor", words) { return }
    home.context.output.shown(words)
  }
}
