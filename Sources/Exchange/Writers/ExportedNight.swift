public import Journal
import Nights

/// A night on its way out: all of it, or some of its sections.
public struct ExportedNight: Sendable {
  /// The night.
  public let entry: Entry
  /// The sections that were asked for, those in which something was written.
  public let sections: [Section]
  /// Whether all of the night was asked for.
  public let isWhole: Bool
  /// Whether each signal was found, in the order of the columns.
  public let signals: [Bool]

  /// A night of which the sections for which `isWanted` says yes go out; nil where there is none.
  public init?(_ entry: Entry, signals: [Bool] = [], where isWanted: ((Section) -> Bool)? = nil) {
    let sections = entry.sections.filter { !$0.isEmpty && (isWanted?($0) ?? true) }
    guard !sections.isEmpty else { return nil }
    (self.entry, self.sections, self.signals, isWhole) = (entry, sections, signals, isWanted == nil)
  }

  var date: CivilDate { entry.date }
}

/// Turns nights into one document, a night at a time.
public protocol ExportWriter {
  /// What stands before the first night.
  mutating func beginning() -> [UInt8]
  /// One night.
  mutating func night(_ night: ExportedNight) -> [UInt8]
  /// What stands after the last night.
  mutating func end() -> [UInt8]
}
