@preconcurrency import Glibc
import Journal
import Nights
import Testing

/// A journal in a directory of its own, gone when the test is over.
final class TemporaryJournal {
  let root: String
  let home: String

  init() throws {
    var template = Array("/tmp/candor-test-XXXXXX".utf8CString)
    home = try template.withUnsafeMutableBufferPointer { buffer in
      let base = try #require(buffer.baseAddress)
      return String(cString: try #require(mkdtemp(base)))
    }
    root = home + "/journal"
  }

  deinit { remove(home) }

  var store: Store { Store(root: root) }

  /// Puts a file below the root, with the directories above it.
  func write(_ path: String, _ bytes: [UInt8], mode: mode_t = 0o600) throws {
    var directory = root
    mkdir(directory, 0o700)
    for part in path.split(separator: "/").dropLast() {
      directory += "/\(part)"
      mkdir(directory, 0o700)
    }
    let file = open("\(root)/\(path)", O_WRONLY | O_CREAT | O_TRUNC, mode)
    try #require(file >= 0)
    defer { close(file) }
    try #require(Glibc.write(file, bytes, bytes.count) == bytes.count)
  }

  func write(_ path: String, _ text: String) throws { try write(path, Array(text.utf8)) }

  /// A file's bytes; nil where it is not there.
  func bytes(_ path: String) -> [UInt8]? {
    let file = open("\(root)/\(path)", O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let got = read(file, &buffer, buffer.count), got > 0 { bytes += buffer[..<got] }
    return bytes
  }

  func text(_ path: String) -> String? { bytes(path).map { String(decoding: $0, as: UTF8.self) } }

  func mode(_ path: String) -> mode_t? {
    var status = stat()
    return lstat(path.isEmpty ? root : "\(root)/\(path)", &status) == 0 ? status.st_mode & 0o7777 : nil
  }

  /// The names in a directory below the root, sorted.
  func names(_ path: String) -> [String] {
    guard let stream = opendir("\(root)/\(path)") else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private func remove(_ path: String) {
    guard unlink(path) != 0 else { return }
    if let stream = opendir(path) {
      var names: [String] = []
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { names.append(name) }
      }
      closedir(stream)
      for name in names { remove("\(path)/\(name)") }
    }
    rmdir(path)
  }
}

/// The day that stands in the tests, `2026-11-21`.
func day(_ iso: String = "2026-11-21") throws -> CivilDate { try #require(CivilDate(iso: iso)) }

/// A time of the clock, `22:14`.
func clock(_ hour: Int, _ minute: Int) throws -> ClockTime { try #require(ClockTime(hour: hour, minute: minute)) }

let dayFile = "2026/11/2026-11-21.md"
