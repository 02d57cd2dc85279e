@preconcurrency import Glibc
import Journal

/// The folders above the journal: whoever may write there can put another one in its place.
enum AboveCheck {
  static let name = "above"

  struct Folder: Equatable {
    let path: String
    let mode: UInt32
    let owner: UInt32
  }

  /// `folders` from the journal's parent up to `/`; `link` is the owner of the link that the journal's path is, if any.
  static func findings(
    _ folders: [Folder], link: UInt32?, me: UInt32, root: String, spoken: (String) -> String,
    inShell: (String) -> String
  ) -> [Doctor.Finding] {
    var findings: [Doctor.Finding] = []
    if let link, link != me, link != 0 {
      findings.append(
        .problem(
          name, "\(spoken(root)) is a link that belongs to another user, who can point it elsewhere.",
          "Name the folder itself: --journal, or journal = in the settings."))
    }
    for folder in folders {
      let isSticky = folder.mode & 0o1000 != 0
      if folder.mode & 0o022 != 0, !isSticky {
        findings.append(
          .problem(
            name, "Others can write in \(spoken(folder.path)), so they can put something else in the journal's place.",
            "Keep the journal in a folder of your own, or, if this one is yours: chmod go-w \(inShell(folder.path))"))
      } else if folder.owner != me, folder.owner != 0 {
        findings.append(
          .note(
            name, "\(spoken(folder.path)), above the journal, belongs to another user, who can take it away.",
            "Keep the journal in a folder of your own."))
      } else if isSticky, folder.mode & 0o002 != 0, folder == folders.first {
        findings.append(
          .note(
            name, "The journal lies in \(spoken(folder.path)), which is shared, and may be emptied.",
            "Keep it in your home directory: move it, and set journal = in the settings."))
      }
    }
    return findings.isEmpty ? [.fine(name, "Nobody else can move the journal away.")] : findings
  }

  /// The folders above, as they are on the disk.
  static func folders(above root: String) -> [Folder] {
    var found: [Folder] = []
    var path = root
    if let real = root.onDisk({ realpath($0, nil) }) {
      path = RawBytes.text(real)
      free(real)
    }
    while let parent = path.parent {
      path = parent
      var status = stat()
      guard path.onDisk({ stat($0, &status) }) == 0 else { continue }
      found.append(Folder(path: path, mode: status.st_mode & 0o7777, owner: status.st_uid))
    }
    return found
  }

  /// Who owns the link that this path is; nil where it is none.
  static func ownerOfLink(_ path: String) -> UInt32? {
    var status = stat()
    guard path.onDisk({ lstat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFLNK else { return nil }
    return status.st_uid
  }
}
