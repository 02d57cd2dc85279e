@preconcurrency import Glibc
public import Nights

extension Store {
  /// Which nights have a file, without reading any.
  public func list(since: CivilDate? = nil, until: CivilDate? = nil) -> Listing {
    var walk = Walk(store: self, since: since, until: until)
    walk.run { _, _, _ in true }
    return walk.listing
  }

  /// The years from `since` to `until` that have a directory, in order, without a look into any.
  public func years(since: CivilDate? = nil, until: CivilDate? = nil) -> [Int] {
    var walk = Walk(store: self, since: since, until: until)
    return walk.years()
  }

  /// Reads the entries from `since` to `until`, both included, in order, one at a time, until `body` says no.
  ///
  /// What cannot be read is passed over and named in the listing, as are other versions of a file. With `isWanted`,
  /// only files whose bytes it says yes to are taken apart and handed over.
  @discardableResult
  public func entries(
    since: CivilDate? = nil, until: CivilDate? = nil, where isWanted: ([UInt8]) -> Bool = { _ in true },
    _ body: (Entry) -> Bool
  ) -> Listing {
    files(since: since, until: until) { night, bytes in
      !isWanted(bytes) || body(Entry.parse(bytes, date: night))
    }
  }

  /// Reads the files from `since` to `until`, both included, in order, one at a time, until `body` says no, without
  /// taking them apart. The listing is as that of `entries`.
  @discardableResult
  public func files(
    since: CivilDate? = nil, until: CivilDate? = nil, _ body: (CivilDate, [UInt8]) -> Bool
  ) -> Listing {
    var walk = Walk(store: self, since: since, until: until)
    walk.run { month, night, walk in
      switch read(night, in: month) {
      case .success(let bytes): return body(night, bytes)
      case .failure(let skipped):
        // Gone since its name was read: nothing to tell.
        walk.listing.nights.removeLast()
        if !skipped.reason.isEmpty { walk.listing.skipped.append(skipped) }
        return true
      }
    }
    return walk.listing
  }

  /// All entries from `since` to `until`, for the short spans that are wanted at once.
  public func entries(since: CivilDate? = nil, until: CivilDate? = nil) -> (entries: [Entry], listing: Listing) {
    var entries: [Entry] = []
    let listing = self.entries(since: since, until: until) { entry in
      entries.append(entry)
      return true
    }
    return (entries, listing)
  }

  /// The phrases that the person said are not what they were taken for, in all of the journal. Few nights tell of any,
  /// and only those are taken apart.
  public func dismissed() -> Set<Dismissed> {
    var memory = Memory()
    entries(where: Memory.dismisses) { entry in
      memory.add(entry)
      return true
    }
    return memory.dismissed
  }

  /// One night's entry, or nil where there is no file; an error where there is one that cannot be read, or may be.
  public func entry(for night: CivilDate) throws(Skipped) -> Entry? {
    let day = DayName(night)
    guard let month = openMonth(day.month, of: day.year) else {
      let code = errno
      guard code == ENOENT else { throw Skipped(path: path(for: night), errno: code) }
      return try none()
    }
    switch read(night, in: month) {
    case .success(let bytes): return Entry.parse(bytes, date: night)
    case .failure(let skipped):
      if skipped.reason.isEmpty { return try none() }
      throw skipped
    }
  }

  /// No entry; an error where nobody can see whether there is one.
  private func none() throws(Skipped) -> Entry? {
    if let unmounted = RootCheck.unmounted(root) { throw unmounted }
    return nil
  }

  /// Reads a night's file; a failure without a reason means that there is none.
  private func read(_ night: CivilDate, in month: Handle) -> Result<[UInt8], Skipped> {
    let name = DayName(night).file
    func fail(_ reason: String, _ kind: Skipped.Kind) -> Result<[UInt8], Skipped> {
      .failure(Skipped(path: path(for: night), reason: reason, kind))
    }
    func fail(errno code: Int32) -> Result<[UInt8], Skipped> {
      .failure(Skipped(path: path(for: night), errno: code))
    }
    // Not blocking, so that a named pipe under this name cannot hold us up.
    let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    guard let file = Handle(retrying { openat(month.number, name, flags) }) else {
      let code = errno
      if code == ENOENT { return fail("", .other) }
      return code == ELOOP ? fail("is a symbolic link, and links are not followed", .link) : fail(errno: code)
    }
    guard let status = file.status else { return fail(errno: errno) }
    guard status.isRegular else { return fail("is \(status.kindInWords), not a file", .strange) }
    let size = Int(status.st_size)
    guard size <= Store.largestFile else { return fail("is larger than 10 MB", .large) }
    guard let bytes = readAll(file.number, size: size, limit: Store.largestFile) else {
      return fail(errno: errno)
    }
    return .success(bytes)
  }
}
