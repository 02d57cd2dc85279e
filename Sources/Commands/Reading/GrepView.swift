import Journal
import Nights
import Report
import Terminal

/// What a search found, on its way out: lines with their night and number, nights, counts or JSON.
@MainActor
final class GrepView {
  private let home: Home
  private let options: GrepOptions
  private let page: Page
  /// What was found stands in brackets where there is no colour: on a terminal, and for a signal, whose words nobody
  /// typed. Else lines go into a pipe as they stand.
  private let hasBrackets: Bool
  private(set) var isFound = false
  private var hasGroup = false

  init(_ home: Home, _ options: GrepOptions, marksAlways: Bool) {
    (self.home, self.options) = (home, options)
    page = Page(home)
    hasBrackets = !home.style.hasColour && (marksAlways || home.context.output.screen.isTerminal)
  }

  /// Whether more than the bytes of a night is shown.
  var needsSections: Bool { options.json && !options.listNights && !options.count }

  /// Places in a night whose sections do not matter.
  func put(_ places: [Range<Int>], _ night: CivilDate, _ bytes: [UInt8]) {
    put(places, night, bytes, entry: nil)
  }

  /// Places in a night.
  func put(_ places: [Range<Int>], _ entry: Entry) {
    put(places, entry.date, entry.bytes, entry: entry)
  }

  /// Puts it all out.
  func show() { page.show() }

  private func put(_ places: [Range<Int>], _ night: CivilDate, _ bytes: [UInt8], entry: Entry?) {
    guard !places.isEmpty else { return }
    if options.listNights {
      isFound = true
      options.json ? page.write(GrepJSON.night(night, file(night)).line + "\n") : page.line(night.iso)
      return
    }
    let isWhole = !options.count && !options.json
    let groups = NightLines(bytes).groups(
      around: places, before: options.count ? 0 : options.before, after: options.count ? 0 : options.after)
    guard !groups.isEmpty else { return }
    isFound = true
    if options.count {
      let count = groups.joined().count { !$0.marks.isEmpty }
      let json = GrepJSON.night(night, file(night), count: count)
      options.json ? page.write(json.line + "\n") : page.line("\(night.iso):\(count)")
    } else if isWhole {
      for group in groups { put(group, night, bytes) }
    } else {
      let json = GrepJSON(night: night, file: file(night), bytes: bytes, scopes: entry?.scopes ?? [])
      for group in groups { for object in json.lines(group) { page.write(object.line + "\n") } }
    }
  }

  private func file(_ night: CivilDate) -> String { home.store.path(for: night).inJSON }

  private func put(_ group: [NightLine], _ night: CivilDate, _ bytes: [UInt8]) {
    if options.before + options.after > 0, hasGroup { page.piece("--\n", .quiet) }
    hasGroup = true
    let date = night.iso
    for line in group {
      let sign = line.marks.isEmpty ? "-" : ":"
      page.piece(date + sign + String(line.number) + sign + " ", .quiet)
      // Into a pipe a line goes in one piece.
      let marks = page.isBare && !hasBrackets ? [] : line.marks
      var position = line.range.lowerBound
      for mark in marks {
        page.piece(bytes[position..<mark.lowerBound], .plain)
        if hasBrackets { page.piece("[", .plain) }
        page.piece(bytes[mark], .match)
        if hasBrackets { page.piece("]", .plain) }
        position = mark.upperBound
      }
      page.piece(bytes[position..<line.range.upperBound], .plain)
      page.piece("\n", .plain)
    }
  }
}

/// Lines that were found, in JSON; docs/reading.md has the members.
struct GrepJSON {
  let night: CivilDate
  let file: String
  let bytes: [UInt8]
  let scopes: [Entry.Scope]

  /// A night without its lines.
  static func night(_ night: CivilDate, _ file: String, count: Int? = nil) -> JSONValue {
    let members: [(String, JSONValue)] = [("date", .string(night.iso)), ("file", .string(file))]
    return .object(members + (count.map { [("count", .int($0))] } ?? []))
  }

  /// An object for each line of a group with something in it; the lines beside it come with it.
  func lines(_ group: [NightLine]) -> [JSONValue] {
    group.indices.filter { !group[$0].marks.isEmpty }.map { index in
      let line = group[index]
      let before = group[..<index].reversed().prefix { $0.marks.isEmpty }.reversed()
      let after = group[(index + 1)...].prefix { $0.marks.isEmpty }
      let section = scopes.last { $0.range.contains(line.range.lowerBound) }?.section
      return .object([
        ("date", .string(night.iso)), ("file", .string(file)), ("line", .int(line.number)),
        ("time", section?.time.map { .string($0.text) } ?? .null), ("section", .string(section?.name ?? "")),
        ("text", .string(text(line.range))),
        (
          "matches",
          .array(
            line.marks.map {
              .object([
                ("start", .int($0.lowerBound)), ("end", .int($0.upperBound)), ("text", .string(text($0))),
              ])
            })
        ),
        ("before", .array(before.map { .string(text($0.range)) })),
        ("after", .array(after.map { .string(text($0.range)) })),
      ])
    }
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
