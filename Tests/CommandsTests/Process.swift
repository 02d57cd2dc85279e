@preconcurrency import Glibc

/// The real candor as a process, in a home directory of its own that goes with it.
final class Candor {
  /// What came of a run.
  struct Outcome {
    /// The exit code, or 128 and the signal's number.
    let status: Int32
    let output: [UInt8]
    let errors: [UInt8]

    var text: String { String(decoding: output, as: UTF8.self) }
    var talk: String { String(decoding: errors, as: UTF8.self) }
    var lines: [Substring] { text.split(separator: "\n") }
  }

  struct Problem: Error {
    let sentence: String
  }

  let home: String
  private let binary: String

  init() throws {
    binary = try Self.path()
    var template = Array("/tmp/candor-commands-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Problem(sentence: "no directory: errno \(errno)") }
    home = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { _ = try? Self.start("/bin/rm", ["-rf", home], [:], "/dev/null", "/dev/null", "/dev/null") }

  /// Runs candor in the home directory with these arguments, this on standard input and these changes to the
  /// environment; a nil takes a variable out.
  func run(_ arguments: [String], input: String = "", environment: [String: String?] = [:]) throws -> Outcome {
    try start(binary, arguments, Array(input.utf8), environment)
  }

  /// Runs a line of shell, in which `$candor` is the binary.
  func shell(_ line: String, environment: [String: String?] = [:]) throws -> Outcome {
    try start("/bin/sh", ["-c", line], [], environment)
  }

  /// Makes the files in a folder executable. They are copied by another process: while this one writes a file, a child
  /// that another test is starting may hold it open, and then it is "busy".
  func makeExecutable(in folder: String) throws {
    _ = try shell("for f in \(folder)/*; do cp $f $f.new && chmod 755 $f.new && mv $f.new $f; done")
  }

  /// Writes a file, by its path from the home directory.
  func write(_ text: String, to name: String) throws {
    let folders = name.split(separator: "/").dropLast()
    for count in 1..<(folders.count + 1) { mkdir("\(home)/\(folders.prefix(count).joined(separator: "/"))", 0o700) }
    try Self.put(Array(text.utf8), in: "\(home)/\(name)")
  }

  /// A file's bytes, by its path from the home directory; empty where there is none.
  func bytes(_ name: String) -> [UInt8] { Self.take("\(home)/\(name)") }

  private func start(
    _ program: String, _ arguments: [String], _ input: [UInt8], _ changes: [String: String?]
  ) throws -> Outcome {
    var environment: [String: String] = [
      "HOME": home, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC", "TERM": "dumb", "candor": binary,
      "CANDOR_NOW": "2026-11-21T22:14",
    ]
    for (name, value) in changes { environment[name] = value }
    let run = "\(home)/.run"
    try Self.put(input, in: run + ".in")
    let status = try Self.start(
      "/usr/bin/env", ["-C", home, program] + arguments, environment, run + ".in", run + ".out", run + ".err")
    return Outcome(status: status, output: Self.take(run + ".out"), errors: Self.take(run + ".err"))
  }

  /// Runs a program to its end, a minute at most.
  private static func start(
    _ program: String, _ arguments: [String], _ environment: [String: String], _ input: String, _ output: String,
    _ errors: String
  ) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    // The threads of a test runner block signals, and what started it may have had some ignored.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var argv = ([program] + arguments).map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var child: pid_t = 0
    let result = posix_spawn(&child, program, &actions, &attributes, &argv, &envp)
    guard result == 0 else { throw Problem(sentence: "cannot start \(program): errno \(result)") }
    var status: Int32 = 0
    for _ in 0..<30_000 {
      if waitpid(child, &status, WNOHANG) == child {
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
      }
      usleep(2000)
    }
    kill(child, SIGKILL)
    waitpid(child, &status, 0)
    throw Problem(sentence: "\(program) \(arguments.joined(separator: " ")) was still running after a minute")
  }

  private static func put(_ bytes: [UInt8], in path: String) throws {
    guard let file = fopen(path, "w") else { throw Problem(sentence: "cannot write \(path): errno \(errno)") }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  /// A file's bytes; empty where there is none.
  static func take(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var result: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      guard count > 0 else { return result }
      result += chunk.prefix(count)
    }
  }

  /// Whether `CANDOR_BINARY` names a binary, as scripts/test does: the release build.
  static var isNamed: Bool { getenv("CANDOR_BINARY") != nil }

  /// `CANDOR_BINARY`, else the candor that was built beside these tests.
  private static func path() throws -> String {
    if let named = getenv("CANDOR_BINARY") { return String(cString: named) }
    for argument in CommandLine.arguments {
      guard let slash = argument.lastIndex(of: "/") else { continue }
      let candidate = argument[..<slash] + "/candor"
      if access(String(candidate), X_OK) == 0 { return String(candidate) }
    }
    throw Problem(sentence: "there is no candor beside the tests; build it, or set CANDOR_BINARY")
  }
}
