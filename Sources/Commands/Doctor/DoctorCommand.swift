import ArgumentParser
import Journal
import Terminal

/// `candor doctor`: whether the journal and what it stands on are in order.
struct DoctorCommand: CandorCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Look whether the journal and what it stands on are in order.",
    discussion: """
        candor doctor
        candor doctor --fix                  mend what can be mended
        candor doctor --fix --delete-merged  and remove merged copies

      It looks at modes, owners, drafts, copies that Syncthing and others made, nights that cannot be read, the clock, \
      the disk, the settings and your own lexicons and practices. Without --fix nothing is changed. With it, modes are \
      tightened, what a copy has and its night lacks is added to the night, and the copy is kept. It exits with 1 where \
      a problem is left.
      """)

  @OptionGroup var common: Common

  @Flag(help: "Mend what can be mended; no word of yours is changed or deleted.")
  var fix = false

  @Flag(help: "With --fix: remove merged copies whose text is wholly in their nights. It asks first.")
  var deleteMerged = false

  @Flag(help: "As JSON, for scripts.")
  var json = false

  @MainActor mutating func run(in context: Context) async throws {
    if deleteMerged, !fix {
      throw Failure(.usage, "--delete-merged goes with --fix: candor doctor --fix --delete-merged")
    }
    if deleteMerged, json { throw Failure(.usage, "--delete-merged asks first, so it does not go with --json.") }
    var examination = Examination(try Home(context, common, needsJournal: false))
    var (mended, failed): ([String], [String]) = ([], [])
    // Nothing is mended in a journal that may be another one.
    if fix, examination.home.isJournalKnown {
      // Nothing is kept in a folder that others can write in, so that is seen to before the rest is looked at.
      var closing = Mending(examination)
      closing.tighten(examination.findings)
      examination = Examination(try Home(context, common, needsJournal: false))
      var mending = Mending(examination)
      mending.mend(examination.findings)
      (mended, failed) = (closing.done + mending.done, closing.failed + mending.failed)
      if deleteMerged { mended += try askedAndDeleted(examination) }
      examination = Examination(try Home(context, common, needsJournal: false))
    }
    let report = DoctorReport(findings: examination.findings, mended: mended, failed: failed)
    if json {
      context.output.write(report.json)
    } else {
      let page = Page(examination.home)
      let width = context.output.screen.isTerminal ? page.width : nil
      page.report(report.lines(width: width, isPlain: examination.home.isPlain))
      page.show()
    }
    let isWell = failed.isEmpty && !report.findings.contains { $0.severity == .problem }
    if !isWell { throw Failure(.nothingFound, "") }
  }

  /// Removes merged copies after a yes; by pipe the answer is a line.
  @MainActor
  private func askedAndDeleted(_ examination: Examination) throws -> [String] {
    let (home, output) = (examination.home, examination.home.context.output)
    let whole = home.store.mergedCopies().filter { $0.doubt == nil }
    guard !whole.isEmpty else { return [] }
    for copy in whole { output.line(Inert.text("  " + examination.spoken(copy.path))) }
    let it = whole.count == 1 ? "it" : "them"
    let question = "Remove \(it), y or N?  "
    output.line("All of the text in \(it) is in the night's file.")
    let source = home.lineSource()
    defer { source.close() }
    let isTerminal = source is LineEditor
    if !isTerminal { output.write(question) }
    output.flush()
    let answer = source.answer(to: isTerminal ? question : "")
    if !isTerminal { output.line() }
    if answer == .interrupted { throw Failure(.interrupted, "Nothing was removed.") }
    guard answer == .yes else { return [] }
    do throws(NotKept) {
      let deleted = try home.store.deleteMerged(whole)
      return deleted.map { "Removed \(examination.spoken($0.path)); its text is in its night." }
    } catch {
      throw Failure(.cannotWrite, "The merged copies are still there: \(error.cause).")
    }
  }
}
