@preconcurrency import Glibc
public import Nights

extension Store {
  /// The drafts that hold text of a night which is not in its file yet: of a sitting that is open, or of one that was
  /// cut off. What cannot be read in the journal's own folder counts as one.
  public func openDrafts(of night: CivilDate, _ places: DraftPlaces) -> [String] {
    var paths: [String] = []
    for spot in places.spots {
      let isOwn = spot == places.spots.first
      let directory: Handle
      do throws(NotKept) {
        directory = try spot.open(create: false)
      } catch {
        if isOwn, error.code != ENOENT { paths.append(spot.path) }
        continue
      }
      let failure = eachName(in: directory) { bytes in
        guard bytes.starts(with: "draft.".utf8) else { return }
        let name = String(decoding: bytes, as: UTF8.self)
        guard let read = Store.bytes(of: name, in: directory), !DraftText.hasNothing(read) else { return }
        let text = DraftText(read)
        let isWanted = text.map { $0.night == night && (isOwn || $0.journal == root) } ?? isOwn
        if isWanted { paths.append("\(spot.path)/\(name)") }
      }
      if isOwn, failure != 0 { paths.append(spot.path) }
    }
    return paths.sorted()
  }

  /// Where a night's words lie a second time: sections that a later start is to see, on this machine or another one,
  /// and copies that were merged into it.
  public func secondTexts(of night: CivilDate) -> [String] {
    let done = "\(drafts)/done"
    var paths = mergedCopies().map(\.path).filter { Store.night(ofCopy: $0) == night }
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    guard let directory = Handle(retrying { done.onDisk { open($0, flags) } }) else { return paths.sorted() }
    for name in Store.drafts(in: directory).names {
      guard let bytes = Store.bytes(of: name, in: directory), DraftText(bytes)?.night == night else { continue }
      paths.append("\(done)/\(name)")
    }
    return paths.sorted()
  }

  /// The journal that a draft belongs to, whoever holds it; nil where that cannot be told.
  static func journal(ofDraft name: String, in directory: Handle) -> String? {
    bytes(of: name, in: directory).flatMap { DraftText($0) }?.journal
  }

  /// A draft's bytes; nil where it is gone. One that is no file, or cannot be read, has bytes that are no draft's.
  private static func bytes(of name: String, in directory: Handle) -> [UInt8]? {
    let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    guard let file = Handle(retrying { openat(directory.number, name, flags) }) else {
      return errno == ENOENT ? nil : [0]
    }
    guard let status = file.status, status.isRegular else { return [0] }
    return readAll(file.number, size: Int(status.st_size), limit: Store.largestFile) ?? [0]
  }
}
