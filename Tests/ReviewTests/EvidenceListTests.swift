import Signals
import TestSupport
import Testing

@testable import Review

@Suite struct EvidenceListTests {
  @Test func whatIsPutInComesOut() {
    let words = ["", "felt nothing", "e\u{301}té ’’ 🫀", String(repeating: "und so weiter ", count: 6000), "\0"]
    for seed in 1...300 {
      var random = SeededGenerator(seed: UInt64(seed))
      let evidence = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        Evidence(
          signal: Signal.allCases.randomElement(using: &random) ?? .numbness,
          quote: words.randomElement(using: &random) ?? "", rule: words.randomElement(using: &random) ?? "",
          isSure: random.chance(0.5))
      }
      let list = EvidenceList(evidence)
      #expect(Array(list) == evidence)
      for signal in Signal.allCases {
        #expect(list.of(signal) == evidence.filter { $0.signal == signal })
        #expect(list.signals.contains(SignalSet(signal)) == evidence.contains { $0.signal == signal })
      }
    }
  }
}
