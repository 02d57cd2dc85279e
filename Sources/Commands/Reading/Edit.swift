import ArgumentParser
import Journal
import Nights
import Terminal

/// `candor edit`: a night's file in the person's own editor.
struct Edit: CandorCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Open a night in your editor.",
    discussion: """
        candor edit
        candor edit yesterday

      Uses VISUAL or EDITOR. Editors may keep copies of their own; docs/privacy.md says how to stop them.
      """)

  @OptionGroup var common: Common

  @Argument(help: "The night; without it, the last one that was written.")
  var date: [String] = []

  @MainActor mutating func run(in context: Context) async throws {
    let home = try Home(context, common)
    let words = date.isEmpty ? nil : date.joined(separator: " ")
    let night = try words.map { try home.day($0) } ?? Edit.last(home)
    let path = home.store.path(for: night)
    guard FileBytes.exists(path) else {
      // Behind a folder that is closed nothing can be seen.
      do throws(Skipped) { _ = try home.store.entry(for: night) } catch {
        throw Failure(.io, "\(context.unread(error)).")
      }
      let date = night == home.night ? "" : " --date \(night.iso)"
      let page = night > home.night ? "" : " candor write\(date) begins a page."
      throw Failure(.nothingFound, home.nothing(on: night).sentence + page)
    }
    guard home.context.output.screen.isTerminal else {
      throw Failure(.usage, "An editor needs a terminal. The file is \(path).")
    }
    let status = ExternalEditor.open(
      RawBytes.bytes(path), command: EditorCopies.keepingNone(EditorRun.command(home), home.context))
    guard status == 0 else {
      throw Failure(.io, "\(EditorRun.command(home)) ended with status \(status). The file is \(path).")
    }
  }

  /// The last night that was written; tonight where there is none. Throws a `Failure` where that cannot be told.
  @MainActor private static func last(_ home: Home) throws -> CivilDate {
    let listing = home.store.list(until: home.night)
    if let last = home.lastWritten(in: listing) { return last }
    if !listing.skipped.isEmpty { try Omissions.end(listing, home.context, isFound: false, nothing: "") }
    return home.night
  }
}
