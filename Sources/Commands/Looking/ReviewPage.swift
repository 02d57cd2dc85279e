import ArgumentParser
import Conversation
import Journal
import Nights
import Pages
import Report
import Review
import Terminal

/// The options of `candor review` for a page.
struct PageOptions: ParsableArguments {
  @Flag(help: "As a page with charts, into FILE; \"-\" is standard output.")
  var html = false

  @Flag(help: "Show the page in a browser; without FILE it is kept out of your folders.")
  var open = false

  @Argument(help: ArgumentHelp("Where --html writes to.", valueName: "file"))
  var file: String?

  /// Whether a page is asked for. Throws where the options do not go together.
  func isWanted(besides others: Bool) throws -> Bool {
    guard html || open else {
      if let file {
        let isLine = SignalNames.signal(file) != nil || SignalNames.pattern(file) != nil
        if let line = isLine ? file : Nearest.name(to: file, among: SignalNames.all) {
          throw Failure(
            .usage, "The nights and words behind a line of the review: candor review --why \(ShellWord.quoted(line))")
        }
        throw Failure(
          .usage,
          "A review's span comes by an option: --since \"\(file)\", --month, --year, --weeks. A file goes with --html.")
      }
      return false
    }
    if others {
      throw Failure(
        .usage, "A page is one form; --json, --csv, --why, --compare and --calendar are others. Ask for one.")
    }
    if file == nil, !open {
      throw Failure(
        .usage,
        "Where is the page to go? --html FILE writes it there, --html - to standard output, --html --open shows it.")
    }
    if file == "-", open { throw Failure(.usage, "--open needs a file, and \"-\" is none. Leave it out.") }
    return true
  }
}

/// A review as a page, on its way to a file, to standard output or to a browser.
@MainActor
struct ReviewPage {
  let home: Home
  let options: PageOptions

  /// Makes the page and puts it where it was asked for. Throws a `Failure`.
  func put(_ review: Review) throws {
    let text = try ReviewPage.text(review)
    if options.file == "-" {
      home.context.output.write(text)
      return
    }
    let path = try options.file.map { Home.expanded($0, home.context) } ?? quietPath(review)
    try PageFile.write(text, to: path)
    let output = home.context.output
    output.told("The page is in \(home.context.spoken(path)). Only you can read it, and it holds your own words.")
    guard options.open else { return }
    if options.file == nil { output.shown("When you have read it:  rm \(home.context.inShell(path))") }
    output.flush()
    guard home.context.variable("DISPLAY") ?? home.context.variable("WAYLAND_DISPLAY") != nil,
      Viewer.open(RawBytes.bytes(path))
    else {
      throw Failure(.io, "There is nothing here to show a page with (xdg-open and a desktop). It is in the file.")
    }
  }

  /// The page of a review, of what is embedded in candor.
  static func text(_ review: Review) throws -> String {
    func file(_ name: String) -> String {
      Pages.embeddedFiles.first { "\($0.name)" == name }.map { "\($0.text)" } ?? ""
    }
    do {
      let report = try HTMLReport(
        review, template: file("review.mustache"), style: file("review.css"), version: Candor.number,
        inert: { Inert.text($0) })
      return report.text
    } catch { throw Failure(.badData, error.sentence) }
  }

  /// A place that is not among the person's folders: memory that goes with the session, else candor's own state.
  private func quietPath(_ review: Review) throws -> String {
    let name = "candor-review-\(review.span.first.iso)-to-\(review.span.last.iso).html"
    if let folder = home.context.variable("XDG_RUNTIME_DIR"), PageFile.isPrivate(folder) {
      return "\(folder)/\(name)"
    }
    let state = home.context.variable("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    guard let base = state ?? home.context.variable("HOME").map({ $0 + "/.local/state" }) else {
      throw Failure(.usage, "There is no quiet place for the page here. Name one: --html FILE --open.")
    }
    let folder = base + "/candor"
    OwnFile.makeFolder(folder)
    guard PageFile.isPrivate(folder) else {
      throw Failure(
        .cannotWrite, "\(home.context.spoken(folder)) is not yours alone. Name a place: --html FILE --open.")
    }
    return "\(folder)/\(name)"
  }
}
