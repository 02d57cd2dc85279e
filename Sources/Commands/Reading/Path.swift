import ArgumentParser
import Journal

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
