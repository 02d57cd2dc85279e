import Journal
import Nights

/// Phrases that were taken back on nights further back than what is read at the door. A journal of years takes tens of
/// milliseconds, so it is read a few nights at a time while no key comes, and what is left when it is needed.
@MainActor
final class OlderDismissals {
  private let store: Store
  /// The last night that was not read yet.
  private var last: CivilDate
  /// The first night of the journal; looked up with the first part.
  private var first: CivilDate?
  private var isRead = false
  private var isLaterRead = false
  private let night: CivilDate
  /// What was found so far.
  private(set) var dismissed: Set<Dismissed> = []
  /// Files that could not be read.
  private(set) var skipped: [Skipped] = []

  /// So many nights take about two milliseconds, which no one sees: ten years are read in the first two seconds.
  private static let part = 250

  /// Reads what lies before `first`, the first night that was read at the door, and after `night`, the last one.
  init(_ store: Store, before first: CivilDate, after night: CivilDate) {
    (self.store, self.night) = (store, night)
    last = first.adding(days: -1)
  }

  /// Reads a few nights more, and tells whether any are left.
  func readSome() -> Bool {
    guard !isRead else { return false }
    if let first {
      read(since: last.adding(days: 1 - OlderDismissals.part))
      isRead = last < first
    } else {
      first = store.list().nights.first
      isRead = first == nil
    }
    return !isRead
  }

  /// Reads all that is left.
  func readAll() {
    if !isLaterRead { readLater() }
    isLaterRead = true
    guard !isRead else { return }
    read(since: nil)
    isRead = true
  }

  /// Where an earlier night is written about, what came after it counts too.
  private func readLater() {
    dismissed.formUnion(Memory(store.entries(since: night.adding(days: 1)).entries).dismissed)
  }

  private func read(since start: CivilDate?) {
    var memory = Memory()
    let listing = store.entries(since: start, until: last, where: Memory.dismisses) { entry in
      memory.add(entry)
      return true
    }
    dismissed.formUnion(memory.dismissed)
    skipped += listing.skipped
    if let start { last = start.adding(days: -1) }
  }
}
