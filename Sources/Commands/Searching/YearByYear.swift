import Journal
import Nights

/// The files of a span, looked through on all cores, a year at a time, and told in the order of their nights.
struct YearByYear: Sendable {
  let store: Store
  let first: CivilDate?
  let last: CivilDate?

  /// So many years are looked through ahead of the one that is told: what was found in them waits in memory.
  private static let ahead = 4

  private struct Year<Found: Sendable>: Sendable {
    let number: Int
    var found: [Found] = []
    var listing = Listing()
  }

  /// Calls `tell` with what `find` makes of each file, in order, until it says no.
  @MainActor func each<Found: Sendable>(
    _ find: @escaping @Sendable (CivilDate, [UInt8]) -> Found?, _ tell: (Found) -> Bool
  ) async -> Listing {
    let spans = spans
    // One year is looked through sooner than other threads are there.
    guard spans.count > 1 else {
      return store.files(since: first, until: last) { night, bytes in find(night, bytes).map(tell) ?? true }
    }
    return await withTaskGroup(of: Year<Found>.self) { group in
      var (listing, waiting) = (Listing(), [Int: Year<Found>]())
      var (begun, told) = (0, 0)
      while told < spans.count {
        while begun < min(spans.count, told + YearByYear.ahead) {
          group.addTask { [begun] in look(through: spans[begun], begun, find) }
          begun += 1
        }
        guard let year = await group.next() else { break }
        waiting[year.number] = year
        while let next = waiting.removeValue(forKey: told) {
          told += 1
          listing.append(next.listing)
          for found in next.found where !tell(found) {
            group.cancelAll()
            return listing
          }
        }
      }
      return listing
    }
  }

  private func look<Found: Sendable>(
    through span: (first: CivilDate?, last: CivilDate?), _ number: Int, _ find: (CivilDate, [UInt8]) -> Found?
  ) -> Year<Found> {
    var year = Year<Found>(number: number)
    year.listing = store.files(since: span.first, until: span.last) { night, bytes in
      if let found = find(night, bytes) { year.found.append(found) }
      return !Task.isCancelled
    }
    return year
  }

  /// The span cut where years begin that have a directory.
  private var spans: [(first: CivilDate?, last: CivilDate?)] {
    let years = store.years(since: first, until: last)
    let cuts = years.dropFirst().compactMap { CivilDate(year: $0, month: 1, day: 1) }
    return zip([first] + cuts, cuts.map { $0.adding(days: -1) } + [last]).map { (first: $0, last: $1) }
  }
}
