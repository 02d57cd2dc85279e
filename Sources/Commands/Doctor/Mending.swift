import Journal
import Nights

/// Does what findings call for, and tells of it a sentence each.
@MainActor
struct Mending {
  /// What was mended, and what could not be.
  private(set) var done: [String] = []
  private(set) var failed: [String] = []
  private let examination: Examination
  private var store: Store { examination.home.store }

  init(_ examination: Examination) { self.examination = examination }

  /// Closes what is open to others, folders before what is in them.
  mutating func tighten(_ findings: [Doctor.Finding]) {
    var closed: [String] = []
    for finding in findings {
      guard case .tighten(let paths) = finding.fix else { continue }
      for path in paths where !closed.contains(path) {
        if let reason = Tighten.path(path, isRoot: path == store.root) {
          failed.append("\(spoken(path)) could not be closed to others: \(reason).")
        } else {
          closed.append(path)
        }
      }
    }
    guard !closed.isEmpty else { return }
    done.append("Closed to others: \(Doctor.named(closed.map(spoken))).")
  }

  /// Drafts into their nights, then line ends, then copies: a draft may be what an earlier merge had begun.
  mutating func mend(_ findings: [Doctor.Finding]) {
    let fixes = findings.compactMap(\.fix)
    recover()
    for fix in fixes { if case .endLines(let nights) = fix { endLines(nights) } }
    var merged: Set<CivilDate> = []
    for fix in fixes {
      if case .merge(let night, let copies) = fix, merged.insert(night).inserted { merge(copies, night) }
    }
  }

  private mutating func recover() {
    var cutOff: [Entry] = []
    for recovery in store.recover(examination.home.places, cutOff: { cutOff.append($0) }) {
      switch recovery {
      case .recovered(let recovered):
        let time = recovered.time.map { " from \($0.text)" } ?? ""
        done.append("Put back: \(Doctor.counted(recovered.lines, "line"))\(time), in \(spoken(recovered.path)).")
      // It is among the findings.
      case .elsewhere, .unreadable: break
      case .notKept(let path, let error):
        failed.append("\(error.sentence()). The words are safe in \(spoken(path)).")
      }
    }
    if let sentence = examination.home.peopleToReach(after: cutOff) { done.append(sentence) }
  }

  private mutating func endLines(_ nights: [CivilDate]) {
    for night in nights {
      do throws(NotKept) {
        if try store.endLine(of: night) { done.append("Ended the last line of \(spoken(store.path(for: night))).") }
      } catch {
        failed.append("The last line of \(spoken(store.path(for: night))) could not be ended: \(error.cause).")
      }
    }
  }

  private mutating func merge(_ copies: [String], _ night: CivilDate) {
    // An open last line could be taken for one that was torn.
    if (try? store.entry(for: night)).flatMap({ $0 })?.bytes.isEmpty == false { endLines([night]) }
    let file = spoken(store.path(for: night))
    let dayEndsAt = examination.home.configuration.dayEndsAt
    let (outcomes, added) = store.mergeCopies(copies, of: night, dayEndsAt: dayEndsAt)
    if added > 0 { done.append("Added \(Doctor.counted(added, "part")) to \(file); nothing in it was changed.") }
    for outcome in outcomes {
      switch outcome {
      case .merged(let copy, let place):
        done.append("\(spoken(copy)) is wholly in that night, and is kept in \(spoken(place.parent ?? place)).")
      case .left(let copy, let reason):
        failed.append("\(spoken(copy)) was left where it is: \(reason).")
      }
    }
  }

  private func spoken(_ path: String) -> String { examination.spoken(path) }
}
