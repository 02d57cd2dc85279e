import Exchange
import Journal
import Nights

/// Gives the entries of another journal their nights, by the clock where they were written.
@MainActor
struct Placing {
  let home: Home
  private(set) var placed: [PlacedEntry] = []
  /// Zones that are not known here, in the order in which they came.
  private(set) var unknownZones: [String] = []
  /// Whether a time of Greenwich came without a zone.
  private(set) var hasNoZone = false
  /// What could not be placed.
  private(set) var unplaced: [(entry: ForeignEntry, path: String)] = []

  init(_ home: Home) { self.home = home }

  mutating func add(_ entry: ForeignEntry, path: String) {
    switch entry.when {
    case .night(let night, let time, let offset): place(entry, path, night, time, offset)
    case .clock(let date, let time): place(entry, path, night(of: date, time), time, nil)
    case .instant(let seconds, let zone):
      guard let reading = reading(seconds, zone) else { return unplaced.append((entry, path)) }
      let moment = reading.moment
      let offset = reading.comesTwice ? moment.utcOffset : nil
      place(entry, path, moment.night(endingAt: home.configuration.dayEndsAt), moment.time, offset)
    case .dayOfInstant(let seconds, let zone, let time):
      guard let reading = reading(seconds, zone) else { return unplaced.append((entry, path)) }
      let date = reading.moment.date
      place(entry, path, time.map { night(of: date, $0) } ?? date, time, nil)
    }
  }

  /// The night that a clock's time belongs to.
  private func night(of date: CivilDate, _ time: ClockTime) -> CivilDate {
    Moment(date: date, time: time, utcOffset: 0).night(endingAt: home.configuration.dayEndsAt)
  }

  private mutating func place(
    _ entry: ForeignEntry, _ path: String, _ night: CivilDate, _ time: ClockTime?, _ offset: Int?
  ) {
    placed.append(PlacedEntry(entry, path: path, night: night, time: time, utcOffset: offset))
  }

  /// What a clock showed in that zone; in the zone of this machine where it is not named or not known, which is told.
  private mutating func reading(_ seconds: Int, _ zone: String?) -> Context.Reading? {
    guard let zone else {
      hasNoZone = true
      return home.context.zoned(seconds, nil)
    }
    if let reading = home.context.zoned(seconds, zone) { return reading }
    if !unknownZones.contains(zone) { unknownZones.append(zone) }
    return home.context.zoned(seconds, nil)
  }
}
