@preconcurrency import Glibc

/// A program under a terminal of its own, driven as a person would: for tests of whole nights.
final class PseudoTerminal {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Everything that the program has written, as bytes.
  private(set) var output: [UInt8] = []
  let process: pid_t

  private var master: Int32
  private var status: Int32?
  private var searched = 0

  /// Starts `program` with exactly this environment in `directory`, as the leader of a session whose terminal this is.
  init(
    _ program: String, _ arguments: [String] = [], environment: [String: String], directory: String = "/",
    columns: UInt16 = 80, rows: UInt16 = 24
  ) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard master >= 0 else { throw Failure(description: "no pseudo-terminal: errno \(errno)") }
    var unlock: Int32 = 0
    var number: Int32 = 0
    guard ioctl(master, 0x4004_5431, &unlock) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
      throw Failure(description: "no far end of the pseudo-terminal: errno \(errno)")
    }
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    modesAtStart = Self.modes(of: master)
    process = try Self.spawn(program, arguments, environment, directory, terminal: "/dev/pts/\(number)")
  }

  deinit {
    if master >= 0 { close(master) }
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
  }

  /// What was written, without escapes and carriage returns.
  var screen: String { Self.plain(output) }

  /// Types this. Enter is `\r`, Ctrl-D `\u{4}`.
  func send(_ text: String) throws { try send(Array(text.utf8)) }

  /// Types these bytes.
  func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.prefix(1024).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failure(description: "cannot type: errno \(errno)") }
      rest = rest.dropFirst(count)
      // The program's echo must be taken, or both sides wait for each other.
      _ = takeOutput(milliseconds: 0)
    }
  }

  /// Answers the three questions of the check-in; nothing passes one over.
  func checkIn(_ slept: String = "", _ worked: String = "", _ outside: String = "") throws {
    for (prompt, answer) in [("slept last night", slept), ("worked today", worked), ("any talk outside", outside)] {
      try expect(prompt)
      try send("\(answer)\r")
    }
  }

  /// Waits until this stands on the screen after what was expected before, or another wording of it; throws with the
  /// screen when none does within so many seconds.
  func expect(_ wordings: String..., within seconds: Int = 30) throws {
    let end = Self.milliseconds() + seconds * 1000
    while true {
      if goPast(wordings) { return }
      guard Self.milliseconds() < end, takeOutput(milliseconds: 50) || status == nil else { break }
      // All that is there, before it is looked through again.
      while takeOutput(milliseconds: 0) {}
      if status == nil, !isRunning, !takeOutput(milliseconds: 0) { break }
    }
    // What came with the very end.
    if goPast(wordings) { return }
    let wanted = wordings.map(\.debugDescription).joined(separator: " or ")
    throw Failure(description: "expected \(wanted) in:\n\(screen.suffix(2000))")
  }

  private func goPast(_ wordings: [String]) -> Bool {
    let shown = Array(screen.utf8)
    let rest = shown[min(searched, shown.count)...]
    guard let found = wordings.compactMap({ Self.find(Array($0.utf8), in: rest) }).min() else { return false }
    searched = found
    return true
  }

  /// Gives the window another size; the program gets SIGWINCH.
  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Whether the terminal echoes and edits lines by itself, as a shell wants it.
  var isAsShellsWantIt: Bool {
    var state = termios()
    guard tcgetattr(master, &state) == 0 else { return false }
    let wanted = tcflag_t(ECHO | ICANON)
    return state.c_lflag & wanted == wanted
  }

  /// The same before the program was started.
  private(set) var modesAtStart: [tcflag_t] = []

  /// All that `stty` can set, to be compared.
  var modes: [tcflag_t] { Self.modes(of: master) }

  private static func modes(of terminal: Int32) -> [tcflag_t] {
    var state = termios()
    guard tcgetattr(terminal, &state) == 0 else { return [] }
    return [state.c_iflag, state.c_oflag, state.c_cflag, state.c_lflag]
  }

  /// Closes the terminal under the program, as when a window is closed.
  func hangUp() {
    close(master)
    master = -1
  }

  /// Sends the program a signal.
  func signal(_ number: Int32) { kill(process, number) }

  /// Waits for the end and gives the exit status, 128 and the signal's number where one ended it.
  @discardableResult
  func wait(within seconds: Int = 30) throws -> Int32 {
    let end = Self.milliseconds() + seconds * 1000
    while isRunning {
      guard Self.milliseconds() < end else {
        throw Failure(description: "still running after \(seconds) s; on the screen:\n\(screen.suffix(2000))")
      }
      if master < 0 || !takeOutput(milliseconds: 10) { usleep(2000) }
    }
    while takeOutput(milliseconds: 0) {}
    let status = self.status ?? 0
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  private var isRunning: Bool {
    guard status == nil else { return false }
    var value: Int32 = 0
    if waitpid(process, &value, WNOHANG) == process { status = value }
    return status == nil
  }

  private func takeOutput(milliseconds: Int32) -> Bool {
    guard master >= 0 else { return false }
    var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&polled, 1, milliseconds) > 0, Int32(polled.revents) & POLLIN != 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &chunk, chunk.count)
    guard count > 0 else { return false }
    output += chunk.prefix(count)
    return true
  }

  private static func spawn(
    _ program: String, _ arguments: [String], _ environment: [String: String], _ directory: String, terminal: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    freshSignals(&attributes, flags: 0x80)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // The first terminal that a session's leader opens becomes its controlling one. 0x80 is POSIX_SPAWN_SETSID.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    // env changes the directory and becomes the program.
    let env = "/usr/bin/env"
    var argv = ([env, "-C", directory, program] + arguments).map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var child: pid_t = 0
    let result = posix_spawn(&child, env, &actions, &attributes, &argv, &envp)
    guard result == 0 else { throw Failure(description: "cannot start \(program): errno \(result)") }
    return child
  }

  /// The threads of a test runner block signals, and what started it may have had some ignored: neither is passed on.
  static func freshSignals(_ attributes: inout posix_spawnattr_t, flags: Int32 = 0) {
    posix_spawnattr_init(&attributes)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(flags | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
  }

  private static func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// The index after the first place where this is found.
  private static func find(_ wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = wanted.first else { return bytes.startIndex }
    return bytes.withUnsafeBytes { all in
      guard let start = all.baseAddress else { return nil }
      var from = 0
      while let found = memchr(start + from, Int32(first), all.count - from) {
        let index = UnsafeRawPointer(found) - start
        guard index + wanted.count <= all.count else { return nil }
        if memcmp(start + index, wanted, wanted.count) == 0 { return bytes.startIndex + index + wanted.count }
        from = index + 1
      }
      return nil
    }
  }

  /// Text without escape sequences, carriage returns and bells.
  static func plain(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == 0x1B else {
        if byte == 0x0A || byte == 0x09 || byte >= 0x20 { result.append(byte) }
        continue
      }
      guard index < bytes.count else { break }
      let kind = bytes[index]
      index += 1
      if kind == 0x5B {
        while index < bytes.count, !(0x40...0x7E).contains(bytes[index]) { index += 1 }
        index += 1
      } else if kind == 0x5D {
        while index < bytes.count, bytes[index] != 0x07, bytes[index] != 0x1B { index += 1 }
        index += index < bytes.count && bytes[index] == 0x1B ? 2 : 1
      } else if (0x20...0x2F).contains(kind) {
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
