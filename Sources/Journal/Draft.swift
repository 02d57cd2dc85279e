@preconcurrency import Glibc
public import Nights

/// The section that is being written, as it would be appended, on the disk before it is finished.
///
/// A file of its own in `.drafts/`, locked for as long as its sitting lives: a draft whose lock is free belongs to
/// nobody any more and is recovered. Once a section is kept, its draft moves to `.drafts/done/`, until a later start
/// has seen it in the night's file.
public final class Draft {
  /// The night that the sitting belongs to.
  public let night: CivilDate
  /// What to say about where the draft lies, once; nil where it lies in the journal.
  public private(set) var warning: String?

  private let store: Store
  private let places: DraftPlaces
  private var spot: DraftPlaces.Spot?
  private var directory: Handle?
  private var file: Handle?
  private var name = ""
  private var count = 0
  private var last: [UInt8] = []
  /// What the file holds.
  private var onDisk: [UInt8] = []
  private var heading: [UInt8] = []

  /// A draft for a sitting. Nothing is made on the disk before there is something to write.
  public init(store: Store, places: DraftPlaces, night: CivilDate) {
    (self.store, self.places, self.night) = (store, places, night)
  }

  /// Where the draft is; nil before anything was written.
  public var path: String? { file == nil ? nil : spot.map { "\($0.path)/\(name)" } }

  /// Brings the draft on the disk to these bytes: the record as it would be appended now, unfinished line and all.
  ///
  /// Where the place of the draft fails, the next one is taken, and `warning` says so. The error is that of the
  /// first place, when none will do.
  public func sync(_ record: Record) throws(NotKept) {
    guard file == nil || record.bytes != last else { return }
    // Another heading is another section: what was not kept of the one before stays for the next start.
    if record.heading != heading { leave() }
    heading = record.heading
    // Somebody took the file away: what is written to it now would be in no directory.
    if let status = file?.status, status.st_nlink == 0 { forget() }
    let bytes = DraftText(journal: store.root, night: night, record: record.bytes).bytes
    var failure: NotKept?
    if file != nil {
      do throws(NotKept) {
        try write(bytes)
        last = record.bytes
        return
      } catch { failure = error }
    }
    try move(bytes, after: failure)
    last = record.bytes
  }

  /// The section is in the night's file: its draft goes to `.drafts/done/`, and the next section gets a new one.
  /// The error says why there is no such second text; the section itself is safe. With `unseen` its name says that
  /// nobody saw it being kept.
  @discardableResult
  public func finish(unseen: Bool = false) -> NotKept? {
    defer { forget() }
    // Only drafts in the journal are kept for a later look: the other places are for need.
    guard file != nil, let directory, let spot, spot == places.spots.first else {
      remove()
      return nil
    }
    do throws(NotKept) {
      try moveToDone(directory, spot, as: unseen ? name + Draft.unseen : name)
      return nil
    } catch {
      remove()
      return error
    }
  }

  private func moveToDone(_ directory: Handle, _ spot: DraftPlaces.Spot, as name: String) throws(NotKept) {
    let done = try Store.openDirectory("done", in: directory, path: "\(spot.path)/done")
    var target = name
    // A dead sitting with this process number may have left one that nobody has seen yet.
    while statusOf(target, in: done.number) != nil, target.utf8.count < 200 { target += "x" }
    guard retrying({ renameat(directory.number, self.name, done.number, target) }) == 0 else {
      throw NotKept("rename", "\(spot.path)/\(self.name)", errno: errno)
    }
  }

  private static let unseen = ".unseen"

  /// Whether a kept section of this name was kept when its terminal was gone: `draft.HOST.PID.N.unseen`.
  static func isUnseen(_ name: String) -> Bool { name.contains(unseen) && name.split(separator: ".").count == 5 }

  /// Nothing of the section is wanted, by the person's own word: its draft goes.
  public func discard() {
    remove()
    forget()
  }

  /// The section could not be kept: its draft stays where it is, for the next start to recover.
  public func leave() { forget() }

  private func remove() {
    guard let file, let directory else { return }
    // An empty draft is taken away at the next start without a word.
    if retrying({ unlinkat(directory.number, name, 0) }) != 0 { _ = retrying { ftruncate(file.number, 0) } }
  }

  private func forget() {
    (file, directory, spot, last, onDisk) = (nil, nil, nil, [], [])
  }

