import ArgumentParser
import Formats
import Journal
import Terminal

/// `candor config`: each setting, its value, and where that came from.
struct ConfigCommand: CandorCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show the settings and where each came from; write a file for them.",
    discussion: """
        candor config
        candor config --init          a new config.toml that explains itself
        CANDOR_MINUTES=5 candor       a variable goes over the file
      """)

  @OptionGroup var common: Common

  @Flag(name: .customLong("init"), help: "Write a file with every setting explained; never over one that is there.")
  var isNew = false

  @MainActor mutating func run(in context: Context) async throws {
    guard let path = Home.configurationFile(context) else {
      throw Failure(.usage, "HOME is not set, so there is no place for settings. Name a file: CANDOR_CONFIG=FILE.")
    }
    if isNew { return try write(path, context) }
    let home = try Home(context, common, needsJournal: false)
    let configuration = home.configuration
    for problem in configuration.problems { context.errors.shown("candor: \(problem)") }
    context.errors.flush()
    let there = !FileBytes.isMissing(path) ? "" : "  (not there; candor config --init writes one)"
    context.output.row("# ", "\(context.spoken(path))\(there)")
    for setting in Setting.all {
      var value = setting.shown(configuration)
      var origin = ConfigCommand.words(configuration.origins[setting.key], setting)
      if setting.key == "journal" {
        value = Setting.quoted(context.shortened(home.store.root))
        if common.journal != nil { origin = "--journal" }
        if !home.isJournalKnown { (value, origin) = (nil, "which is meant cannot be told") }
      }
      let line = value.map { "\(setting.key) = \($0)" } ?? "# \(setting.key) is not set"
      let (pad, width) = (
        String(repeating: " ", count: max(2, 48 - line.count)), context.output.screen.size?.columns ?? 80
      )
      if context.output.screen.isTerminal, DisplayWidth.of(line.inert + pad) + origin.count + 2 > width {
        context.output.row("", line)
        context.output.row("  # ", origin)
      } else {
        context.output.shown("\(line)\(pad)# \(origin)")
      }
    }
  }

  @MainActor private static func words(_ origin: Configuration.Origin?, _ setting: Setting) -> String {
    switch origin {
    case .file: "from the file"
    case .variable: "from \(setting.variable)"
    case nil: "the default"
    }
  }

  /// Every setting explained, each one commented out.
  @MainActor static var newFile: String {
    var text = """
      # Settings of candor. Each stands here as it is without this file; take the # away to change it.
      # A variable such as CANDOR_MINUTES goes over this file, and a flag over both.

      """
    for setting in Setting.all {
      text += "\n" + setting.about.map { "# \($0)\n" }.joined() + "# \(setting.key) = \(setting.example)\n"
    }
    return text
  }

  @MainActor private func write(_ path: String, _ context: Context) throws {
    try OwnFile.write(Array(ConfigCommand.newFile.utf8), to: path, as: context.spoken(path), replaces: false)
    context.output.told("Every setting is explained in \(context.spoken(path)), and none is changed yet.")
  }
}
