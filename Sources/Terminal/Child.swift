@preconcurrency import Glibc

/// Another program that has the terminal for a while.
@MainActor enum Child {
  /// Starts `/bin/sh -c script` with these arguments as `$1`…, a path in the bytes that it has on the disk last;
  /// `input` becomes its standard input. Nil where it can't be started.
  static func start(
    script: String, arguments: [String] = [], path: [UInt8]? = nil, environment: [(String, String)] = [],
    input: Int32? = nil
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    if let input { posix_spawn_file_actions_adddup2(&actions, input, 0) }
    // What we ignore would stay ignored there.
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for number in [SIGPIPE, SIGXFSZ, SIGINT, SIGQUIT, SIGTSTP] { sigaddset(&defaults, number) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    let words = ["/bin/sh", "-c", script, "sh"] + arguments
    let settings = inherited(without: environment.map(\.0)) + environment.map { strdup("\($0)=\($1)") }
    var argv = words.map { strdup($0) }
    if let path { argv.append(strdup(path.map { CChar(bitPattern: $0) } + [0])) }
    argv.append(nil)
    var envp = settings + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var child: pid_t = 0
    return posix_spawn(&child, "/bin/sh", &actions, &attributes, &argv, &envp) == 0 ? child : nil
  }

  /// Waits for its end and gives its exit status, 128 and the signal's number where one ended it. A hang-up or a
  /// request to end that reaches us meanwhile is handed on, and stays there for the next prompt.
  static func wait(for child: pid_t) -> Int32 {
    var status: Int32 = 0
    var handedOn: Set<Int32> = []
    // Where signals aren't watched, none is handed on.
    let options = SignalPipe.shared.isOpen ? WNOHANG : 0
    while true {
      let found = waitpid(child, &status, options)
      if found == child { break }
      if found < 0 {
        guard errno == EINTR else { return 127 }
        continue
      }
      for number in SignalPipe.shared.peek() where [SIGHUP, SIGTERM].contains(number) {
        if handedOn.insert(number).inserted { kill(child, number) }
      }
      pause()
    }
    SignalPipe.shared.forget(SIGCHLD)
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Until a signal, SIGCHLD among them.
  private static func pause() {
    var polled = pollfd(fd: SignalPipe.shared.descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&polled, 1, 200)
  }

  private static func inherited(without names: [String]) -> [UnsafeMutablePointer<CChar>?] {
    var result: [UnsafeMutablePointer<CChar>?] = []
    var next = environ
    while let entry = next.pointee {
      let isReplaced = names.contains { strncmp(entry, $0 + "=", $0.utf8.count + 1) == 0 }
      if !isReplaced { result.append(strdup(entry)) }
      next += 1
    }
    return result
  }
}
