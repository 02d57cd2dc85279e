@preconcurrency import Glibc
import Journal

/// Everything below the journal's folder, looked at and not opened: names, kinds, owners, modes.
struct Survey {
  enum Kind: Equatable {
    case file, folder, link, other
  }

  struct Item {
    /// From the journal's folder on; empty for the folder itself.
    let path: String
    let kind: Kind
    /// Who may do what, without the kind.
    let mode: UInt32
    let owner: UInt32

    var name: String { path.split(separator: "/").last.map(String.init) ?? "" }
    /// Whether others have any leave at all.
    var isOpen: Bool { mode & 0o077 != 0 && kind != .link }
    /// Whether its owner may not read it or, a folder, look into it.
    var isClosed: Bool { kind == .folder ? mode & 0o500 != 0o500 : kind == .file && mode & 0o400 == 0 }
    /// Whether others may change it.
    var isWritable: Bool { mode & 0o022 != 0 && kind != .link }
  }

  let root: String
  /// The folder first, then what is in it, each folder before what it holds.
  var items: [Item] = []
  /// Folders that could not be read, with the reason.
  var unread: [(path: String, reason: String)] = []

  /// The folder itself; nil where it is not there.
  var top: Item? { items.first }

  /// So deep a journal is, with the drafts' folders; what lies deeper is not the journal's.
  static let deepest = 5
  /// More than this is no journal; what comes after is not looked at.
  private let most: Int
  /// Whether there is more than that.
  private(set) var isCut = false
  /// Those that were found, the folder itself among them.
  private var count = 1

  init(root: String, most: Int = 300_000) {
    (self.root, self.most) = (root, most)
    var status = stat()
    guard root.onDisk({ stat($0, &status) }) == 0 else { return }
    items.append(Survey.item("", status))
    if status.st_mode & S_IFMT == S_IFDIR { walk("", depth: 1) }
  }

  /// The path on the disk.
  func path(_ item: Item) -> String { item.path.isEmpty ? root : "\(root)/\(item.path)" }

  private mutating func walk(_ folder: String, depth: Int) {
    guard let directory = (folder.isEmpty ? root : "\(root)/\(folder)").onDisk({ opendir($0) }) else {
      unread.append((folder, String(cString: strerror(errno))))
      return
    }
    defer { closedir(directory) }
    let number = dirfd(directory)
    var found: [Item] = []
    while let entry = readdir(directory) {
      var status = stat()
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { pointer -> String? in
          fstatat(number, pointer, &status, AT_SYMLINK_NOFOLLOW) == 0 ? RawBytes.text(pointer) : nil
        }
      }
      // Other programs' folders, of git and Syncthing, are theirs to keep.
      guard let name, name != ".", name != "..", !name.hasPrefix(".") || folder.isEmpty && name == ".drafts" else {
        continue
      }
      guard count < most else {
        isCut = true
        break
      }
      count += 1
      found.append(Survey.item(folder.isEmpty ? name : "\(folder)/\(name)", status))
    }
    for item in found.sorted(by: { $0.path < $1.path }) {
      items.append(item)
      if item.kind == .folder, depth < Survey.deepest { walk(item.path, depth: depth + 1) }
    }
  }

  private static func item(_ path: String, _ status: stat) -> Item {
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    return Item(path: path, kind: kind, mode: status.st_mode & 0o7777, owner: status.st_uid)
  }
}
