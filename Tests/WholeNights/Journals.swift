@preconcurrency import Glibc

/// Journals for nights to be played in, and programs run by pipe.
extension Home {
  /// The night that the fixed clock of `environment` shows.
  static let tonight = "journal/2026/11/2026-11-21.md"

  /// Tonight's file as text; empty where there is none.
  var page: String { text(Home.tonight) }

  /// A file as text; empty where there is none.
  func text(_ name: String) -> String { String(decoding: read(name) ?? [], as: UTF8.self) }

  /// Writes a file, with the directories on the way to it, for the person alone.
  func write(_ name: String, _ bytes: [UInt8], mode: mode_t = 0o600) throws {
    var directory = path
    for part in name.split(separator: "/").dropLast() {
      directory += "/\(part)"
      mkdir(directory, 0o700)
    }
    let file = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard file >= 0 else { throw PseudoTerminal.Failure(description: "cannot write \(name): errno \(errno)") }
    defer { close(file) }
    chmod("\(path)/\(name)", mode)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw PseudoTerminal.Failure(description: "cannot write \(name): errno \(errno)") }
      rest = rest.dropFirst(count)
    }
  }

  /// Writes a file of text.
  func write(_ name: String, _ text: String, mode: mode_t = 0o600) throws {
    try write(name, Array(text.utf8), mode: mode)
  }

  /// Writes a night of November 2026 as the program would.
  func night(_ day: Int, _ sections: String) throws {
    let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    let two = day < 10 ? "0\(day)" : "\(day)"
    try write("journal/2026/11/2026-11-\(two).md", "# \(weekdays[(day - 1) % 7]) \(day) November 2026\n\n\(sections)")
  }

  /// Seven nights before tonight, with nothing in them to find, so that the check-in is asked.
  func aWeek() throws {
    for day in 14...20 { try night(day, "## 22:10 ten minutes\nminutes: 3\n\nRain on the window, and tea.\n") }
  }

  /// The first night, with its page open and these lines on it.
  func writing(_ lines: String...) throws -> PseudoTerminal {
    let night = try candor()
    try night.expect("Enter to start")
    try night.send("\r")
    try night.expect("10 │ ")
    for line in lines {
      try night.send("\(line)\r")
      try night.expect("10 │ ")
    }
    return night
  }

  /// What a program run by pipe left.
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Runs candor with these bytes coming through a pipe.
  func piped(_ input: [UInt8], _ arguments: [String] = [], changes: [String: String?] = [:]) throws -> Result {
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    try write(".in", input)
    return try shell("cat .in | \"$CANDOR\" \(words)", changes: changes)
  }

  /// Runs candor with this text coming through a pipe.
  func piped(_ input: String, _ arguments: [String] = [], changes: [String: String?] = [:]) throws -> Result {
    try piped(Array(input.utf8), arguments, changes: changes)
  }

  /// Runs a line of shell here, with `$CANDOR` for the program.
  func shell(_ script: String, changes: [String: String?] = [:]) throws -> Result {
    var variables = environment(changes)
    variables["CANDOR"] = try Home.binary()
    let words = ["/bin/sh", "-c", "cd \"$HOME\" || exit 99\n{ \(script)\n} > .out 2> .err"]
    var argv = words.map { strdup($0) } + [nil]
    var envp = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var attributes = posix_spawnattr_t()
    PseudoTerminal.freshSignals(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var child: pid_t = 0
    guard posix_spawn(&child, "/bin/sh", nil, &attributes, &argv, &envp) == 0 else {
      throw PseudoTerminal.Failure(description: "cannot start a shell: errno \(errno)")
    }
    var status: Int32 = 0
    waitpid(child, &status, 0)
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    return Result(status: code, output: text(".out"), errors: text(".err"))
  }

  /// The names of files below a directory, sorted, with their paths from here.
  func files(below directory: String = "journal") -> [String] {
    var names: [String] = []
    guard let stream = opendir("\(path)/\(directory)") else { return [] }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      let inner = "\(directory)/\(name)"
      if entry.pointee.d_type == UInt8(DT_DIR) { names += files(below: inner) } else { names.append(inner) }
    }
    return names.sorted()
  }

  /// Whether some draft holds these words, now or within so many seconds.
  func draftHolds(_ words: String, within seconds: Double = 5) -> Bool {
    for _ in 0..<Int(seconds * 20) {
      if drafts.contains(where: { text($0).contains(words) }) { return true }
      usleepSeconds(0.05)
    }
    return false
  }

  /// Drafts of sittings that are not over, wherever they lie.
  var drafts: [String] { files(below: "journal/.drafts").filter { !$0.hasPrefix("journal/.drafts/done/") } }
}

/// Waits.
func usleepSeconds(_ seconds: Double) { usleep(useconds_t(seconds * 1_000_000)) }
