/// The person's own services, by `systemctl --user`.
@MainActor public enum Services {
  /// Whether there is a systemctl and a manager of the person's own behind it.
  public static var isThere: Bool { run(["show-environment"]) }

  /// Runs `systemctl --user` with these arguments, in silence; false where it fails.
  public static func run(_ arguments: [String]) -> Bool {
    SignalPipe.shared.yielding {
      let script = "command -v systemctl >/dev/null 2>&1 && systemctl --user \"$@\" >/dev/null 2>&1 </dev/null"
      guard let child = Child.start(script: script, arguments: arguments) else { return false }
      return Child.wait(for: child) == 0
    }
  }
}

/// A line by the desktop.
@MainActor public enum Notification {
  /// Shows it by `notify-send`; false where there is none, or no desktop.
  public static func show(_ title: String, _ text: String) -> Bool {
    SignalPipe.shared.yielding {
      let script = "command -v notify-send >/dev/null 2>&1 && notify-send -a candor \"$1\" \"$2\" >/dev/null 2>&1"
      guard let child = Child.start(script: script, arguments: [title, text]) else { return false }
      return Child.wait(for: child) == 0
    }
  }
}
