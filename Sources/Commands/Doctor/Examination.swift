@preconcurrency import Glibc
import Conversation
import Journal
import Nights
import Signals
import Terminal

/// Gathers what is so and hands it to the checks. Nothing is changed.
@MainActor
struct Examination {
  let home: Home
  let survey: Survey
  private let context: Context
  private let me: UInt32

  init(_ home: Home) {
    (self.home, context, me) = (home, home.context, geteuid())
    survey = Survey(root: home.store.root)
  }

  /// What every check says, in the order in which a person would want to know.
  var findings: [Doctor.Finding] { (home.isJournalKnown ? journal : []) + machine + data }

  /// A path as a person reads it, on one line whatever is in it.
  func spoken(_ path: String) -> String { context.spoken(path) }

  /// A path as a word of a command.
  private func inShell(_ path: String) -> String { context.inShell(path) }

  private var journal: [Doctor.Finding] {
    let store = home.store
    let root = spoken(store.root)
    let drafts = drafts
    return FolderCheck.findings(store.access, root, inShell: inShell(store.root))
      + ModeCheck.findings(survey, me: me, spoken: spoken, inShell: inShell)
      + OwnerCheck.findings(survey, me: me, spoken: spoken, inShell: inShell)
      + AboveCheck.findings(
        AboveCheck.folders(above: store.root), link: AboveCheck.ownerOfLink(store.root), me: me, root: store.root,
        spoken: spoken, inShell: inShell)
      + nights
      + DraftCheck.findings(drafts, editors: EditorRun.leftOver(in: store), spoken: spoken)
      + LockCheck.findings(drafts, lock: lock, root: store.root, spoken: spoken)
      + MergedCheck.findings(store.mergedCopies(), spoken: spoken)
      + SpaceCheck.findings(SpaceCheck.room(at: store.root), at: root)
  }

  /// The drafts in every place, each once: two of the places can be one folder, as where `XDG_STATE_HOME` is the usual.
  private var drafts: [DraftState] {
    var told: Set<String> = []
    return home.store.draftStates(home.places).filter { told.insert(FileBytes.real($0.path) ?? $0.path).inserted }
  }

  /// The lock of tonight's file; where there is none yet, that of the newest.
  private var lock: (path: String, state: LockState)? {
    let store = home.store
    func lock(_ night: CivilDate) -> (path: String, state: LockState)? {
      store.lockState(of: night).map { (store.path(for: night), $0) }
    }
    return lock(home.night) ?? store.list().nights.last.flatMap(lock)
  }

  private var nights: [Doctor.Finding] {
    let store = home.store
    var faults: [(night: CivilDate, fault: NightFault)] = []
    let listing = store.entries { entry in
      faults += NightFault.all(in: entry.bytes).map { (entry.date, $0) }
      return true
    }
    let isFolder = FileBytes.exists(store.root + "/.")
    // What its owner has closed is told by the check of modes.
    let closed = Set(survey.items.filter { $0.owner == me && $0.isClosed && !$0.path.isEmpty }.map(survey.path))
    var places = survey
    places.unread.removeAll { closed.contains("\(store.root)/\($0.path)") }
    let unread = Set(survey.unread.map { $0.path.isEmpty ? store.root : "\(store.root)/\($0.path)" })
    // What lies in a wrong place, or in a folder that cannot be read, is told by the check of places.
    // A journal that is no folder, or not mounted, is told by the check of the journal.
    let skipped = listing.skipped.filter {
      $0.kind != .misplaced && $0.kind != .notMounted && !unread.contains($0.path) && !closed.contains($0.path)
        && ($0.path != store.root || isFolder)
    }
    let copies = listing.otherVersions.compactMap { path -> CopyCheck.Copy? in
      guard let night = Store.night(ofCopy: path) else { return nil }
      let difference = Result { () throws(Skipped) in try store.difference(ofCopy: path) }
      return CopyCheck.Copy(path: path, night: night, difference: difference)
    }
    return NightCheck.findings(
      faults, skipped: skipped, count: listing.nights.count, spoken: spoken, path: store.path(for:))
      + PlaceCheck.findings(places, spoken: spoken, inShell: inShell)
      + CopyCheck.findings(copies, spoken: spoken)
      + ClockCheck.findings(now: home.clock().moment, night: home.night, nights: listing.nights)
  }

