import Conversation
@preconcurrency import Glibc
import Nights
import Prompts

/// The library as it is shipped.
func shipped() -> Library {
  Library(
    embeddedFiles.map { file in
      Library.Source(path: "Prompts/\(file.name)", bytes: file.text.withUTF8Buffer { Array($0) })
    })
}

/// One play-through: facts, inputs, and everything shown. `Prompts/README.md` tells the format.
struct Play {
  var title = ""
  var head: [String] = []
  var body: [String] = []

  /// The plays of a file, parted by lines that begin with `===`; head and body by `---`.
  static func read(_ text: String) -> [Play] {
    var plays: [Play] = []
    var inBody = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("===") {
        plays.append(Play(title: String(line.dropFirst(3).drop { $0 == " " })))
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
  func recorded(_ name: String, _ library: Library) -> String {
    (["=== " + title] + head + ["---"] + shown(name, library)).joined(separator: "\n") + "\n\n"
  }

  /// What the sitting shows for the inputs of this play.
  func shown(_ name: String, _ library: Library) -> [String] {
    guard let night = CivilDate(year: 2026, month: 11, day: 21) else { return [] }
    var facts = Facts(night: night)
    facts.path = "~/journal/2026/11/2026-11-21.md"
    facts.nightsWritten = 20
    facts.nightsSinceLast = 1
    var seed: UInt64 = 1
    var findings: [Shown] = []
    var keeps = true
    for line in head {
      let parts = line.split(separator: ":", maxSplits: 1).map { String($0.drop { $0 == " " }) }
      let value = parts.count == 2 ? parts[1] : ""
      let bars = value.split(separator: "|").map { String($0).trimmingBlanks }
      switch parts[0] {
      case "seed": seed = UInt64(value) ?? 1
      case "check-in": facts.checkIn = Set(value.split(separator: ",").map { String($0).trimmingBlanks })
      case "aside" where bars.count == 2: facts.putAside.append(.init(time: bars[0], text: bars[1]))
      case "promise" where bars.count == 3:
        facts.promises.append(.init(who: bars[0], say: bars[1], when: bars[2], made: night.adding(days: -1)))
      case "recovered": facts.recovered = .init(lines: 3, time: value)
      case "safe": facts.safePeople = bars
      case "people": facts.people = bars
      case "first run": (facts.firstRun, facts.nightsWritten, facts.nightsSinceLast) = (true, 0, nil)
      case "heavy last night": facts.heavyLastNight = true
      case "gap": facts.nightsSinceLast = Int(value)
      case "hour": facts.hour = Int(value) ?? 22
      case "nights" where bars.count == 2:
        facts.signalNights[bars[0]] = Set(bars[1].split(separator: " ").compactMap { Int($0) })
      case "finding" where bars.count == 2: findings.append(Shown(signal: bars[0], quote: bars[1]))
      case "nothing can be kept": keeps = false
      default: return ["this play has a line that is not known: \(line)"]
      }
    }
    var sitting = Sitting(library: library, start: name, facts: facts, seed: seed)
    var stage = Stage(library: library, findings: findings, keeps: keeps, safe: facts.safePeople)
    stage.take(sitting.start(), &sitting)
    for line in body {
      if let mark = line.firstIndex(of: "▌") {
        let text = String(line[line.index(after: mark)...])
        stage.lines.append(stage.prompt + "▌" + text)
        stage.take(sitting.receive(.line(text)), &sitting)
      } else if line.hasPrefix("◦ ") {
        stage.lines.append(line)
        let words = line.dropFirst(2).split(separator: " ", maxSplits: 1).map(String.init)
        let rest = words.count == 2 ? words[1] : ""
        let input: Input? =
          switch words.first {
          case "minutes": .minutes(Int(rest) ?? 0)
          case "idle": .idle
          case "crisis": .crisisSeen
          case "end": .end
          case "paste": .pasted(rest)
          case "edited": .edited(rest)
          default: nil
          }
        if let input { stage.take(sitting.receive(input), &sitting) }
      }
    }
    stage.lines.append(sitting.isOver ? "(over)" : "(still asking: \(stage.prompt))")
    return stage.lines
  }
}

/// Carries effects out as the shell would, and writes down what a person sees.
private struct Stage {
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

extension String {
  var trimmingBlanks: String {
    var text = self[...]
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}

/// The folder of the plays, beside the scripts.
var playsFolder: String {
  #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Prompts/plays"
}

func fileText(_ path: String) -> String? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&chunk, 1, chunk.count, file)
    if count == 0 { return String(decoding: bytes, as: UTF8.self) }
    bytes += chunk[..<count]
  }
}
