@preconcurrency import Glibc

/// A home directory of a test's own, with the environment that makes a night the same every time. Removed at the end.
final class Home {
  let path: String

  init() throws {
    var template = Array("/tmp/candor-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw PseudoTerminal.Failure(description: "no directory: errno \(errno)") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Self.remove(path) }

  /// The environment; `changes` go over it, and a nil takes one out.
  func environment(_ changes: [String: String?] = [:]) -> [String: String] {
    var result = [
      "HOME": path, "PATH": "/usr/bin:/bin", "TERM": "xterm", "LANG": "C.UTF-8", "TZ": "UTC",
      "INPUTRC": "/dev/null", "CANDOR_NOW": "2026-11-21T22:14", "CANDOR_SEED": "1", "SWIFT_BACKTRACE": "enable=no",
    ]
    for (name, value) in changes { result[name] = value }
    return result
  }

  /// Starts candor here.
  func candor(
    _ arguments: [String] = [], changes: [String: String?] = [:], columns: UInt16 = 80
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      Self.binary(), arguments, environment: environment(changes), directory: path, columns: columns)
  }

  /// A file's bytes, by its path from here; nil where there is none.
  func read(_ name: String) -> [UInt8]? {
    let descriptor = open("\(path)/\(name)", O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var result: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      guard count > 0 else { return result }
      result += chunk.prefix(count)
    }
  }

  /// The program under test: `CANDOR_BINARY`, else the `candor` beside the tests.
  static func binary() throws -> String {
    if let named = getenv("CANDOR_BINARY") { return String(cString: named) }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes { raw in
      raw.bindMemory(to: CChar.self).baseAddress.map { readlink("/proc/self/exe", $0, raw.count) } ?? -1
    }
    let paths = [CommandLine.arguments.first ?? "", String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)]
    // The runner may be the toolchain's; then the bundle is named among the arguments.
    for path in CommandLine.arguments + paths {
      guard let slash = path.lastIndex(of: "/") else { continue }
      let candidate = path[..<slash] + "/candor"
      if access(String(candidate), X_OK) == 0 { return String(candidate) }
    }
    throw PseudoTerminal.Failure(description: "there is no candor beside the tests; build it, or set CANDOR_BINARY")
  }

  private static func remove(_ path: String) {
    guard let directory = opendir(path) else {
      unlink(path)
      return
    }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      let inner = "\(path)/\(name)"
      if entry.pointee.d_type == UInt8(DT_DIR) { remove(inner) } else { unlink(inner) }
    }
    closedir(directory)
    rmdir(path)
  }
}
