import Nights

/// One play-through: what is known beforehand, what is typed, and everything that is shown. `docs/practices.md` tells
/// the format.
public struct PlayThrough: Sendable {
  /// What follows `===`.
  public private(set) var title = ""
  /// What is known beforehand, a line each.
  public private(set) var head: [String] = []
  /// What was recorded: everything shown and typed.
  public private(set) var body: [String] = []

  /// The plays of a file, parted by lines that begin with `===`; head and body by `---`.
  public static func read(_ text: String) -> [PlayThrough] {
    var plays: [PlayThrough] = []
    var inBody = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("===") {
        plays.append(PlayThrough(title: String(line.dropFirst(3).drop { $0 == " " })))
        inBody = false
      } else if line == "---" {
        inBody = true
      } else if let last = plays.indices.last {
        if inBody { plays[last].body.append(line) } else if !line.isEmpty { plays[last].head.append(line) }
      }
    }
    return plays
  }

  /// The file's text with what is shown now in the place of what was recorded.
  public func recorded(_ name: String, _ library: Library) -> String {
    (["=== " + title] + head + ["---"] + shown(name, library)).joined(separator: "\n") + "\n\n"
  }

  /// What the sitting shows for the inputs of this play.
  public func shown(_ name: String, _ library: Library) -> [String] {
    guard let night = CivilDate(year: 2026, month: 11, day: 21) else { return [] }
    var setting = Setting(night: night)
    for line in head where !setting.take(line) { return ["this play has a line that is not known: \(line)"] }
    var sitting = Sitting(library: library, start: name, facts: setting.facts, seed: setting.seed)
    var stage = Recorder(
      library: library, findings: setting.findings, keeps: setting.keeps, safe: setting.facts.safePeople)
    stage.take(sitting.start(), &sitting)
    for line in body {
      if let mark = line.firstIndex(of: "▌") {
        let text = String(line[line.index(after: mark)...])
        stage.lines.append(stage.prompt + "▌" + text)
        stage.take(sitting.receive(.line(text)), &sitting)
      } else if line.hasPrefix("◦ ") {
        stage.lines.append(line)
        if let input = PlayThrough.event(line) { stage.take(sitting.receive(input), &sitting) }
      }
    }
    stage.lines.append(sitting.isOver ? "(over)" : "(still asking: \(stage.prompt))")
    return stage.lines
  }

  /// What happens beside what is typed, out of a line such as `◦ minutes 5`.
  private static func event(_ line: String) -> Input? {
    let words = line.dropFirst(2).split(separator: " ", maxSplits: 1).map(String.init)
    let rest = words.count == 2 ? words[1] : ""
    return switch words.first {
    case "minutes": .minutes(Int(rest) ?? 0)
    case "idle": .idle
    case "crisis": .crisisSeen
    case "end": .end
    case "paste": .pasted(rest)
    case "edited": .edited(rest)
    default: nil
    }
  }
}

/// How it stands before a play begins.
private struct Setting {
  var facts: Facts
  var seed: UInt64 = 1
  var findings: [Shown] = []
  var keeps = true

  /// Where a play says nothing of it, everything is set, so that nothing is offered.
  init(night: CivilDate) {
    facts = Facts(night: night)
    facts.path = "~/journal/2026/11/2026-11-21.md"
    facts.nightsWritten = 20
    facts.nightsSinceLast = 1
    facts.keptUp = [.boundary: "no books at meals", .recovery: "the river", .outside: "Mum"]
    (facts.floors, facts.floorsAge, facts.layersAge) = (["sleep": "6 hours"], 20, 1)
  }

  /// Takes in a line of the play's head; false where it is not known.
  mutating func take(_ line: String) -> Bool {
    let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map {
      String($0.drop { $0 == " " })
    }
    let value = parts.count == 2 ? parts[1] : ""
    let bars = value.split(separator: "|").map { String($0.trimmed) }
    switch parts[0] {
    case "seed": seed = UInt64(value) ?? 1
    case "check-in": facts.checkIn = Set(value.split(separator: ",").map { String($0.trimmed) })
    case "aside" where bars.count == 2: facts.putAside.append(.init(time: bars[0], text: bars[1]))
    case "promise" where bars.count == 3:
      facts.promises.append(.init(who: bars[0], say: bars[1], when: bars[2], made: facts.night.adding(days: -1)))
    case "recovered": facts.recovered = .init(lines: 3, time: value)
    case "safe": facts.safePeople = bars
    case "people": facts.people = bars
    case "by pipe": facts.byPipe = true
    case "first run": (facts.firstRun, facts.nightsWritten, facts.nightsSinceLast) = (true, 0, nil)
    case "heavy last night": facts.heavyLastNight = true
    case "heavy today": facts.heavyToday = true
    case "gap": facts.nightsSinceLast = Int(value)
    case "hour": facts.hour = Int(value) ?? 22
    case "nights" where bars.count == 2:
      facts.signalNights[bars[0]] = Set(bars[1].split(separator: " ").compactMap { Int($0) })
    case "asked" where bars.count == 2:
      if let kind = Facts.Standing.Kind(rawValue: bars[0]) { facts.asked.append(.init(kind, bars[1])) }
    case "nothing is set": (facts.keptUp, facts.floors, facts.floorsAge, facts.layersAge) = ([:], [:], nil, nil)
    case "kept up" where bars.count == 2:
      if let kind = Facts.Standing.Kind(rawValue: bars[0]) { facts.keptUp[kind] = bars[1] }
    case "floor" where bars.count == 2: facts.floors[bars[0]] = bars[1]
    case "floors age": facts.floorsAge = Int(value)
    case "layers age": facts.layersAge = Int(value)
    case "outside gap": facts.outsideGap = Int(value)
    case "rest worse": facts.restWorse = Int(value) ?? 0
    case "resting": facts.resting = Set(bars)
    case "done" where bars.count == 2: facts.sectionAges[bars[0]] = Int(bars[1])
    case "nights written": facts.nightsWritten = Int(value) ?? 20
    case "night": facts.night = CivilDate(iso: value) ?? facts.night
    case "list" where bars.count == 2: facts.lists[bars[0], default: []].append(bars[1])
    case "subject": facts.subject = value
    case "finding" where bars.count == 2: findings.append(Shown(signal: bars[0], quote: bars[1]))
    case "nothing can be kept": keeps = false
    default: return false
    }
    return true
  }
}

/// Carries effects out as the shell would, and writes down what a person sees.
private struct Recorder {
  let library: Library
  let findings: [Shown]
  let keeps: Bool
  let safe: [String]
  var lines: [String] = []
  var prompt = ""

  mutating func take(_ effects: [Effect], _ sitting: inout Sitting) {
    for effect in effects {
      switch effect {
      case .say(let text, _): lines.append(text)
      case .ask(let question): prompt = question.prompt + (question.prefill.isEmpty ? "" : "[\(question.prefill)]")
      case .prompt(let text): prompt = text
      case .timer, .end: break
      case .people(let full): lines += library.people(full: full, region: "US", safe: safe)
      case .edit(let text): lines.append("(the editor opens on: \(text))")
      case .finish(let section):
        lines.append("    | \(section.name)")
        lines += section.fields.map { "    | \($0.key): \($0.value)" } + section.paragraphs.map { "    | " + $0 }
        take(sitting.receive(keeps ? .kept(path: "~/journal/2026/11/2026-11-21.md") : .notKept), &sitting)
      case .mirror: take(sitting.receive(.shown(findings)), &sitting)
      }
    }
  }
}
