@preconcurrency import Glibc
public import Nights

/// What became of a copy that was to be merged into its night.
public enum MergeOutcome: Equatable, Sendable {
  /// All of it is in the night's file; the copy has moved there.
  case merged(copy: String, to: String)
  /// It was left where it is, for this reason.
  case left(copy: String, reason: String)
}

extension Store {
  /// Where copies lie whose text is in their night.
  public var merged: String { "\(drafts)/merged" }

  /// The night that a copy's name tells.
  public static func night(ofCopy path: String) -> CivilDate? {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
    return CivilDate(iso: String(name.prefix(10)))
  }

  /// The copies that lie beside a night's file.
  func copies(of night: CivilDate) -> [String] {
    let path = path(for: night)
    let month = path.parent ?? path
    guard let directory = Handle(retrying { month.onDisk { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) } }) else {
      return []
    }
    var names: [String] = []
    _ = eachName(in: directory) { name in
      if CopyName.night(name) == night { names.append(String(decoding: name, as: UTF8.self)) }
    }
    return names.sorted().map { "\(month)/\($0)" }
  }

  /// What a copy holds.
  func entry(ofCopy path: String, _ night: CivilDate) throws(Skipped) -> Entry { try openCopy(path, night).entry }

  /// How a copy differs from its night's file; nothing is changed.
  public func difference(ofCopy path: String) throws(Skipped) -> OtherVersion {
    guard let night = Store.night(ofCopy: path) else { throw Skipped(path: path, reason: "is not named after a night") }
    return OtherVersion(copy: try openCopy(path, night).entry, night: try entry(for: night))
  }

  /// Appends to a night what its copies have and it lacks, in order of time, and moves the copies to `merged`.
  ///
  /// What is to be appended lies in a draft first. Ended at any point, the next start completes it, and another call
  /// finds nothing missing and moves the copies. A copy moves only when all of it was read back from the night's file.
  public func mergeCopies(
    _ paths: [String], of night: CivilDate, dayEndsAt: ClockTime
  ) -> (outcomes: [MergeOutcome], added: Int) {
    var outcomes: [MergeOutcome] = []
    var copies: [Copy] = []
    let added: Int
    do throws(NotKept) {
      let shelf = try openMerged(create: true)
      guard lockFile(shelf.number, wait: lockWait) != .busy else {
        throw NotKept("another candor doctor is at work", path: merged)
      }
      for path in paths {
        do throws(Skipped) { copies.append(try openCopy(path, night)) } catch {
          outcomes.append(.left(copy: path, reason: error.reason))
        }
      }
      added = try append(missingOf: copies, to: night, dayEndsAt)
      for copy in copies { outcomes.append(put(copy, on: shelf, night)) }
    } catch {
      let told = Set(outcomes.map(\.copy))
      return (outcomes + paths.filter { !told.contains($0) }.map { .left(copy: $0, reason: error.cause) }, 0)
    }
    return (outcomes, added)
  }

  private func append(missingOf copies: [Copy], to night: CivilDate, _ dayEndsAt: ClockTime) throws(NotKept) -> Int {
    let now: Entry?
    do throws(Skipped) { now = try entry(for: night) } catch {
      throw NotKept("\(error.path): \(error.reason)", path: error.path)
    }
    let merge = Merge(night: now, copies: copies.map(\.entry), dayEndsAt: dayEndsAt)
    guard !merge.parts.isEmpty else { return 0 }
    let record = Record(bytes: merge.record)
    guard (now?.bytes.count ?? 0) + record.bytes.count < Store.largestFile - 1000 else {
      throw NotKept("together they are larger than 10 MB", path: path(for: night))
    }
    let draft = Draft(store: self, places: DraftPlaces(store: self, memory: nil), night: night)
    try draft.sync(record)
    do throws(NotKept) { _ = try append(record, to: night) } catch {
      // Only where something may have been written the draft is needed: the copies are still there.
      if ["write", "fsync", "close"].contains(error.call) { draft.leave() } else { draft.discard() }
      throw error
    }
    draft.discard()
    return merge.parts.count
  }

  /// Moves a copy, when it is as it was read and all of it is in the night's file.
  private func put(_ copy: Copy, on shelf: Handle, _ night: CivilDate) -> MergeOutcome {
    func left(_ reason: String) -> MergeOutcome { .left(copy: copy.path, reason: reason) }
    do throws(Skipped) {
      guard try openCopy(copy.path, night).entry == copy.entry else { return left("changed while it was read") }
      guard Merge(night: try entry(for: night), copies: [copy.entry], dayEndsAt: .midnight).parts.isEmpty else {
        return left("is not wholly in the night's file")
      }
    } catch {
      return left(error.reason)
    }
    var name = copy.name
    var number = 2
    while statusOf(name, in: shelf.number) != nil {
      name = "\(copy.name).\(number)"
      number += 1
    }
    guard retrying({ renameat(copy.directory.number, copy.name, shelf.number, name) }) == 0 else {
      return left("cannot be moved: \(errorText(errno))")
    }
    for directory in [shelf, copy.directory] { _ = retrying { fsync(directory.number) } }
    return .merged(copy: copy.path, to: "\(merged)/\(name)")
  }

  func openMerged(create: Bool) throws(NotKept) -> Handle {
    guard let spot = DraftPlaces(store: self, memory: nil).spots.first else {
      throw NotKept("there is no place for it", path: merged)
    }
    let drafts = try spot.open(create: create)
    if create { return try Store.openDirectory("merged", in: drafts, path: merged) }
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    guard let shelf = Handle(retrying { openat(drafts.number, "merged", flags) }) else {
      throw NotKept("open", merged, errno: errno)
    }
    return shelf
  }

  /// A copy as it was read.
  private struct Copy {
    let path: String
    let name: String
    let directory: Handle
    let entry: Entry
  }

  private func openCopy(_ path: String, _ night: CivilDate) throws(Skipped) -> Copy {
    let parts = path.dropFirst(root.count + 1).split(separator: "/").map(String.init)
    guard parts.count == 3, let month = openMonth(parts[1], of: parts[0]) else {
      throw Skipped(path: path, reason: errorText(errno))
    }
    let bytes = try readOwn(parts[2], in: month, path: path)
    return Copy(path: path, name: parts[2], directory: month, entry: Entry.parse(bytes, date: night))
  }

  /// A file's bytes, for what the person owns and is a file of usual size.
  func readOwn(_ name: String, in directory: Handle, path: String) throws(Skipped) -> [UInt8] {
    let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    guard let file = Handle(retrying { openat(directory.number, name, flags) }), let status = file.status else {
      throw Skipped(path: path, reason: errno == ELOOP ? "is a symbolic link" : errorText(errno))
    }
    guard status.isRegular else { throw Skipped(path: path, reason: "is \(status.kindInWords), not a file") }
    guard status.st_uid == geteuid() else { throw Skipped(path: path, reason: "belongs to another user") }
    guard Int(status.st_size) <= Store.largestFile else { throw Skipped(path: path, reason: "is larger than 10 MB") }
    guard let bytes = readAll(file.number, size: Int(status.st_size), limit: Store.largestFile + 1),
      bytes.count <= Store.largestFile
    else { throw Skipped(path: path, reason: errorText(errno)) }
    return bytes
  }
}

extension MergeOutcome {
  /// The copy's path, where it lay.
  public var copy: String {
    switch self {
    case .merged(let copy, _), .left(let copy, _): copy
    }
  }
}