  private var machine: [Doctor.Finding] {
    let isTerminal = context.output.screen.isTerminal
    let editor = ["VISUAL", "EDITOR"].first { context.variable($0) != nil }
    let pager = context.variable("PAGER")
    return LocaleCheck.findings({ context.variable($0) }, isInstalled: LocaleCheck.isInstalled)
      + TerminalCheck.findings(
        term: context.variable("TERM"), isTerminal: isTerminal,
        folders: TerminalCheck.folders { context.variable($0) }, exists: FileBytes.exists)
      + ZoneCheck.findings(
        zone: context.environment["TZ"], folder: context.variable("TZDIR"), isData: Examination.isZoneData)
      + ProgramCheck.findings(
        editor: ProgramCheck.Program(variable: editor, command: EditorRun.command(home)),
        pager: ProgramCheck.Program(variable: pager.map { _ in "PAGER" }, command: pager ?? Pager.standard),
        isThere: { ProgramCheck.isThere($0, path: context.variable("PATH")) })
  }

  private static func isZoneData(_ path: String) -> Bool {
    (try? FileBytes.read(path, limit: 1 << 20))?.starts(with: "TZif".utf8) ?? false
  }

  private var data: [Doctor.Finding] {
    let file = Home.configurationFile(context)
    let library = Scripts.library(context)
    let practices = Scripts.ownPaths(context)
    let isThere = file.map { !FileBytes.isMissing($0) } ?? false
    let unread = home.configuration.isClosed ? file.map { remedy($0) } : nil
    return SettingsCheck.findings(
      home.configuration.problems, unread: unread, file: file.map(spoken), isThere: isThere)
      + lexicons
      + DataCheck.findings(
        "practices", unreadable(practices) + library.problems.map(fault) + doubles, count: practices.count)
      + HelplineCheck.findings(checked: library.helplines.all.map(\.checkedOn), today: home.clock().moment.date)
  }

  private var lexicons: [Doctor.Finding] {
    let folder = context.variable("CANDOR_LEXICONS") ?? context.configurationFolder.map { $0 + "/lexicons" }
    let chosen = LexiconSources.chosen(context)
    var faults =
      chosen.refusal.map { [DataCheck.Fault(sentence: $0, remedy: "Mend it, or: unset CANDOR_LEXICONS")] } ?? []
    faults += chosen.unread.map {
      DataCheck.Fault(
        sentence: context.spoken($0.sentence, of: $0.path), remedy: remedy($0.path, isRoom: $0.path == folder))
    }
    faults += (chosen.refusedLines + LexiconSources.analyzer(chosen).problems).map { problem in
      DataCheck.Fault(
        sentence: "\(spoken(problem.path)):\(problem.line):\(problem.column): \(problem.cause)",
        remedy: problem.remedy)
    }
    let count = folder.map { FileBytes.names(in: $0, suffix: ".txt").count } ?? 0
    return DataCheck.findings("lexicons", faults, count: count)
  }

  private func fault(_ problem: Problem) -> DataCheck.Fault {
    DataCheck.Fault(
      sentence: "\(spoken(problem.path)):\(problem.line):\(problem.column): \(problem.cause)", remedy: problem.remedy)
  }

  private func unreadable(_ paths: [String]) -> [DataCheck.Fault] {
    paths.compactMap { path in
      do {
        _ = try FileBytes.read(path, limit: 1 << 20)
        return nil
      } catch {
        let sentence = (error as? Failure)?.sentence ?? "\(path) cannot be read."
        return DataCheck.Fault(sentence: context.spoken(sentence, of: path), remedy: remedy(path))
      }
    }
  }

  private var doubles: [DataCheck.Fault] {
    Scripts.doubles(context).map {
      DataCheck.Fault(sentence: "\(spoken($0.path)): \($0.sentence)", remedy: $0.remedy)
    }
  }

  /// What to do about a file of the person's own that cannot be read, or the folder that holds such files.
  private func remedy(_ path: String, isRoom: Bool = false) -> String {
    let other = "Move it away: only files are read there."
    guard FileBytes.exists(path) else {
      if FileBytes.isMissing(path) { return "Move the link away, or put the file itself there." }
      return "Open its folder: chmod u+rx \(inShell(path.parent ?? path))"
    }
    if FileBytes.isFolder(path) { return isRoom ? "Open it: chmod u+rx \(inShell(path))" : other }
    return FileBytes.isFile(path) ? "Move it away, or, if it is closed: chmod u+r \(inShell(path))" : other
  }
}
