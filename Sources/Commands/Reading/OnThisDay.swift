import ArgumentParser
import Journal
import Nights
import Signals

/// `candor on-this-day`: the same date in earlier years, and a month, three and six months ago.
struct OnThisDay: CandorCommand {
  static let configuration = CommandConfiguration(
    commandName: "on-this-day", abstract: "What was written on this day, earlier.",
    discussion: """
        candor on-this-day
        candor on-this-day "29 february"

      The same date in earlier years; in the last year, one, three and six months before. A day that is named, and \
      over, comes first. What was written on a night with words of dying does not come back unasked: the date \
      alone is shown.
      """)

  @OptionGroup var common: Common

  @Argument(help: "The day; without it, today.")
  var date: [String] = []

  @MainActor mutating func run(in context: Context) async throws {
    let home = try Home(context, common)
    let day = try home.day(date.isEmpty ? nil : date.joined(separator: " "))
    let listing = home.store.list(until: home.night)
    let written = listing.nights
    var nights = Anniversary.nights(of: day, among: written).map { night in
      ("\(night.distance) \(day == home.night ? "ago" : "before")", night.date)
    }
    if day < home.night, written.contains(day) {
      nights.insert((day.year == home.night.year ? "That day" : "That day, in \(day.year)", day), at: 0)
    }
    let analyzer = nights.isEmpty ? nil : LexiconSources.analyzer(context)
    let page = Page(home)
    var (count, isUnread) = (0, false)
    for (name, night) in nights {
      let entry: Entry?
      do throws(Skipped) { entry = try home.store.entry(for: night) } catch {
        context.errors.told("candor: \(context.unread(error)); it was passed over.")
        isUnread = true
        continue
      }
      guard let entry, entry.isWritten, let analyzer else { continue }
      if count > 0 { page.line("") }
      page.line("\(name): \(night.spoken)")
      if let words = OnThisDay.beginning(of: entry, analyzer) { page.told("  " + words) }
      page.line("  candor show \(night.iso)")
      count += 1
    }
    page.show()
    if isUnread { throw Failure(.io, "") }
    if count == 0 {
      try Omissions.end(listing, context, isFound: false, nothing: "Nothing was written on this day earlier.")
    }
  }

  /// What is said of a night without words of its own.
  static let onlyAnswers = "nothing but answers"

  /// The first words of the night that are not of the kind after which people to reach are shown; nil
  /// where any of it is, short answers too.
  private static func beginning(of entry: Entry, _ analyzer: Analyzer) -> String? {
    guard entry.heaviness(analyzer) == .none else { return nil }
    guard let first = entry.ownPassages.first else { return onlyAnswers }
    return RawBytes.text(Array(entry.bytes[first])).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .shortened(to: 240)
  }
}
