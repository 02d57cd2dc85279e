import Exchange
@preconcurrency import Glibc
import Journal

/// The files of another journal: one that was named, or those of a folder.
struct ImportFiles {
  private(set) var paths: [String] = []
  /// What cannot be looked into, and why.
  private(set) var problems: [(path: String, reason: String)] = []

  /// No file of a journal is larger.
  static let largest = 64 << 20
  private static let deepest = 16
  /// No journal has more; what comes after is left out.
  private let most: Int
  private var isFull = false

  /// Throws a `Failure` where a folder is named and the format has none.
  init(_ path: String, _ format: ForeignFormat, most: Int = 200_000) throws {
    self.most = most
    guard path != "-", FileBytes.isFolder(path) else {
      paths = [path]
      return
    }
    guard !format.suffixes.isEmpty else {
      throw Failure(.usage, "\(path) is a folder, and \(format.rawValue) is one file. Name the file.")
    }
    walk(path, format.suffixes, depth: 0)
  }

  /// Folders and files whose names begin with a dot are the other program's own, and links lead elsewhere.
  private mutating func walk(_ folder: String, _ suffixes: [String], depth: Int) {
    let names = FileBytes.names(in: folder, suffix: "") { problems.append((folder, $0)) }
    for name in names where !isFull {
      let path = folder == "/" ? "/\(name)" : "\(folder)/\(name)"
      var status = stat()
      guard path.onDisk({ lstat($0, &status) }) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        if depth < ImportFiles.deepest {
          walk(path, suffixes, depth: depth + 1)
        } else {
          problems.append((path, "it is a folder too deep down; it was left out"))
        }
      case S_IFREG:
        if let bare = ImportFiles.sealed(name), ImportFiles.isWanted(bare, suffixes) {
          problems.append((path, "it is encrypted; decrypt it first. The file was left out"))
        }
        guard ImportFiles.isWanted(name, suffixes) else { continue }
        guard paths.count < most else {
          isFull = true
          problems.append((path, "\(most) files come before it; it was left out, and so was what comes after"))
          continue
        }
        paths.append(path)
      case S_IFLNK: problems.append((path, "it is a link, and links are not followed"))
      // A pipe, a device.
      default:
        guard ImportFiles.isWanted(name, suffixes) else { continue }
        problems.append((path, "it is not a regular file; it was left out"))
      }
    }
  }

  /// What an editor leaves beside a file (`20261121~`, `#20261121#`) is no file of its own.
  private static func isWanted(_ name: String, _ suffixes: [String]) -> Bool {
    let name = name.lowercased()
    return suffixes.contains {
      $0.isEmpty ? !name.contains(".") && !name.hasSuffix("~") && !name.hasSuffix("#") : name.hasSuffix($0)
    }
  }

  /// The name of an encrypted file without what encryption added to it; nil for any other.
  private static func sealed(_ name: String) -> String? {
    [".gpg", ".pgp", ".asc", ".age"].first(where: name.lowercased().hasSuffix).map { String(name.dropLast($0.count)) }
  }
}
