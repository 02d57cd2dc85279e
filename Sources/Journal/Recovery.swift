@preconcurrency import Glibc
public import Nights

/// What became of a draft whose sitting ended early.
public enum Recovery: Equatable, Sendable {
  /// It is in the night's file now.
  case recovered(Recovered)
  /// Another machine wrote it, and its sitting may go on there; it is left where it is.
  case elsewhere(path: String, host: String)
  /// It cannot be read, or is not a draft; it is left where it is.
  case unreadable(path: String, reason: String)
  /// It cannot be put into the night's file; it is left where it is.
  case notKept(path: String, NotKept)
}

/// A section that was in a draft.
public struct Recovered: Equatable, Sendable {
  /// The night that it belongs to.
  public let night: CivilDate
  /// The time in its heading.
  public let time: ClockTime?
  /// How many lines of prose and fields it has.
  public let lines: Int
  /// The night's file.
  public let path: String
}

/// A section that was kept and is not in the night's file any more: an editor may have saved an older text over it.
public struct Vanished: Equatable, Sendable {
  /// The night that it belongs to.
  public let night: CivilDate
  /// The section, as it was kept.
  public let entry: Entry
  /// Where the program still has it.
  public let path: String
  /// A copy beside the night's file that has it, as a program that syncs folders makes one.
  public let copy: String?
  let bytes: [UInt8]
}

extension Store {
  /// For how many seconds after its last change a draft that another machine wrote is taken for one of a sitting that
  /// goes on there: where a folder is synced, its lock is not seen here. A night, from the evening to the morning.
  static let restElsewhere = 12 * 3600

  /// Puts every draft whose sitting has ended into the file of its night, once, and removes it.
  ///
  /// A draft with nothing in it is removed without a word. One of another journal is left alone. `cutOff` is handed the
  /// sections whose sitting ended so.
  public func recover(_ places: DraftPlaces, cutOff: (Entry) -> Void = { _ in }) -> [Recovery] {
    var results: [Recovery] = []
    for spot in places.spots {
      let directory: Handle
      do throws(NotKept) { directory = try spot.open(create: false) } catch {
        if ![ENOENT, ENOTDIR].contains(error.code) {
          results.append(.unreadable(path: spot.path, reason: error.reason))
        }
        continue
      }
      Store.clean(directory)
      let (names, failure) = Store.drafts(in: directory)
      if failure != 0 { results.append(.unreadable(path: spot.path, reason: errorText(failure))) }
      for name in names {
        let result = recover(name, in: directory, spot, isOwn: spot == places.spots.first, cutOff: cutOff)
        if let result { results.append(result) }
      }
    }
    return results
  }

  /// Sections that were kept in earlier sittings and are not in their night's file. Those that are there are
  /// forgotten: they have been seen. What cannot be read is handed to `skipped`. What was kept on another machine just
  /// now is that machine's to look after: the night may still be on its way here. `cutOff` is handed those that are
  /// there and that nobody saw being kept: their terminal was gone.
  public func vanished(
    _ places: DraftPlaces, skipped: (Skipped) -> Void = { _ in }, cutOff: (Entry) -> Void = { _ in }
  ) -> [Vanished] {
    guard let spot = places.spots.first else { return [] }
    let done: Handle
    do throws(NotKept) {
      let drafts = try spot.open(create: false)
      let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
      guard let found = Handle(retrying { openat(drafts.number, "done", flags) }) else {
        throw NotKept("open", "\(spot.path)/done", errno: errno)
      }
      done = found
    } catch {
      if ![ENOENT, ENOTDIR].contains(error.code) { skipped(Skipped(path: error.path, reason: error.reason)) }
      return []
    }
    var result: [Vanished] = []
    let (names, failure) = Store.drafts(in: done)
    if failure != 0 { skipped(Skipped(path: "\(spot.path)/done", reason: errorText(failure))) }
    let sections = keptSections(in: done, names) { skipped(Skipped(path: "\(spot.path)/done/\($0)", reason: $1)) }
    for section in sections {
      let (text, night) = (section.text, section.text.night)
      switch section.isThere {
      case .failure(let problem): skipped(problem)
      case .success(true):
        if Draft.isUnseen(section.name) { cutOff(Entry.parse(text.record, date: night)) }
        remove(section, from: done)
      case .success(false):
        let entry = Entry.parse(text.record, date: night)
        let copy = copies(of: night).first { copy in
          !Store.sections([text.record], thatStandIn: try? self.entry(ofCopy: copy, night)).isEmpty
        }
        let path = "\(spot.path)/done/\(section.name)"
        result.append(Vanished(night: night, entry: entry, path: path, copy: copy, bytes: text.record))
      }
    }
    return result
  }

  /// Puts a section back into its night's file; the next start sees it there.
  public func putBack(_ vanished: Vanished) throws(NotKept) -> Kept {
    try append(Record(bytes: vanished.bytes), to: vanished.night, again: true)
  }

