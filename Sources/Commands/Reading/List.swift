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

  /// How the night's own prose begins, or that of these sections. What is said beside an answer, and what is short and has
  /// nothing longer below it, only where there is nothing else.
  static func beginning(of entry: Entry, sections: [Section]? = nil) -> String {
    var own = entry.ownWords
    if let section = sections?.first {
      own = own.filter { section.range.contains($0.lowerBound) }
      if own.isEmpty, let line = section.fields.first?.lineRange { own = [line] }
    }
    let answers = entry.sections.filter(\.isAnswer).map(\.range)
    let prose = own.filter { words in !answers.contains { $0.contains(words.lowerBound) } }
    // Four words tell a night from others. Some scripts part words by no blanks.
    func tells(_ range: Range<Int>) -> Bool { range.count > 40 || text(of: range, in: entry).count >= 4 }
    let lines = entry.sections.flatMap(\.fields).map(\.lineRange)
    // The `3` of `mood: 3` tells nothing without its name.
    func line(_ words: Range<Int>) -> Range<Int>? { lines.first { $0.contains(words.lowerBound) } }
    guard
      let range = prose.first(where: tells) ?? own.first(where: tells) ?? own.first(where: { line($0) == nil })
        ?? own.first.map({ line($0) ?? $0 })
    else { return "" }
    // "He died." right above a longer line of its section is how it begins.
    let section = entry.sections.last { $0.range.lowerBound <= range.lowerBound }?.range ?? entry.bytes.indices
    let above = prose.prefix { $0 != range }.suffix(1).filter { section.contains($0.lowerBound) && line($0) == nil }
      .flatMap { text(of: $0, in: entry) }
    let isSentence = above.count > 1 && ".!?".contains(above.last?.last ?? " ")
    let words = (isSentence ? above : []) + text(of: range, in: entry)
    return words.joined(separator: " ").shortened(to: 60)
  }

  /// The words there; more than 60 letters take, whatever they are made of, is not looked at.
  private static func text(of range: Range<Int>, in entry: Entry) -> [Substring] {
    var end = min(range.upperBound, range.lowerBound + 2000)
    while end < range.upperBound, end > range.lowerBound, entry.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return entry.text(of: range.lowerBound..<end).split(whereSeparator: \.isWhitespace)
  }
}

extension Section {
  /// Whether what stands in it answers something that was asked after, and says little by itself.
  fileprivate var isAnswer: Bool { [.checkIn, .promise, .shows].contains(kind) || self["kept"] != nil }
}
