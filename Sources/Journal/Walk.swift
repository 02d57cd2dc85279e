@preconcurrency import Glibc
import Nights

/// Walks `YYYY/MM/YYYY-MM-DD.md` and nothing else: no links, no deeper directories, each directory read once.
struct Walk {
  let store: Store
  let since: CivilDate?
  let until: CivilDate?
  var listing = Listing()

  /// Calls `visit` with each night's file, in order, until it says no.
  mutating func run(_ visit: (_ month: Handle, _ night: CivilDate, _ walk: inout Walk) -> Bool) {
    if let unmounted = RootCheck.unmounted(store.root) { listing.skipped.append(unmounted) }
    guard let root = store.openRoot() else {
      let code = errno
      guard code != ENOENT else { return }
      let other = statusOf(store.root, follow: true).flatMap { $0.isDirectory ? nil : $0.kindInWords }
      let strange = other.map { Skipped(path: store.root, reason: "is \($0), not a directory", .strange) }
      listing.skipped.append(strange ?? Skipped(path: store.root, errno: code))
      return
    }
    for year in numbers(in: root, digits: 4, path: "") where isWithin(year: year) {
      let yearName = name(year, 4)
      guard let directory = open(yearName, in: root, path: yearName) else { continue }
      for month in numbers(in: directory, digits: 2, path: yearName) where isWithin(year: year, month: month) {
        let path = "\(yearName)/\(name(month, 2))"
        guard let directory = open(name(month, 2), in: directory, path: path) else { continue }
        for night in nights(in: directory, year: year, month: month, path: path) {
          listing.nights.append(night)
          guard visit(directory, night, &self) else { return }
        }
      }
    }
  }

  /// The years of the span that have a directory, in order.
  mutating func years() -> [Int] {
    guard let root = store.openRoot() else { return [] }
    return numbers(in: root, digits: 4, path: "").filter(isWithin(year:))
  }

  private func isWithin(year: Int) -> Bool {
    (since.map { $0.year <= year } ?? true) && (until.map { $0.year >= year } ?? true)
  }

  private func isWithin(year: Int, month: Int) -> Bool {
    let at = year * 12 + month
    return (since.map { $0.year * 12 + $0.month <= at } ?? true)
      && (until.map { $0.year * 12 + $0.month >= at } ?? true)
  }

  private func isWithin(_ night: CivilDate) -> Bool {
    (since.map { $0 <= night } ?? true) && (until.map { $0 >= night } ?? true)
  }

  private func name(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  private mutating func open(_ name: String, in parent: Handle, path: String) -> Handle? {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    if let directory = Handle(retrying { openat(parent.number, name, flags) }) { return directory }
    let code = errno
    let status = statusOf(name, in: parent.number)
    let other = status.flatMap { $0.isDirectory ? nil : $0 }
    let strange = other.map {
      Skipped(path: store.below(path), reason: "is \($0.kindInWords), not a directory", $0.isLink ? .link : .strange)
    }
    listing.skipped.append(strange ?? Skipped(path: store.below(path), errno: code))
    return nil
  }

  /// The directories whose names are so many digits, in order.
  private mutating func numbers(in directory: Handle, digits: Int, path: String) -> [Int] {
    var numbers: [Int] = []
    let failure = eachName(in: directory) { name in
      guard name.count == digits, name.allSatisfy(\.isDigit) else { return }
      numbers.append(name.reduce(0) { $0 * 10 + $1.digit })
    }
    note(failure, path)
    return numbers.sorted()
  }

  /// The nights that have a file in a month's directory, in order; other versions are noted.
  private mutating func nights(in directory: Handle, year: Int, month: Int, path: String) -> [CivilDate] {
    var nights: [CivilDate] = []
    var found = listing
    let failure = eachName(in: directory) { name in
      if name.count == 13 {
        guard name.suffix(3).elementsEqual(".md".utf8) else { return }
        guard let night = CivilDate(iso: text(name.prefix(10))) else {
          if isDateLike(name.prefix(10)) {
            let reason = "is named after a day that is in no calendar"
            found.skipped.append(Skipped(path: store.below("\(path)/\(text(name[...]))"), reason: reason, .noDay))
          }
          return
        }
        if night.year != year || night.month != month {
          let misplaced = store.below("\(path)/\(night.iso).md")
          found.skipped.append(Skipped(path: misplaced, reason: "lies in another month's directory", .misplaced))
        } else if isWithin(night) {
          nights.append(night)
        }
      } else if let night = CopyName.night(name), isWithin(night) {
        found.otherVersions.append(store.below("\(path)/\(text(name[...]))"))
      }
    }
    found.otherVersions.sort()
    listing = found
    note(failure, path)
    return nights.sorted()
  }

  /// Ten digits and dashes as in `2026-02-31`.
  private func isDateLike(_ name: ArraySlice<UInt8>) -> Bool {
    name.enumerated().allSatisfy { $0 == 4 || $0 == 7 ? $1 == UInt8(ascii: "-") : $1.isDigit }
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  private mutating func note(_ failure: Int32, _ path: String) {
    guard failure != 0 else { return }
    listing.skipped.append(Skipped(path: store.below(path), errno: failure))
  }
}

/// Calls `body` with each name in a directory, as bytes; the error number, or 0.
func eachName(in directory: Handle, _ body: ([UInt8]) -> Void) -> Int32 {
  // A descriptor of its own, for closedir closes it.
  guard let copy = Handle(retrying { openat(directory.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }) else {
    return errno
  }
  guard let stream = fdopendir(copy.number) else { return errno }
  _ = copy.release()
  defer { closedir(stream) }
  while true {
    errno = 0
    guard let entry = readdir(stream) else { return errno }
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { bytes in
        Array(UnsafeBufferPointer(start: bytes, count: strnlen(UnsafePointer(OpaquePointer(bytes)), 256)))
      }
    }
    body(name)
  }
}
