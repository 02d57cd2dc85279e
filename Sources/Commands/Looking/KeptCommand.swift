import ArgumentParser
import Journal
import Nights
import Signals

/// `candor kept`: what stands open and what was kept.
struct KeptCommand: CandorCommand {
  static let configuration = CommandConfiguration(
    commandName: "kept", abstract: "Show what stands open, and what was kept.",
    discussion: """
        candor kept

      Promises, things put aside, boundaries, what restores, talks outside, floors. All of it is read from the \
      journal: to change something, change its line there.
      """)

  @OptionGroup var common: Common

  @MainActor mutating func run(in context: Context) async throws {
    let home = try Home(context, common)
    let (entries, listing) = home.store.entries()
    let page = Page(home)
    let analyzer = AnalyzerHolder(context)
    let kept = KeptList(Memory(entries), on: home.night) { analyzer.analyzer().mayBeShown($0) }
    // What cannot be read may tell of something.
    let lines = kept.isEmpty && !listing.skipped.isEmpty ? [] : kept.lines
    for line in lines { page.told(line) }
    page.show()
    try Omissions.end(listing, context, isFound: true, nothing: "")
  }
}

/// What the journal remembers, in lines.
struct KeptList {
  private(set) var lines: [String] = []
  /// Whether there is nothing to tell, which the lines say.
  private(set) var isEmpty = false
  private let night: CivilDate

  init(_ memory: Memory, on night: CivilDate, mayBeShown: (String) -> Bool) {
    self.night = night
    var isAnyKeptBack = false
    func shows(_ words: String) -> Bool {
      let may = mayBeShown(words)
      if !may { isAnyKeptBack = true }
      return may
    }
    add("Open", open(memory, shows))
    add("Kept up", keptUp(memory, shows))
    add("Floors", floors(memory, shows))
    add("Kept", kept(memory, shows))
    let leftAlone = memory.dismissed.filter { shows($0.phrase) }
    add("Left alone, as you said", leftAlone.map { "\"\($0.phrase)\"  (\($0.signal))" }.sorted())
    guard lines.isEmpty else { return }
    isEmpty = true
    // What is kept back is not denied.
    let nothing = "Nothing stands open, and nothing is set now."
    lines = [isAnyKeptBack ? "Nothing stands here that is shown again." : nothing]
  }

  private mutating func add(_ title: String, _ items: [String]) {
    guard !items.isEmpty else { return }
    if !lines.isEmpty { lines.append("") }
    lines.append(title)
    lines += items.map { "  " + $0 }
  }

  private func open(_ memory: Memory, _ shows: (String) -> Bool) -> [String] {
    let promises = memory.promises.filter { $0.isOpen && shows($0.who) }.map { promise in
      let say = promise.say.isEmpty || !shows(promise.say) ? "" : ": \"\(promise.say)\""
      let when = promise.when.isEmpty || !shows(promise.when) ? "" : ", \"\(promise.when)\""
      return "to tell \(promise.who)\(say)  (promised \(dated(promise.made))\(when))"
    }
    let aside = memory.putAside.filter { $0.isOpen && shows($0.text) }.map { thing in
      let time = thing.time.map { " \($0.text)" } ?? ""
      return "put aside: \"\(thing.text)\"  (\(dated(thing.night))\(time))"
    }
    return promises + aside
  }

  private func keptUp(_ memory: Memory, _ shows: (String) -> Bool) -> [String] {
    [Standing.Kind.boundary, .recovery, .outside].compactMap { kind in
      guard let standing = memory.present(kind, on: night), shows(standing.text) else { return nil }
      let until = standing.until.map { ", until \(dated($0))" } ?? ""
      return "\(name(standing))  (since \(dated(standing.set))\(until))"
    }
  }

  private func name(_ standing: Standing) -> String {
    switch standing.kind {
    case .boundary: "one boundary: \(standing.text)"
    case .recovery: "restores: \(standing.text)"
    case .outside:
      "outside: \(standing.text), every \(span(days: standing.every))"
    }
  }

  /// `week`, `2 weeks`, `month`, `10 days`.
  private func span(days: Int) -> String {
    let (unit, length) = days % 30 == 0 ? ("month", 30) : days % 7 == 0 ? ("week", 7) : ("day", 1)
    return days == length ? unit : "\(days / length) \(unit)s"
  }

  private func floors(_ memory: Memory, _ shows: (String) -> Bool) -> [String] {
    guard let floors = memory.floors else { return [] }
    let lines = Floors.keys.compactMap { key in floors.lines[key].flatMap { shows($0) ? "\(key): \($0)" : nil } }
    return lines.isEmpty ? [] : lines + ["looked at \(dated(floors.looked))"]
  }

  /// What was told, and the nights on which something was kept or not: dates, and no count of them.
  private func kept(_ memory: Memory, _ shows: (String) -> Bool) -> [String] {
    let told = memory.promises.compactMap { promise -> (who: String, night: CivilDate)? in
      guard case .told(let night) = promise.state, shows(promise.who) else { return nil }
      return (promise.who, night)
    }.sorted { $0.night < $1.night }.map { "told \($0.who), \(dated($0.night))" }
    let nights = memory.standing.compactMap { standing -> String? in
      let yes = standing.nights.filter { $0.kept == true }.map { dated($0.night) }
      let no = standing.nights.filter { $0.kept == false }.map { dated($0.night) }
      guard !yes.isEmpty || !no.isEmpty, shows(standing.text) else { return nil }
      let parts = [yes.isEmpty ? "" : "yes \(list(yes))", no.isEmpty ? "" : "no \(list(no))"]
      return "\(standing.name): \(parts.filter { !$0.isEmpty }.joined(separator: "; "))"
    }
    return told + nights
  }

  /// The last few of these dates.
  private func list(_ dates: [String]) -> String {
    let last = dates.suffix(6).joined(separator: ", ")
    return dates.count > 6 ? "… \(last)" : last
  }

  /// `2 November`, with the year where it is another one.
  private func dated(_ date: CivilDate) -> String {
    date.year == night.year ? date.short : "\(date.short) \(date.year)"
  }
}
