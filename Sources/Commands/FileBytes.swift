@preconcurrency import Glibc

/// Reading whole files and pipes that a person named.
enum FileBytes {
  /// The most that is read of one file: 256 MB.
  static let limit = 256 << 20

  /// The bytes of the file at `path`, or of standard input for `-`. Throws a `Failure` that says why not.
  static func read(_ path: String) throws -> [UInt8] {
    if path == "-" { return try read(descriptor: 0, name: "standard input") }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, name: path)
  }

  private static func read(descriptor: Int32, name: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(name)
      }
      bytes.append(contentsOf: chunk[0..<count])
      guard bytes.count <= limit else {
        throw Failure(.badData, "\(name) is larger than 256 MB. Split it and try again.")
      }
    }
  }

  private static func failure(_ name: String) -> Failure {
    Failure(.io, "\(name) cannot be read: \(String(cString: strerror(errno))).")
  }

  /// The regular files in a folder that end with `suffix`, by name; none where there is no such folder.
  static func names(in folder: String, suffix: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(suffix), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
