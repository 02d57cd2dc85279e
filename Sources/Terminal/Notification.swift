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
