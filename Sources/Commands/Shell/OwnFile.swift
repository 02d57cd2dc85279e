@preconcurrency import Glibc
import Journal

/// Files and folders that a command makes for their owner alone.
enum OwnFile {
  /// The last part of a path.
  static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Makes a folder, and those above it where they are missing.
  static func makeFolder(_ folder: some StringProtocol) {
    let parts = folder.split(separator: "/")
    for count in parts.indices {
      let path = (folder.hasPrefix("/") ? "/" : "") + parts[...count].joined(separator: "/")
      _ = path.onDisk { mkdir($0, 0o700) }
    }
  }

  /// Writes a file, and its folders where they are missing. It is there whole or not at all: an older one of this name
  /// is replaced, if at all, only by what is on the disk. `name` is the path as a person reads it. Throws a `Failure`.
  @MainActor
  static func write(_ bytes: [UInt8], to path: String, as name: String? = nil, replaces: Bool = true) throws {
    if let end = path.lastIndex(of: "/") { makeFolder(path[..<end]) }
    let file = try NewFile(path, as: name, replaces: replaces)
    file.output.write(bytes: bytes)
    try file.finish()
  }
}
