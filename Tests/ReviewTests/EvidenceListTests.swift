import Signals
import Synchronization
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

  @Test func wordsThatStandElsewhereAreReadThereWhenAskedFor() {
    let text = "Kept on. e\u{301}té, felt nothing. Later I laughed."
    let night = Journals.day(3)
    let asked = Mutex(0)
    let now = Mutex(text)
    let texts = NightTexts { date in
      asked.withLock { $0 += 1 }
      return date == night ? Array(now.withLock { $0 }.utf8) : nil
    }
    func found(_ signal: Signal, _ before: String, _ quote: String, _ rule: String, at place: Int?) -> Evidence {
      Evidence(signal: signal, quote: quote, rule: rule, isSure: signal != .numbness, before: before, place: place)
    }
    let evidence = [
      found(.numbness, "e\u{301}té, ", "felt nothing.", "felt nothing", at: 9),
      found(.feeling, "", "Later I laughed.", "laughed", at: 31),
      found(.deferral, "", "once boards are over", "once", at: nil),
    ]
    let list = EvidenceList(evidence, origin: EvidenceOrigin(texts, night, text: Array(text.utf8)))
    #expect(list.signals == [SignalSet(.numbness), SignalSet(.feeling), SignalSet(.deferral)])
    #expect(list.of(.deferral) == [evidence[2]])
    #expect(list.sure(of: .numbness).isEmpty)
    #expect(asked.withLock { $0 } == 0, "nothing was asked for that stands there")
    #expect(Array(list) == evidence)
    #expect(asked.withLock { $0 } == 1)

    // Words that are no longer there are not told as others.
    for changed in ["", "Kept on.", text.replacing("laughed", with: "coughed"), text + "\n"] {
      now.withLock { $0 = changed }
      #expect(list.map(\.quote) == ["", "", "once boards are over"], "\(changed)")
      #expect(list.map(\.rule) == ["felt nothing", "laughed", "once"])
    }
  }

  @Test func nightsThatShareTheirMemoryKeepTheirOwn() {
    for seed in 1...50 {
      var random = SeededGenerator(seed: UInt64(seed))
      let nights = (0..<Int.random(in: 0...6, using: &random)).map { day in
        NightRecord(
          date: Journals.day(day),
          findings: (0..<Int.random(in: 0...4, using: &random)).map { number in
            Evidence(signal: .cynicism, quote: "night \(day), words \(number)", rule: "r\(number)", before: "so ")
          })
      }
      var gathered = nights
      NightRecord.gatherEvidence(of: &gathered)
      #expect(gathered == nights)
    }
  }
}
