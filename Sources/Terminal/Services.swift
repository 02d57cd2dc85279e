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
