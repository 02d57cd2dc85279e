@preconcurrency import Glibc

/// Everything in a home directory: names, kinds, modes, times of change and bytes. What the tests themselves keep there
/// is left out.
struct Snapshot: Equatable {
  /// A line a thing.
  let listing: String
  /// Each file's bytes, by its path.
  private let files: [String: [UInt8]]

  init(_ candor: Candor) throws {
    listing = try candor.shell(
      """
      find . -name '.run*' -prune -o -path . -o -printf '%p %y %m %U %s %T@ %C@ %l\\n' | grep -v '^\\. ' | sort
      find . -name '.run*' -prune -o -type f -exec sha256sum {} + | sort
      """
    ).text
    let names = try candor.shell("find . -name '.run*' -prune -o -type f -print0").output
    files = Dictionary(
      names.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }.map { ($0, candor.bytes($0)) }
    ) { first, _ in first }
  }

  /// Files whose words are no longer there: not at the beginning of the file of this name, not in a merged copy, and,
  /// for a draft, not in any night.
  func lost(of before: Snapshot) -> [String] {
    before.files.filter { path, bytes in
      if let now = files[path], now.starts(with: bytes) { return false }
      if files.contains(where: { $0.key.contains("/merged/") && $0.value == bytes }) { return false }
      // A copy of a night that had no file may have become the night itself.
      guard path.contains("/.drafts/draft.") else { return true }
      let text = String(decoding: bytes, as: UTF8.self)
      guard let record = text.firstRange(of: "\n\n").map({ text[$0.upperBound...] }) else { return true }
      return !files.contains { String(decoding: $0.value, as: UTF8.self).contains(record) }
    }.keys.sorted()
  }

  static var isRoot: Bool { geteuid() == 0 }

  static func == (left: Snapshot, right: Snapshot) -> Bool { left.listing == right.listing }
}