  /// Forgets a section that the person does not want back.
  public func forget(_ vanished: Vanished) {
    _ = retrying { vanished.path.onDisk { unlink($0) } }
  }

  private func recover(
    _ name: String, in directory: Handle, _ spot: DraftPlaces.Spot, isOwn: Bool, cutOff: (Entry) -> Void
  ) -> Recovery? {
    let path = "\(spot.path)/\(name)"
    switch Store.read(name, in: directory) {
    case .busy: return nil
    case .elsewhere(let host): return .elsewhere(path: path, host: host)
    case .unreadable(let reason): return .unreadable(path: path, reason: reason)
    case .empty(let file):
      _ = retrying { unlinkat(directory.number, name, 0) }
      _ = file.close()
      return nil
    case .draft(let text, let file):
      defer { _ = file.close() }
      // A journal that was moved takes its drafts with it.
      guard isOwn || text.journal == root else { return nil }
      let entry = Entry.parse(text.record, date: text.night)
      let lines = entry.sections.reduce(0) { $0 + $1.fields.count + $1.paragraphs.count }
      guard lines > 0 else {
        _ = retrying { unlinkat(directory.number, name, 0) }
        return nil
      }
      do throws(NotKept) {
        let kept = try append(Record(bytes: Store.ended(text.record)), to: text.night, again: true)
        _ = retrying { unlinkat(directory.number, name, 0) }
        cutOff(entry)
        // Its sitting ended between the journal and the draft: nothing was missing.
        guard !kept.wasThere else { return nil }
        return .recovered(
          Recovered(night: text.night, time: entry.sections.first?.time, lines: entry.typedLines, path: kept.path))
      } catch {
        return .notKept(path: path, error)
      }
    }
  }

  /// A record that ends its last line.
  private static func ended(_ record: [UInt8]) -> [UInt8] {
    record.last == Byte.newline ? record : record + [Byte.newline]
  }

  enum Found {
    /// Its sitting lives, or it is gone.
    case busy
    /// Its sitting may live on a machine of this name, or of none that is known.
    case elsewhere(String)
    case unreadable(String)
    /// Cut off before its record began.
    case empty(Handle)
    /// Read and locked, until the handle is closed.
    case draft(DraftText, Handle)
  }

  /// Takes away what was about to take a draft's place when its sitting ended.
  private static func clean(_ directory: Handle) {
    var names: [String] = []
    _ = eachName(in: directory) { name in
      if name.starts(with: "\(Draft.passing)draft.".utf8) { names.append(String(decoding: name, as: UTF8.self)) }
    }
    for name in names {
      guard let file = openToLock(name, in: directory) else { continue }
      let lock = lockFile(file.number, wait: 0)
      guard lock == .held || lock == .unsupported && DraftOwner(name: name) == .gone else { continue }
      _ = retrying { unlinkat(directory.number, name, 0) }
    }
  }

  /// The names of drafts, and the error that hid some, or 0.
  static func drafts(in directory: Handle) -> (names: [String], failure: Int32) {
    var names: [String] = []
    let failure = eachName(in: directory) { name in
      if name.starts(with: "draft.".utf8) { names.append(String(decoding: name, as: UTF8.self)) }
    }
    return (names.sorted(), failure)
  }

  /// With `isDone` nobody needs to ask whether its sitting lives here: it is finished.
  static func read(_ name: String, in directory: Handle, isDone: Bool = false) -> Found {
    if let status = statusOf(name, in: directory.number), !status.isRegular {
      return .unreadable("is \(status.kindInWords), not a file")
    }
    guard let file = openToLock(name, in: directory) else {
      return errno == ENOENT ? .busy : .unreadable(errorText(errno))
    }
    guard let status = file.status, status.isRegular else { return .unreadable("is not a file") }
    guard status.st_uid == geteuid() else { return .unreadable("belongs to another user") }
    let lock = lockFile(file.number, wait: 0)
    if lock == .busy { return .busy }
    switch DraftOwner(name: name) {
    case .lives where lock == .unsupported && !isDone: return .busy
    case .elsewhere(let host) where status.isYoung(Store.restElsewhere) && !(lock == .held && host.isEmpty):
      return .elsewhere(host)
    case .lives, .elsewhere, .gone: break
    }
    // Its sitting may have ended in this very moment, and taken it away.
    guard let now = statusOf(name, in: directory.number), now.st_ino == status.st_ino else { return .busy }
    guard Int(status.st_size) <= Store.largestFile else { return .unreadable("is larger than 10 MB") }
    guard let bytes = readAll(file.number, size: Int(status.st_size), limit: Store.largestFile) else {
      return .unreadable(errorText(errno))
    }
    if DraftText.hasNothing(bytes) { return .empty(file) }
    guard let text = DraftText(bytes) else { return .unreadable("is not a draft of this program") }
    return .draft(text, file)
  }
}
