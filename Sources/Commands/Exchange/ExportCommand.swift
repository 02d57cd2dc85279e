import ArgumentParser
import Exchange
import Journal
import Nights
import Pages
import Report
import Signals
import Terminal

/// `candor export`: nights for other programs, or for a printer.
struct ExportCommand: CandorCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the journal out for other programs, or as a book to print.",
    discussion: """
        candor export > journal.json
        candor export --format csv --since "last month"   a row a night
        candor export --format jrnl -o for-jrnl.txt
        candor export --format html -o 2026.html --since 2026-01-01
        candor export --format markdown --practice truth

      A file is readable by you alone, and not encrypted. docs/export.md has the members of the JSON.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, jsonl, csv, markdown, jrnl, html
  }

  @OptionGroup var common: Common
  @OptionGroup var span: SpanOptions

  @Option(help: "json, jsonl, csv, markdown, jrnl or html.")
  var format = Format.json

  @Option(help: "Only what this practice kept.")
  var practice: String?

  @Option(help: "Only nights on which this signal is found.")
  var signal: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("Write into this file.", valueName: "file"))
  var output: String?

  @Flag(help: "Write over a file that is there.")
  var force = false

  @MainActor mutating func run(in context: Context) async throws {
    let home = try Home(context, common)
    let period = try span.period(home)
    let choice = try NightChoice(home, practice: practice, signal: signal, wantsSignals: format == .csv)
    let file = try output.flatMap { $0 == "-" ? nil : $0 }.map {
      try NewFile($0, replaces: force, advice: "; --force replaces it")
    }
    defer { file?.discard() }
    let progress = Progress(home, "Writing nights", over: period, besideResults: file == nil)
    defer { progress.erase() }
    let sink = Sink(file?.output ?? context.output)
    var writer = try writer(home, period, choice)
    var count = 0
    sink.write(writer.beginning())
    let listing = home.store.entries(since: period.first, until: period.last) { entry in
      progress.step()
      guard let night = choice.night(entry) else { return true }
      count += 1
      sink.write(writer.night(night))
      return !sink.isBroken
    }
    sink.write(writer.end())
    progress.erase()
    context.output.flush()
    // Nothing takes the place of an earlier export.
    if count > 0, let output, let file {
      try file.finish()
      context.errors.told(
        "\(count == 1 ? "1 night is" : "\(count) nights are") in \(output.onOneLine). Only you can read it.")
    }
    let ofKind = practice == nil && signal == nil ? "" : " of this kind"
    try Omissions.end(listing, context, isFound: count > 0, nothing: "There is nothing\(ofKind) to write out.")
  }

  @MainActor private func writer(
    _ home: Home, _ period: (first: CivilDate?, last: CivilDate?), _ choice: NightChoice
  ) throws -> any ExportWriter {
    switch format {
    case .json: return NightsJSON(lines: false)
    case .jsonl: return NightsJSON(lines: true)
    case .csv: return NightsCSV(signals: NightChoice.signals.map(\.rawValue))
    case .markdown: return NightsMarkdown()
    case .jrnl: return NightsJrnl(dayEndsAt: home.configuration.dayEndsAt)
    case .html:
      // The table of contents stands first, so the nights are gone through once before they are written.
      var nights: [CivilDate] = []
      home.store.entries(since: period.first, until: period.last) { entry in
        if choice.night(entry) != nil { nights.append(entry.date) }
        return true
      }
      return HTMLBook(nights, dress: ExportCommand.dress)
    }
  }

  private static var dress: HTMLBook.Dress {
    let style = PageStyle(Pages.embeddedFiles.first { "\($0.name)" == "book.css" }.map { "\($0.text)" } ?? "")
    let escape = Escape { $0 }
    return HTMLBook.Dress(style: style.css, hash: style.hash, version: Candor.number) { bytes in
      let isPlain = bytes.allSatisfy { byte in
        (0x20...0x7E).contains(byte) && byte != 0x22 && byte != 0x26 && byte != 0x27 && byte != 0x3C && byte != 0x3E
      }
      return isPlain ? String(decoding: bytes, as: UTF8.self) : escape(Inert.text(bytes))
    }
  }

  /// Where a document goes: as it is into a file or a pipe, harmless on a terminal.
  @MainActor
  private struct Sink {
    private let output: Output
    private let isTerminal: Bool

    init(_ output: Output) { (self.output, isTerminal) = (output, output.screen.isTerminal) }

    var isBroken: Bool { output.problem != nil }

    func write(_ bytes: [UInt8]) {
      if isTerminal { output.write(Inert.text(bytes)) } else { output.write(bytes: bytes) }
    }
  }
}
