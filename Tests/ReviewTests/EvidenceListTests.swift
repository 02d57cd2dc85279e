import Journal
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
      Evidence(
        signal: signal, quote: quote, rule: rule, isSure: signal != .numbness, before: before,
        place: place.map { Evidence.Place(start: $0, before: before.utf8.count, length: (before + quote).utf8.count) })
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

  /// As written on old systems, with bytes that are no UTF-8, cut characters, and words of crisis close by.
  @Test(arguments: 0..<60)
  func whatIsReadAgainIsWhatWasFound(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let analyzer = Analyzer([
      LexiconSource(
        path: "numbness.txt",
        text: Array("signal: numbness\n\nrule none\n  match: felt nothing\n  hit: felt nothing\n".utf8)),
      LexiconSource(
        path: "crisis.txt",
        text: Array("signal: crisis\n\nrule die\n  match: want to die\n  hit: I want to die\n".utf8)),
    ])
    let parts = [
      "I didn\u{92}t", "felt nothing", ". ", ", ", "it\u{2019}s late", "I want to die", "\n", "\r\n", "tea and toast",
      "\\## so",
      "e\u{301}te\u{301}", " ", "\n\n## 23:00 later\n\n", "Long sentence that goes on and on until it is far from it, ",
    ]
    for _ in 0..<20 {
      var bytes = Array("# 2026-11-20\n\n## 22:00 ten minutes\n\n".utf8)
      for _ in 0..<Int.random(in: 1...14, using: &random) {
        bytes += Array((parts.randomElement(using: &random) ?? "").utf8)
        if random.chance(0.3) { bytes.append(UInt8.random(in: 0x80...0xFF, using: &random)) }
        bytes.append(0x20)
      }
      let entry = Entry.parse(bytes, date: Journals.day(0))
      let findings = entry.ownPassages.flatMap { range in
        let text = Array(entry.bytes[range])
        return Evidence.all(in: analyzer.analyze(text), of: text, from: range.lowerBound)
      }
      let kept = NightRecord(entry, findings: findings) { _ in true }
      let texts = NightTexts { [bytes] date in Entry.parse(bytes, date: date).bytes }
      let left = NightRecord(entry, findings: findings, texts: texts) { _ in true }
      #expect(Array(left.findings) == Array(kept.findings), "\(String(decoding: bytes, as: UTF8.self))")
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
