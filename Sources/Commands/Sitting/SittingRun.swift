import Conversation
import Journal
import Nights
import Prompts
import Signals
import Terminal

/// One sitting from the command line to the exit code: looks at the journal, recovers what an earlier one left,
/// plays the script, and says what could not be kept.
@MainActor
struct SittingRun {
  let home: Home
  let library: Library
  let night: CivilDate
  /// The night was named by the person, so the clock has no say in it.
  private let isDateGiven: Bool
  /// How long a writing lasts, where the command says it.
  var minutes: Int?
  /// Whom or what it is about, where the command says it.
  var subject = ""

  init(_ home: Home, date: String?) throws {
    self.home = home
    library = Scripts.library(home.context)
    night = try home.day(date)
    // A year that was mistyped would stand ahead of every night to come. After midnight the day that the calendar shows has
    // come already. A clock that is plainly wrong says nothing.
    guard night <= max(home.night, home.clock().moment.date) || home.night.year < 2026 else {
      throw Failure(.usage, "\(night.iso) has not come yet. Nothing was written.")
    }
    isDateGiven = date != nil
  }

  func run(_ script: String) throws {
    guard library.has(script) else {
      let names = library.commands.map(\.name)
      let sentence = Suggestion.practice(script, among: names, or: ["list", "test", "play"])
      throw Scripts.missing(script, in: library, home.context, else: sentence)
    }
    let source = home.lineSource()
    defer { source.close() }
    let stage = Stage(home)
    sayProblems(stage)
    if let refusal = home.refusal { throw refusal }
    if let warning = home.openWarning { home.context.errors.told("candor: \(warning)") }
    let analyzers = AnalyzerHolder(home.context)
    let keeper = Keeper(home, night: night)
    let arrival = Arrival(home: home, library: library, keeper: keeper, source: source, stage: stage)
    let (facts, memory, alreadyTold, ahead) = arrive(script, arrival, analyzers)
    let older = OlderDismissals(
      home.store, before: night.adding(days: -FactsBuilder.reach), after: night)
    var (dismissed, told) = (memory.dismissed, alreadyTold)
    let player = Player(
      Sitting(library: library, start: script, facts: facts, seed: home.context.seed), home: home, library: library,
      keeper: keeper, source: source, stage: stage
    ) { isForShowing in
      let analyzer = analyzers.analyzer()
      // Phrases taken back long ago are honoured too; they are read while no key comes, or here.
      if isForShowing {
        older.readAll()
        dismissed.formUnion(older.dismissed)
        for skipped in older.skipped where !told.contains(skipped) {
          told.append(skipped)
          arrival.passedOver(skipped)
        }
      }
      return Mirror(analyzer: analyzer, dismissed: dismissed)
    }
    source.whenQuiet = older.readSome
    let ending = player.play(ahead)
    // A night has its own places for this, and the first one has told where the journal is.
    if script != "night" {
      if let sentence = player.lastWord { stage.say(sentence, .quiet) }
      if let sentence = home.newJournal { stage.say(sentence, .quiet) }
    }
    home.context.output.flush()
    guard player.isAllKept else {
      throw Failure(.cannotWrite, "Not everything could be kept in the journal; where it is stands above.")
    }
    if player.wasTooLong { throw Failure(.badData, "The input was too long; its beginning was kept.") }
    if ending == .interrupted { throw Failure(.interrupted, "") }
  }

  private func sayProblems(_ stage: Stage) {
    let problems =
      home.configuration.problems + [LexiconSources.refusal(home.context)].compactMap { $0 }
      + Scripts.unread(home.context) + library.problems.map(\.description)
    for problem in problems {
      home.context.errors.shown("candor: \(problem)")
    }
    home.context.errors.flush()
  }

  /// Mends and tells what there is to mend and tell, and gathers the facts.
  private func arrive(
    _ script: String, _ arrival: Arrival, _ analyzers: AnalyzerHolder
  ) -> (Facts, Memory, told: [Skipped], Arrival.Ahead) {
    var cutOff: [Entry] = []
    let recovered = arrival.recover(on: night) { cutOff.append($0) }
    let ahead = arrival.lookForVanished { cutOff.append($0) }
    arrival.lookForEditors()
    let builder = FactsBuilder(
      home: home, night: night, signalReach: library.reach, analyzer: analyzers.analyzer)
    var (facts, memory, listing) = builder.facts()
    if !isDateGiven { arrival.sayNight(night, newest: listing.newest) }
    // Whoever wrote it was not told whom they could reach: their sitting did not come to its end.
    let heaviness = facts.noteOff ? .none : cutOff.map { $0.heaviness(analyzers.analyzer()) }.max() ?? .none
    let isDoorTelling = heaviness == .plain && script == "night"
    if isDoorTelling { facts.heavyToday = true }
    if let recovered {
      // The door says it, where nothing else waits there.
      let waits = !facts.promises.isEmpty || !facts.putAside.isEmpty || !facts.asked.isEmpty
      let isDoorFree = script == "night" && !waits && !facts.heavyLastNight && !facts.heavyToday
      if isDoorFree { facts.recovered = recovered.facts } else { arrival.say(recovered) }
      facts.hasToldOfWords = !isDoorFree
    }
    if heaviness != .none, !isDoorTelling {
      arrival.stage.say(library.phrases.text("now-is-there"), .quiet)
    }
    if let minutes { facts.minutes = minutes }
    facts.subject = subject
    facts.byPipe = !(arrival.source is LineEditor)
    listing.skipped.forEach(arrival.passedOver)
    return (facts, memory, listing.skipped, ahead)
  }
}
