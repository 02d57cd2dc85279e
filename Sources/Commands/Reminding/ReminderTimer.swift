@preconcurrency import Glibc
import Nights
import Terminal

/// The timer behind a reminder: two small files of systemd's, in the person's own configuration.
@MainActor
struct ReminderTimer {
  private let home: Home
  private let folder: String
  private let line: ReminderLine
  private var context: Context { home.context }

  /// Throws a `Failure` where there is no place for a person's own timers.
  init(_ home: Home) throws {
    guard let base = home.context.configurationHome else {
      throw Failure(.usage, "HOME is not set, so there is no place for a timer.")
    }
    self.home = home
    folder = base + "/systemd/user"
    line = ReminderLine(home)
  }

  private var timerFile: String { folder + "/candor-remind.timer" }
  private var serviceFile: String { folder + "/candor-remind.service" }

  /// Says whether it is set, and for when.
  func tell() {
    guard let bytes = try? FileBytes.read(timerFile), let time = ReminderTimer.time(in: bytes) else {
      context.output.told("No reminder is set. candor remind --at 22:30 sets one.")
      return
    }
    context.output.told("At \(time), unless the night is written. candor remind --off takes it away.")
  }

  /// Sets the timer, or says the line for crontab where systemd does not take it.
  func set(_ time: ClockTime) throws {
    guard line.isText else {
      throw Failure(
        .usage,
        "No timer can carry a path with a line's end or another control character in it, or one that is no UTF-8."
          + " Nothing was set.")
    }
    if Services.isThere {
      try write(
        """
        [Unit]
        Description=candor: a quiet line, unless the night is written

        [Service]
        Type=oneshot
        \(line.unit)

        """, to: serviceFile)
      try write(
        """
        [Unit]
        Description=candor: in the evening

        [Timer]
        OnCalendar=*-*-* \(time.text):00

        [Install]
        WantedBy=timers.target

        """, to: timerFile)
      if Services.run(["daemon-reload"]), Services.run(["enable", "--now", "candor-remind.timer"]) {
        context.output.told("At \(time.text), unless the night is written. candor remind --off takes it away.")
        return
      }
      removeFiles()
    }
    context.output.told("There is no systemd here that takes a timer of yours. With cron, this line does the same:")
    context.output.shown("  \(time.minute) \(time.hour) * * *  \(line.crontab)")
    context.output.told("crontab -e opens the place for it. Nothing was set.")
  }

  /// Takes timer and files away.
  func remove() throws {
    let wasThere = FileBytes.exists(timerFile) || FileBytes.exists(serviceFile)
    if wasThere, Services.isThere { _ = Services.run(["disable", "--now", "candor-remind.timer"]) }
    removeFiles()
    if wasThere, Services.isThere { _ = Services.run(["daemon-reload"]) }
    context.output.shown(
      wasThere
        ? "The reminder is gone." : "No reminder was set here. A line in crontab or ~/.profile is yours to take out.")
  }

  private func removeFiles() {
    unlink(timerFile)
    unlink(serviceFile)
  }

  private func write(_ text: String, to path: String) throws {
    try OwnFile.write(Array(text.utf8), to: path, as: context.spoken(path))
  }

  /// `22:30` out of the timer's file.
  private static func time(in bytes: [UInt8]) -> String? {
    let mark = "OnCalendar=*-*-* "
    let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix(mark) }
    return line.map { String($0.dropFirst(mark.count).prefix(5)) }
  }
}
