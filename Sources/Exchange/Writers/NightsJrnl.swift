import Journal
public import Nights

/// Nights as jrnl's text: an entry a section, dated as the calendar had it.
public struct NightsJrnl: ExportWriter {
  private let dayEndsAt: ClockTime
  private var isFirst = true

  /// Nights that end at this time.
  public init(dayEndsAt: ClockTime) { self.dayEndsAt = dayEndsAt }

  /// Nothing.
  public mutating func beginning() -> [UInt8] { [] }

  /// Nothing.
  public mutating func end() -> [UInt8] { [] }

  /// One entry a section. jrnl needs a time: what has none stands at noon.
  public mutating func night(_ night: ExportedNight) -> [UInt8] {
    var out: [UInt8] = []
    for section in night.sections {
      let time = section.time ?? ClockTime(minutes: 12 * 60)
      let isAfterMidnight = section.time.map { $0 < dayEndsAt } ?? false
      let date = isAfterMidnight ? night.date.adding(days: 1) : night.date
      for words in SectionText.jrnl(section, in: night.entry) {
        if !isFirst { out.append(UInt8(ascii: "\n")) }
        isFirst = false
        out += Array("[\(date.iso) \(time.text)] ".utf8)
        out += JrnlBracket.marked(words)
        out.append(UInt8(ascii: "\n"))
      }
    }
    return out
  }
}
