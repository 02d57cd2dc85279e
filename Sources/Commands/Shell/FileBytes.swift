@preconcurrency import Glibc
import Journal

/// Reading whole files and pipes that a person named.
enum FileBytes {
  /// The most that is read of one file: 256 MB.
  static let limit = 256 << 20

  /// The bytes of the file at `path`, or of standard input for `-`. Throws a `Failure` that says why not.
  static func read(_ path: String, limit: Int = limit) throws -> [UInt8] {
    if path == "-" { return try read(descriptor: 0, name: "standard input", limit: limit) }
    let descriptor = try opened(path)
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(path) }
    // One byte more than it holds, so that its end is seen without another buffer.
    let size = min(max(Int(status.st_size), 0), limit) + 1
    return try read(descriptor: descriptor, name: path, limit: limit, chunk: size)
  }

  /// The same of a text. Throws a `Failure` where it is none that can be looked through: with zeros among its bytes, as
  /// in a picture, or in another form than UTF-8. Zeros at the end are what a power cut leaves.
  static func text(_ path: String, limit: Int = limit) throws -> [UInt8] {
    let bytes = try read(path, limit: limit)
    let end = bytes.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0
    let isOther = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    guard !isOther, bytes.firstIndex(of: 0).map({ $0 >= end }) ?? true else {
      let name = path == "-" ? "standard input" : path.onOneLine
      throw Failure(.badData, "\(name) is not text in UTF-8, so it was not looked at.")
    }
    return bytes
  }

  /// The regular file at `path`, open for reading. Throws a `Failure` that says why not.
  static func opened(_ path: String) throws -> Int32 {
    var descriptor: Int32 = -1
    repeat {
      descriptor = path.onDisk { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    } while descriptor < 0 && errno == EINTR
    guard descriptor >= 0 else { throw failure(path) }
    var status = stat()
    // A pipe or a device under a name could keep us waiting for ever.
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw Failure(.io, "\(path.onOneLine) is not a regular file.")
    }
    return descriptor
  }

  private static func read(
    descriptor: Int32, name: String, limit: Int, chunk size: Int = 1 << 16
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: size)
    while true {
      let count = next(descriptor, into: &chunk)
      if count == 0 { return bytes }
      guard count > 0 else { throw failure(name) }
      bytes.append(contentsOf: chunk[0..<count])
      guard bytes.count <= limit else {
        let isZip = bytes.starts(with: "PK\u{3}\u{4}".utf8)
        let advice = isZip ? " It is a zip archive: unpack it, and name a file in it." : ""
        throw Failure(.badData, "\(name.onOneLine) is larger than \(limit >> 20) MB.\(advice)")
      }
    }
  }

  /// As `read`, but an interruption and a pipe that does not block are waited out.
  static func next(_ descriptor: Int32, into chunk: inout [UInt8]) -> Int {
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      guard count < 0 else { return count }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&polled, 1, -1)
      default: return count
      }
    }
  }

  /// That this cannot be read, by the system's own reason.
  static func failure(_ name: String) -> Failure {
    Failure(.io, "\(name.onOneLine) cannot be read: \(String(cString: strerror(errno))).")
  }

  /// Whether something has this name.
  static func exists(_ path: String) -> Bool { path.onDisk { access($0, F_OK) } == 0 }

  /// Whether nothing has this name; false too where that cannot be seen, as in a folder that is closed.
  static func isMissing(_ path: String) -> Bool {
    path.onDisk { access($0, F_OK) } != 0 && (errno == ENOENT || errno == ENOTDIR)
  }

  /// Whether a file may have this name: one is there, or it cannot be seen what is.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return path.onDisk { stat($0, &status) } != 0 || status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether a folder has this name.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return path.onDisk { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// What a symbolic link points to.
  static func target(ofLink path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes { bytes -> Int in
      guard let start = bytes.baseAddress else { return -1 }
      return path.onDisk { readlink($0, start.assumingMemoryBound(to: CChar.self), bytes.count) }
    }
    return count > 0 ? RawBytes.text(buffer[0..<count]) : nil
  }

  /// The folder in which the command was given.
  static var workingFolder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return RawBytes.text(path)
  }

  /// The names in a folder that end with `suffix`, in order; none where there is no such folder. `problem`
  /// gets the reason where there is one that cannot be read.
  static func names(in folder: String, suffix: String, problem: (String) -> Void = { _ in }) -> [String] {
    var opened: OpaquePointer?
    repeat { opened = folder.onDisk { opendir($0) } } while opened == nil && errno == EINTR
    guard let directory = opened else {
      if errno != ENOENT, errno != ENOTDIR { problem("cannot be read: \(String(cString: strerror(errno)))") }
      return []
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { RawBytes.text($0) }
      }
      if name.hasSuffix(suffix), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The path without links and dots, or nil where there is nothing.
  static func real(_ path: String) -> String? {
    guard let real = path.onDisk({ realpath($0, nil) }) else { return nil }
    defer { free(real) }
    return RawBytes.text(real)
  }
}
