import ArgumentParser
import Journal
import Nights

/// `candor show`: one night, as it stands in its file.
struct Show: CandorCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a night.",
    discussion: "  candor show\n  candor show yesterday\n  candor show \"last tuesday\"")

  @OptionGroup var common: Common

  @Argument(help: "The night; without it, the last one that was written.")
  var date: [String] = []

  @MainActor mutating func run(in context: Context) async throws {
    let home = try Home(context, common)
    let words = date.isEmpty ? nil : date.joined(separator: " ")
    let night = try words.map { try home.day($0) } ?? home.store.list(until: home.night).nights.last ?? home.night
    let entry: Entry?
    do throws(Skipped) { entry = try home.store.entry(for: night) } catch {
      throw Failure(.io, "\(context.spoken(error.path)) \(error.reason).")
    }
    guard let entry else { throw Failure(.nothingFound, "Nothing was written on \(night.spoken).") }
    let page = Page(home)
    page.raw(entry.bytes)
    if entry.bytes.last != UInt8(ascii: "\n") { page.raw([UInt8(ascii: "\n")]) }
    page.show()
  }
}

/// `candor list`: the nights, a line each.
struct List: CandorCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the nights, a line each.",
    discussion: "  candor list\n  candor list --since \"last month\"")

  @OptionGroup var common: Common
  @OptionGroup var span: SpanOptions

  @MainActor mutating func run(in context: Context) async throws {
    let home = try Home(context, common)
    let period = try span.period(home)
    let page = Page(home)
    let listing = home.store.entries(since: period.first, until: period.last) { entry in
      page.line("\(entry.date.iso)  \(List.beginning(of: entry))")
      return true
    }
    page.show()
    Omissions.tell(listing, context)
    if listing.nights.isEmpty { throw Failure(.nothingFound, "Nothing is written there.") }
  }

  /// The first words of the night's own prose.
  static func beginning(of entry: Entry) -> String {
    guard let range = entry.ownWords.first else { return "" }
    let words = entry.text(of: range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard words.count > 60 else { return words }
    let cut = words.prefix(60)
    return (cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + "…"
  }
}

/// `candor path`: where a night's file is.
struct Path: CandorCommand {
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: "Say where a night's file is.",
    discussion: "  candor path\n  vim \"$(candor path yesterday)\"")

  @OptionGroup var common: Common

  @Argument(help: "The night; without it, tonight.")
  var date: [String] = []

  @MainActor mutating func run(in context: Context) async throws {
    let home = try Home(context, common)
    context.output.shown(home.store.path(for: try home.day(date.isEmpty ? nil : date.joined(separator: " "))))
  }
}