  /// Opens the first place that takes the bytes, beginning after the present one.
  private func move(_ bytes: [UInt8], after failure: NotKept?) throws(NotKept) {
    var first = failure
    let old = (directory, name, file, spot, onDisk)
    let start = spot.flatMap { places.spots.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    var unsure: (Handle?, String, Handle?, DraftPlaces.Spot?)?
    for spot in places.spots.dropFirst(start) {
      var isWritten = false
      do throws(NotKept) {
        if spot == places.spots.first { try store.makeRoot() }
        try open(in: spot)
        try write(bytes)
        isWritten = true
        if let directory { try syncDirectory(directory, spot.path) }
        warning = spot.warning ?? warning
        // The older text is a part of the newer one, and would come back beside it.
        for (directory, name) in [(old.0, old.2 == nil ? nil : old.1), (unsure?.0, unsure?.1)] {
          if let directory, let name { _ = retrying { unlinkat(directory.number, name, 0) } }
        }
        return
      } catch {
        first = first ?? error
        if isWritten, unsure == nil, old.2 == nil {
          unsure = (directory, name, file, spot)
        } else if file !== old.2 {
          remove()
        }
        (directory, name, file, self.spot, onDisk) = old
      }
    }
    // Written and not known to last is better than nothing, but no promise.
    if let unsure { (directory, name, file, self.spot, onDisk) = (unsure.0, unsure.1, unsure.2, unsure.3, bytes) }
    throw first ?? NotKept("there is no place for a draft", path: store.root)
  }

  private func open(in spot: DraftPlaces.Spot) throws(NotKept) {
    let directory = try spot.open(create: true)
    for _ in 0..<1000 {
      let name = Draft.name(count)
      count += 1
      let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      guard let file = Handle(retrying { openat(directory.number, name, flags, 0o600) }) else {
        // A dead sitting had the same process number: its draft is not ours.
        if errno == EEXIST { continue }
        throw NotKept("open", "\(spot.path)/\(name)", errno: errno)
      }
      let lock = lockFile(file.number, wait: 0)
      // Another start may have taken it for a dead sitting's, in the moment before it was locked.
      guard lock != .busy, let mine = file.status, mine.st_nlink > 0 else { continue }
      (self.directory, self.file, self.name, self.spot, onDisk) = (directory, file, name, spot, [])
      return
    }
    throw NotKept("\(spot.path) is full of drafts", path: spot.path)
  }

  /// Brings the file to these bytes. Where only its last line changes or something follows, they go in place. Anything
  /// else would move text that is safe already: after a power cut the disk may have the new bytes with the old length,
  /// or a block of each. Then a new file takes the place of the old one.
  private func write(_ bytes: [UInt8]) throws(NotKept) {
    guard let file else { return }
    let same = zip(onDisk, bytes).prefix { $0 == $1 }.count
    let lastLine = onDisk.dropLast().lastIndex(of: Byte.newline).map { $0 + 1 } ?? 0
    // Where this fails nothing is known to be there, the words of before neither: they are written again.
    last = []
    if same >= lastLine {
      onDisk = Array(onDisk.prefix(same))
      try write(bytes, from: same, to: file)
    } else {
      try replace(with: bytes)
    }
    onDisk = bytes
  }

  /// New bytes over the old ones, then the length, then the disk: at no moment is the old text gone.
  private func write(_ bytes: [UInt8], from start: Int, to file: Handle) throws(NotKept) {
    let path = path ?? ""
    var written = start
    while written < bytes.count {
      let result = bytes.withUnsafeBytes { buffer in
        retrying {
          pwrite(file.number, buffer.baseAddress.map { $0 + written }, bytes.count - written, off_t(written))
        }
      }
      guard result > 0 else { throw NotKept("write", path, errno: result == 0 ? ENOSPC : errno) }
      written += result
    }
    guard retrying({ ftruncate(file.number, off_t(bytes.count)) }) == 0 else {
      throw NotKept("ftruncate", path, errno: errno)
    }
    guard retrying({ fdatasync(file.number) }) == 0 else { throw NotKept("fdatasync", path, errno: errno) }
  }

  private func replace(with bytes: [UInt8]) throws(NotKept) {
    guard let directory, let path else { return }
    let passing = Draft.passing + name
    for _ in 0..<10 {
      let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      guard let file = Handle(retrying { openat(directory.number, passing, flags, 0o600) }) else {
        // Left over, from an attempt of our own or a dead sitting with our process number.
        if errno == EEXIST, retrying({ unlinkat(directory.number, passing, 0) }) == 0 { continue }
        throw NotKept("open", path, errno: errno)
      }
      // Another start may have taken it for a dead sitting's, in the moment before it was locked.
      guard lockFile(file.number, wait: 0) != .busy, let mine = file.status, mine.st_nlink > 0 else { continue }
      try write(bytes, from: 0, to: file)
      guard retrying({ renameat(directory.number, passing, directory.number, name) }) == 0 else {
        throw NotKept("rename", path, errno: errno)
      }
      (self.file, onDisk) = (file, bytes)
      return try syncDirectory(directory, path)
    }
    throw NotKept("\(path) was taken away again and again", path: path)
  }

  /// How a file begins that is about to take a draft's place; one that is left over holds nothing that the draft has
  /// not.
  static let passing = "new."

  /// `draft.HOST.PID.N`: to be told apart by. Whether its sitting lives is told by the lock, and by `DraftOwner` only
  /// where there are no locks.
  private static func name(_ count: Int) -> String {
    "draft.\(DraftOwner.host).\(getpid()).\(count)"
  }
}
