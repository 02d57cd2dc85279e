public import Journal
public import Nights

/// An entry of another journal with its place in this one.
public struct PlacedEntry: Sendable {
  /// What is to become of it.
  public enum Fate: Sendable {
    /// This is to be appended.
    case new(Record)
    /// The same words stand there already, at the same time.
    case duplicate
    /// It cannot be taken, for this reason.
    case refused(String)
  }

  /// The entry.
  public let entry: ForeignEntry
  /// Its file.
  public let path: String
  /// The night that it belongs to.
  public let night: CivilDate
  /// Its time, where it has one.
  public let time: ClockTime?
  /// Seconds east of Greenwich, in an hour that comes twice.
  public let utcOffset: Int?

  /// An arrival with these parts.
  public init(_ entry: ForeignEntry, path: String, night: CivilDate, time: ClockTime?, utcOffset: Int?) {
    (self.entry, self.path, self.night, self.time, self.utcOffset) = (entry, path, night, time, utcOffset)
  }

  /// The section that it becomes.
  var record: Record {
    var fields = entry.fields.map { (key: $0.key, value: $0.value) }
    if !entry.tags.isEmpty { fields.append((key: "tags", value: entry.tags.joined(separator: ", "))) }
    return Record(
      time: time, utcOffset: utcOffset, name: entry.name ?? NightPlan.name, fields: fields, prose: entry.text)
  }
}
