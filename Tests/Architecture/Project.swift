@preconcurrency import Glibc

/// The project as files: its root is found from where this file was compiled.
enum Project {
  /// The package's root, without a slash at the end.
  static let root: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/")
  }()

  /// The names of the folders in `Sources`.
  static let modules = names(in: "Sources").filter { isFolder("Sources/\($0)") }

  /// Every Swift file below these folders, with its path from the root, in order.
  static func swiftFiles(_ folders: [String]) -> [SwiftFile] {
    folders.flatMap { folder in files.filter { $0.path.hasPrefix("\(folder)/") } }
  }

  /// Read once: to leave comments and strings out of all of them takes a debug build seconds.
  private static let files = names(in: "").filter { !$0.hasPrefix(".") && isFolder($0) }.flatMap(paths)
    .filter { $0.hasSuffix(".swift") }.map { SwiftFile(path: $0, text: text($0) ?? "") }

  /// A file's text; nil where there is none.
  static func text(_ path: String) -> String? {
    guard let file = fopen("\(root)/\(path)", "r") else { return nil }
    defer { fclose(file) }
    return String(decoding: bytes(file), as: UTF8.self)
  }

  /// What git tracks; empty where this is no repository or there is no git.
  static let tracked: [String] = {
    guard let pipe = popen("git -C '\(root)' ls-files 2>/dev/null", "r") else { return [] }
    defer { pclose(pipe) }
    return String(decoding: bytes(pipe), as: UTF8.self).split(separator: "\n").map(String.init)
  }()

  private static func bytes(_ file: UnsafeMutablePointer<FILE>) -> [UInt8] {
    var result: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      guard count > 0 else { return result }
      result += chunk.prefix(count)
    }
  }

  private static func paths(_ folder: String) -> [String] {
    names(in: folder).flatMap { name in
      let path = "\(folder)/\(name)"
      return isFolder(path) ? paths(path) : [path]
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return stat("\(root)/\(path)", &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = opendir("\(root)/\(folder)") else { return [] }
    defer { closedir(directory) }
    var result: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { result.append(name) }
    }
    return result.sorted()
  }
}
