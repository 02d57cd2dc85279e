import ArgumentParser
import Conversation
@preconcurrency import Glibc
import Journal
import Nights
import Terminal
import Testing

@testable import Commands

/// What is in a draft while a sitting is played, and what a silence does to it.
@Suite @MainActor struct PlayerTests {
  /// Hands out what the steps come to, one at a time.
  private final class Stepped: LineSource {
    var watch: (([UInt8]) -> Void)?
    var whenQuiet: (() -> Bool)?
    var resumed: (() -> Void)?
    var lostBytes: Int { 0 }
    var steps: [(Stepped) -> LineEvent] = []

    func next(_ request: LineRequest) -> LineEvent { steps.isEmpty ? .end : steps.removeFirst()(self) }
    func announce(_ body: () -> Void) { body() }
    func released<Result>(_ body: () -> Result) -> Result { body() }
    func close() {}
  }

  @Test(arguments: [("journal", ""), ("truth", "Sam")])
  func `a silence leaves the line that is being typed in its draft`(_ script: String, _ subject: String) throws {
    let folder = try Candor()
    let reading = Context.Reading(moment: try #require(Moment(fixed: "2026-11-21T22:14")))
    let screen = Screen(descriptor: open("/dev/null", O_WRONLY | O_CLOEXEC))
    let context = Context(
      environment: ["HOME": folder.home], clock: { reading }, zoned: { _, _ in nil }, seed: 1, output: Output(screen),
      errors: Output(screen))
    let home = try Home(context, try Common.parse([]))
    func drafted() -> [String] {
      let states = home.store.draftStates(home.places).filter { $0.kind == .open }
      return states.map { String(decoding: (try? FileBytes.read($0.path, limit: 1 << 20)) ?? [], as: UTF8.self) }
    }
    let library = Scripts.shipped
    var facts = Facts(night: home.night)
    facts.subject = subject
    let source = Stepped()
    let half = "He died at four and I told nobody and"
    var seen: [[String]] = []
    source.steps = [
      { source in
        source.watch?(Array(half.utf8))
        seen.append(drafted())
        return .idle
      },
      { _ in
        seen.append(drafted())
        return .hangup(unfinished: Array(half.utf8))
      },
    ]
    let player = Player(
      Sitting(library: library, start: script, facts: facts, seed: 1), home: home, library: library,
      keeper: Keeper(home, night: home.night), source: source, stage: Stage(home)
    ) { _ in nil }
    #expect(player.play() == .ended)
    #expect(seen.count == 2)
    for drafts in seen { #expect(drafts.count == 1 && drafts.allSatisfy { $0.contains(half) }, "\(seen)") }
  }
}
