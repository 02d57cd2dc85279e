import ArgumentParser

/// The options that every command takes.
struct Common: ParsableArguments {
  @Option(help: ArgumentHelp("The journal's folder.", valueName: "dir"))
  var journal: String?

  @Flag(help: "Plain sentences, for screen readers: no drawing, no colour.")
  var plain = false

  @Flag(help: "No colour.")
  var noColor = false

  @Option(help: ArgumentHelp("Take this for the clock, as 2026-11-21T22:14.", visibility: .hidden))
  var today: String?
}
