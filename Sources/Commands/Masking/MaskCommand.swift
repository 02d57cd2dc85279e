import ArgumentParser
import Journal
import Nights
import Terminal

/// `candor mask`: what looks like an identifier, and on a yes its replacement.
struct MaskCommand: CandorCommand {
  static let configuration = CommandConfiguration(
    commandName: "mask", abstract: "Show what in a night looks like an identifier, and replace it on your word.",
    discussion: """
        candor mask
        candor mask 2026-11-21
        candor mask "last month" --yes

      Shows each line as it is and as it would be, then asks, a night at a time. No copy of the old text is kept. It \
      finds what has a form, such as phone numbers; not plain names, places or rare stories. By pipe and without --yes \
      it changes nothing, and exits 1 where there is something.
      """)

  @OptionGroup var common: Common
  @OptionGroup var span: SpanOptions

  @Flag(help: "Replace without asking.")
  var yes = false

  @Argument(help: "The night, or a span; without it, the last night that was written.")
  var date: [String] = []

  @MainActor mutating func run(in context: Context) async throws {
    let home = try Home(context, common)
    let nights = try nights(home)
    let look = IdentifierLook(
      Scripts.library(context), safePeople: home.configuration.safePeople)
    // A source takes the signals: without a question they end this at once, and each night is whole.
    let source = yes ? nil : home.lineEditor()
    defer { source?.close() }
    var (isFound, isReplaced) = (false, false)
    for night in nights {
      guard let entry = try MaskCommand.entry(night, home) else { continue }
      let masking = Masking(entry.bytes, look.identifiers(in: entry))
      guard !masking.isEmpty else { continue }
      isFound = true
      MaskCommand.show(masking, night, home)
      guard yes || source != nil else { continue }
      if let source {
        let answer = try MaskCommand.ask(source, context)
        if answer != .yes { context.output.line("Left as it is.") }
        // Nobody is there who could be asked about the next one.
        if answer == .left { break }
        guard answer == .yes else { continue }
      }
      try MaskRun(home: home, night: night).replace(masking)
      isReplaced = true
    }
    if isReplaced { MaskCommand.sayRest(context) }
    if !isFound { context.output.told("Nothing there looks like an identifier. Names without a title are not seen.") }
    if isFound, !yes, source == nil { throw Failure(.nothingFound, "") }
  }

  /// The nights that were named; without any, the last one that was written.
  @MainActor private func nights(_ home: Home) throws -> [CivilDate] {
    let (first, last) = try span.period(home, or: date)
    let listing = home.store.list(since: first, until: last)
    let isNamed = first != nil || last != nil
    let wanted = isNamed ? listing.nights : [home.lastWritten(in: listing)].compactMap { $0 }
    guard wanted.isEmpty else { return wanted }
    let nothing = first == last ? first.map { home.nothing(on: $0).sentence } : nil
    try Omissions.end(listing, home.context, isFound: false, nothing: nothing ?? "Nothing is written there.")
    return []
  }

  @MainActor private static func entry(_ night: CivilDate, _ home: Home) throws -> Entry? {
    do throws(Skipped) { return try home.store.entry(for: night) } catch {
      throw Failure(.io, "\(home.context.unread(error)). It was not changed.")
    }
  }

  @MainActor private static func show(_ masking: Masking, _ night: CivilDate, _ home: Home) {
    let output = home.context.output
    output.told("\(night.heading), \(home.context.spoken(home.store.path(for: night)))")
    for change in masking.changes {
      output.line()
      let label = "line \(change.line): "
      let other = "as: "
      output.row(label, change.before)
      output.row(String(repeating: " ", count: max(0, label.count - other.count)) + other, change.after)
    }
    output.line()
  }

  /// What the person says; anything but a yes is no.
  @MainActor private static func ask(_ source: any LineSource, _ context: Context) throws -> YesNo {
    context.output.flush()
    let answer = source.answer(to: "replace, y or N  ")
    if answer == .interrupted { throw Failure(.interrupted, "Nothing was changed on that night.") }
    return answer
  }

  @MainActor private static func sayRest(_ context: Context) {
    context.output.told("Backups, sync, git and your editor may hold the old text.")
    context.output.told("Names without a title, places and rare stories are not seen: read the night once more.")
  }
}
