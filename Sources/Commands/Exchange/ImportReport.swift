import Exchange
import Journal
import Nights
import Terminal

/// Tells what an import adds, what is there already, and what is left out and why.
@MainActor
struct ImportReport {
  private let home: Home
  private let isReal: Bool
  private var added = 0
  private var had = 0
  private var left = 0
  private var nights: Set<CivilDate> = []
  /// What is shown meanwhile; a sentence takes its place.
  var progress: Progress?
  /// Whether something was left out.
  var hasLoss: Bool { left > 0 }

  init(_ home: Home, isReal: Bool) {
    (self.home, self.isReal) = (home, isReal)
  }

  mutating func add(_ arrival: PlacedEntry) {
    added += 1
    nights.insert(arrival.night)
    line(isReal ? "added" : "add  ", arrival)
  }

  mutating func have(_ arrival: PlacedEntry) {
    had += 1
    line("have ", arrival)
  }

  mutating func leftOut(_ arrival: PlacedEntry, _ reason: String) { leftOut(arrival.entry, arrival.path, reason) }

  mutating func leftOut(_ entry: ForeignEntry, _ path: String, _ reason: String) {
    problem("\(home.context.spoken(path)):\(entry.line): \(reason); the entry was left out")
  }

  mutating func problem(_ problem: ForeignProblem, in path: String) {
    let column = problem.column > 0 ? ":\(problem.column)" : ""
    let sentence = "\(home.context.spoken(path)):\(problem.line)\(column): \(problem.reason)"
    if problem.isLoss { self.problem(sentence) } else { say(sentence) }
  }

  /// A sentence about words that are left out.
  mutating func problem(_ sentence: String) {
    left += 1
    say(sentence)
  }

  func zones(unknown: [String], none: Bool) {
    for zone in unknown {
      say("The time zone \"\(zone)\" is not known here: times in it are taken for this machine's.")
    }
    if none { say("Some times are Greenwich time without a zone: they are shown as a clock here showed them.") }
  }

  func finish() {
    let output = home.context.output
    let entries = added == 1 ? "1 entry" : "\(added) entries"
    let places = nights.count == 1 ? "1 night" : "\(nights.count) nights"
    var sentence =
      added == 0
      ? "There \(isReal ? "was" : "is") nothing to add."
      : "\(entries) \(isReal ? added == 1 ? "was" : "were" : "would be") added to \(places)."
    if had > 0 { sentence += " \(had) \(had == 1 ? "is" : "are") there already." }
    if left > 0 { sentence += " \(left) \(left == 1 ? "was" : "were") left out." }
    output.told(sentence)
    if !isReal, added > 0 { output.told("Nothing was changed. The same command with --yes adds them.") }
    output.flush()
  }

  /// A line for one entry: the night, the time, the first words.
  private func line(_ mark: String, _ arrival: PlacedEntry) {
    let time = arrival.time?.text ?? "     "
    let entry = arrival.entry
    let answer = entry.fields.first.map { "\($0.key): \($0.value)" }
    let own = entry.text.utf8.allSatisfy { $0 <= 0x20 } ? answer ?? entry.name ?? "" : entry.text
    let words = Array(RawBytes.bytes(String(own.prefix(400))).split { $0 <= 0x20 }.joined(separator: [0x20]))
    let text = String(decoding: words, as: UTF8.self).shortened(to: 50)
    home.context.output.row("\(mark)  \(arrival.night.iso) \(time)  ", text)
    // Each is on the disk by then, which takes its time.
    if home.context.output.screen.isTerminal { home.context.output.flush() }
  }

  private func say(_ sentence: String) {
    progress?.erase()
    home.context.errors.told(sentence)
    home.context.errors.flush()
  }
}
