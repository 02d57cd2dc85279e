import ArgumentParser
import Journal
import Report
import Signals

/// `candor check`: what any text shows.
struct Check: FileCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Show what the words of any text show.",
    discussion: """
      Reads files, or standard input for "-", and changes nothing. A file that cannot be read, or is no text, is told, \
      and the others are read. One with bytes that are not UTF-8 is looked at all the same, and told: the end is 65 then, \
      and 74 where one could not be read. Of a night's file, the answers of a check-in, the floors and the quotes under \
      "what the words show" are not looked at. With --jsonl a line in is an object with id and text, a line out one with id, \
      labels and findings; a line that cannot be read is told, and the others are answered.

        candor check draft.md
        xclip -o | candor check -
        candor check --format vimgrep draft.md     for an editor's list of places
        candor check --format sarif *.md           for code scanning
        candor check --identifiers *.md            what could name a person
        candor check --jsonl < passages.jsonl > labelled.jsonl
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, vimgrep, json, sarif
  }

  @OptionGroup var common: Common

  @Option(help: "text, vimgrep, json or sarif; text where none is named.")
  var format: Format?

  @Flag(help: "Read a JSON object a line with id and text, write one a line with id, labels and findings.")
  var jsonl = false

  @Flag(help: "Tell where something looks like an identifier, in place of signals.")
  var identifiers = false

  @Option(
    help: ArgumentHelp(
      "Exit 1 where this signal, or identifier, is found; may be given more than once.", valueName: "signal"))
  var failOn: [String] = []

  @Argument(help: "Files to read; - is standard input.")
  var files: [String] = []

  @MainActor mutating func run(in context: Context) async throws {
    guard !jsonl || format == nil else { throw Failure(.usage, "--jsonl has one form. Leave --format out.") }
    let format = format ?? .text
    if identifiers {
      guard !jsonl else { throw Failure(.usage, "--identifiers reads files, not --jsonl.") }
      let configuration = Configuration.read(Home.configurationFile(context), environment: context.environment)
      let look = IdentifierLook(Scripts.library(context), safePeople: configuration.safePeople)
      let check = CheckIdentifiers(format: format, failOn: failOn, look: look, context: context)
      return try check.run(files.isEmpty ? ["-"] : files)
    }
    let wanted = try Set(failOn.map(Signal.named))
    let analyzer = LexiconSources.analyzer(context)
    if jsonl {
      let lines = JSONLines(analyzer: analyzer, failOn: wanted, context: context)
      return try lines.run(files.isEmpty ? ["-"] : files)
    }
    var found: Set<Signal> = []
    var sarif = Sarif()
    var reading = FilesRead(context)
    for file in files.isEmpty ? ["-"] : files {
      guard let bytes = try reading.text(file) else { continue }
      let passage = Passage(bytes, analyzer, unread: AnswerLines.ranges(in: bytes))
      found.formUnion(passage.analysis.labels)
      if format == .sarif { sarif.add(passage, file: file) } else { write(passage, file, format, context.output) }
    }
    for sentence in reading.told { sarif.add(problem: sentence) }
    if format == .sarif { context.output.line(sarif.log(LexiconSources.meanings(context)).text()) }
    if let failure = reading.failure { throw failure }
    if !found.isDisjoint(with: wanted) { throw Failure(.nothingFound, "") }
  }

  @MainActor private func write(_ passage: Passage, _ file: String, _ format: Format, _ output: Output) {
    let name = file.onOneLine
    switch format {
    case .text:
      for finding in passage.evidence {
        let place = passage.place(of: finding.range.lowerBound)
        output.shown(
          "\(name):\(place.line): \(finding.signal.rawValue): \"\(passage.words(finding.range))\"  (\(finding.rule))"
        )
      }
    case .vimgrep:
      for finding in passage.evidence {
        let place = passage.place(of: finding.range.lowerBound)
        output.shown(
          "\(name):\(place.line):\(place.column): \(finding.signal.rawValue): \(passage.words(finding.range))"
        )
      }
    case .json:
      output.line(FindingJSON.object([("file", .string(file.inJSON))], passage).line)
    case .sarif: break
    }
  }
}
