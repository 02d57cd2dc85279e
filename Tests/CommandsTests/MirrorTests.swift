import Conversation
import Journal
import Nights
import Signals
import Testing

@testable import Commands

/// What is sure enough to be held up to the person.
@Suite struct MirrorTests {
  private func analyzer(_ learned: [String]) -> Analyzer {
    let sources = [
      ("numbness", "signal: numbness\n\nrule leaden\n  match: leaden sky\n  hit: a leaden sky\n"),
      ("feeling", "signal: feeling\n\nrule wept\n  match: wept there\n  hit: wept there\n"),
      ("learned", (["learned"] + learned.map { "  " + $0 }).joined(separator: "\n") + "\n"),
    ]
    return Analyzer(sources.map { LexiconSource(path: "\($0.0).txt", text: Array($0.1.utf8)) })
  }

  private func shown(_ text: String, _ learned: [String]) -> [String] {
    Mirror(analyzer: analyzer(learned), dismissed: []).shown([text]).map(\.signal)
  }

  @Test(arguments: [(0.1, false), (0.49, false), (0.5, true)])
  func `strain that a rule hears wants words that speak for it`(_ blue: Double, _ isShown: Bool) {
    let learned = ["rules numbness 1", "blue | numbness \(blue)"]
    #expect(shown("A leaden sky. Blue.", learned) == (isShown ? ["numbness"] : []))
  }

  @Test(arguments: [(1.1, false), (1.2, false), (1.3, true)])
  func `and where only words add up, more of them`(_ blue: Double, _ isShown: Bool) {
    #expect(shown("Blue.", ["rules numbness 1", "blue | numbness \(blue)"]) == (isShown ? ["numbness"] : []))
  }

  /// A label alone counts in a review; what suggests something is what could be quoted.
  @Test(arguments: [("numbness", 1.2, false), ("numbness", 1.3, true), ("feeling", 1.1, true)])
  func `what is not sure enough to be shown is no reason`(_ signal: String, _ blue: Double, _ isReason: Bool) throws {
    let night = try #require(CivilDate(iso: "2026-11-20"))
    let entry = Entry.parse(Array("## 22:10 ten minutes\n\nBlue.\n".utf8), date: night)
    let found = EntryFindings(entry, analyzer(["rules \(signal) 1", "blue | \(signal) \(blue)"]), [])
    #expect(found.signals.map(\.rawValue) == [signal])
    #expect(found.reasons.map(\.rawValue) == (isReason ? [signal] : []))
  }

  @Test func `what may get in a boundary's way is not held up`() {
    let set = SectionContent(name: "one boundary", fields: [("boundary", "no phone in bed")], paragraphs: ["tiktok"])
    var broken = set
    broken.fields.append(("kept", "no"))
    #expect(Mirror.joined(["Blue."], set) == ["Blue."])
    #expect(Mirror.joined(["Blue."], broken) == ["Blue.", "", "tiktok"])
  }

  @Test(arguments: [(0.1, false), (0.2, true)])
  func `a sign of life wants less`(_ blue: Double, _ isShown: Bool) {
    let learned = ["rules feeling 1", "blue | feeling \(blue)"]
    #expect(shown("I wept there. Blue.", learned) == (isShown ? ["feeling"] : []))
  }
}
