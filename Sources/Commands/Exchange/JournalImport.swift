public import ArgumentParser
public import Exchange
import Journal
import Nights

extension ForeignFormat: ExpressibleByArgument {}

/// `candor import`: entries of another journal, each as a section of its night.
struct JournalImport: CandorCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take entries out of another journal. Without --yes it only shows them.",
    discussion: """
        candor import jrnl ~/journal.txt           jrnl's own file, or its text
        candor import jrnl-json jrnl.json
        candor import dayone Journal.json --yes    the JSON of an export
        candor import markdown ~/vault/daily       a file or heading a day
        candor import org ~/org/journal
        candor import text diary.txt               lines that begin with dates

      Each entry is appended to the night that its time belongs to. Nothing that stands there is changed, and the same \
      words at the same time are not added twice. docs/import.md tells what is read.
      """)

  @OptionGroup var common: Common

  @Flag(help: "Add them.")
  var yes = false

  @Argument(help: "jrnl, jrnl-json, dayone, markdown, org or text.")
  var format: ForeignFormat

  @Argument(help: "The file, - for standard input, or a folder of notes.")
  var path: String

  @MainActor mutating func run(in context: Context) async throws {
    let home = try Home(context, common)
    if let real = FileBytes.real(path), let root = FileBytes.real(home.store.root),
      real == root || real.hasPrefix(root + "/")
    {
      throw Failure(.usage, "\(context.spoken(real)) is this journal itself. Name another one's file or folder.")
    }
    if yes, let refusal = home.refusal { throw refusal }
    var report = ImportReport(home, isReal: yes)
    let placing = try read(home, &report)
    // Nights in order, and within a night the order of the files.
    let sorted = placing.placed.enumerated().sorted {
      ($0.element.night, $0.offset) < ($1.element.night, $1.offset)
    }.map(\.element)
    let progress = Progress(home, "Keeping entries", of: sorted.count, besideResults: true)
    report.progress = progress
    defer { progress.erase() }
    var start = 0
    while start < sorted.count {
      let end = sorted[start...].firstIndex { $0.night != sorted[start].night } ?? sorted.count
      try keep(sorted[start..<end], home, &report)
      progress.step(end - start)
      start = end
    }
    progress.erase()
    report.finish()
    if let sentence = home.newJournal { context.errors.told(sentence) }
    if report.hasLoss { throw Failure(.badData, "Some of it could not be taken, as told above.") }
  }

  /// Reads all files and says what in them could not be read.
  @MainActor private func read(_ home: Home, _ report: inout ImportReport) throws -> Placing {
    let files = try ImportFiles(path, format)
    for problem in files.problems { report.problem("\(home.context.spoken(problem.path)): \(problem.reason)") }
    var placing = Placing(home)
    let progress = Progress(home, "Reading entries")
    report.progress = progress
    defer { progress.erase() }
    for file in files.paths {
      let reading: ForeignReading
      do {
        reading = format.read(try FileBytes.read(file, limit: ImportFiles.largest), name: OwnFile.name(of: file))
      } catch let failure as Failure where files.paths.count > 1 {
        report.problem(home.context.spoken(failure.sentence, of: file))
        continue
      }
      for problem in reading.problems { report.problem(problem, in: file) }
      for entry in reading.entries {
        placing.add(entry, path: file)
        progress.step()
      }
    }
    for entry in placing.unplaced { report.leftOut(entry.entry, entry.path, "its time is in no calendar") }
    report.zones(unknown: placing.unknownZones, none: placing.hasNoZone)
    return placing
  }

  /// One night: what is new in it is shown, and with --yes appended.
  @MainActor private func keep(
    _ arrivals: ArraySlice<PlacedEntry>, _ home: Home, _ report: inout ImportReport
  ) throws {
    guard let night = arrivals.first?.night else { return }
    let existing: Entry?
    do throws(Skipped) { existing = try home.store.entry(for: night) } catch {
      for arrival in arrivals { report.leftOut(arrival, home.context.unread(error)) }
      return
    }
    var plan = NightPlan(night, existing: existing)
    for arrival in arrivals {
      switch plan.fate(of: arrival, today: home.night) {
      case .duplicate: report.have(arrival)
      case .refused(let reason): report.leftOut(arrival, reason)
      case .new(let record):
        if yes {
          do throws(NotKept) { _ = try home.store.append(record, to: night) } catch {
            report.finish()
            throw Failure(
              .cannotWrite,
              "\(error.sentence()). When that is mended, give the same command again: nothing comes twice.")
          }
        }
        report.add(arrival)
      }
    }
  }
}
