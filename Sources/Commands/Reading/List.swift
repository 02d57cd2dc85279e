import ArgumentParser
import Exchange
import Journal
import Nights
import Report

/// `candor list`: the nights, a line each.
struct List: CandorCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the nights, a line each.",
    discussion: """
        candor list
        candor list "last month"
        candor list --since march --practice truth
        candor list --signal numbness --json
      """)

  @OptionGroup var common: Common
  @OptionGroup var span: SpanOptions
  @OptionGroup var choice: ChoiceOptions

  @Argument(help: "A span, or a night; without it, all of them.")
  var date: [String] = []

  @MainActor mutating func run(in context: Context) async throws {
    let home = try Home(context, common)
    let period = try span.period(home, or: date)
    let chosen = try NightChoice(home, practice: choice.practice, signal: choice.signal, wantsSignals: false)
    let page = Page(home)
    var count = 0
    let listing = home.store.entries(since: period.first, until: period.last) { entry in
      let night = chosen.night(entry)
      guard night != nil || entry.isWritten && !choice.isChoosy else { return true }
      let sections = choice.practice == nil ? nil : night?.sections
      let beginning = List.beginning(of: entry, sections: sections)
      if choice.json {
        let names = (night?.sections ?? []).map { JSONValue.string($0.name) }
        let object = JSONValue.object([
          ("date", .string(entry.date.iso)), ("file", .string(home.store.path(for: entry.date).inJSON)),
          ("sections", .array(names)), ("beginning", .string(beginning)),
        ])
        page.write(object.line + "\n")
      } else {
        page.cut("\(entry.date.iso)  \(beginning.isEmpty ? OnThisDay.onlyAnswers : beginning)")
      }
      count += 1
      return context.output.problem == nil
    }
    page.show()
    try Omissions.end(listing, context, isFound: count > 0, nothing: "Nothing is written there.")
  }

  /// The first words of the night's own prose, or of these sections.
  static func beginning(of entry: Entry, sections: [Section]? = nil) -> String {
    var range = entry.ownWords.first
    if let section = sections?.first {
      range = entry.ownWords.first { section.range.contains($0.lowerBound) } ?? section.fields.first?.lineRange
    }
    guard var range else { return "" }
    // More than 60 letters take, whatever they are made of.
    if range.count > 2000 {
      var end = range.lowerBound + 2000
      while end > range.lowerBound, entry.bytes[end] & 0xC0 == 0x80 { end -= 1 }
      range = range.lowerBound..<end
    }
    return entry.text(of: range).split(whereSeparator: \.isWhitespace).joined(separator: " ").shortened(to: 60)
  }
}
