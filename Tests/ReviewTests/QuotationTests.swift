import Nights
import Review
import Signals
import Testing

@Suite struct QuotationTests {
  /// The match stands in brackets.
  @Test(arguments: [
    ("I [felt nothing] at all. Then home.", "I felt nothing at all."),
    ("They called it at two.\nI [felt nothing]", "I felt nothing"),
    ("Is it me? [felt nothing], again", "felt nothing, again"),
    (
      "After the round and the long talk with the family in 9, I [felt nothing]. Then home.", "I felt nothing."
    ),
    ("Standing in the corridor with my coat on and the list I [felt nothing]. Home.", "felt nothing."),
    ("Mrs. O and I [cried] there.", "Mrs. O and I cried there."),
    ("[whole.]", "whole."),
    ("so tired[]", "so tired"),
  ])
  func aQuoteIsTheMatchWithItsSentence(marked: String, quote: String) {
    let (text, range) = unmarked(marked)
    let finding = Finding(signal: .numbness, range: range, rule: "r", weight: 1)
    for (sum, isSure) in [(1.0, false), (2, true)] {
      let found = Evidence.all(in: Analysis(findings: [finding], labels: [.numbness], sums: [sum]), of: text)
      let before = found.first?.before ?? ""
      #expect(found == [Evidence(signal: .numbness, quote: quote, rule: "r", isSure: isSure, before: before)])
      #expect(before + quote == String(decoding: text[Quotation.sentence(around: range, in: text)], as: UTF8.self))
    }
  }

  /// What is put off says the opposite without what it waits for.
  @Test func whatIsPutOffIsQuotedWithWhatItWaitsFor() {
    let (text, range) = unmarked("When the loans are paid and the house is bought [I'll live].")
    for (signal, quote) in [
      (Signal.deferral, "When the loans are paid and the house is bought I'll live."), (.numbness, "I'll live."),
    ] {
      let finding = Finding(signal: signal, range: range, rule: "r", weight: 1)
      #expect(Evidence.all(in: Analysis(findings: [finding], labels: [signal]), of: text).map(\.quote) == [quote])
    }
  }

  /// Each match stands in brackets. Lines that a person ended are thoughts of their own; those broken at a width are not.
  @Test(arguments: [
    ("step 3, im [nowhere near\neveryone]", [], ["step 3, im nowhere near"]),
    ("im [nowhere near\neveryone] smarter", ["everyone smarter"], ["everyone smarter"]),
    (
      "We came down from the ward in the dark and [the whole of it\nwas gone] by the time the lights of the car park came on, and\nnobody said so.",
      [],
      ["the whole of it\nwas gone by the time the lights of the car park came on, and"]
    ),
  ])
  func aQuoteIsOfOneLine(marked: String, others: [String], quotes: [String]) {
    let (text, range) = unmarked(marked)
    var findings = [Finding(signal: .numbness, range: range, rule: "r", weight: 1)]
    for other in others {
      let start = text.firstRange(of: Array(other.utf8))?.lowerBound ?? 0
      findings.append(Finding(signal: .numbness, range: start..<start + other.utf8.count, rule: "r", weight: 1))
    }
    let found = Evidence.all(in: Analysis(findings: findings, labels: [.numbness]), of: text)
    #expect(found.map(\.quote) == quotes)
  }

  @Test func onlyWhatCountsIsEvidence() {
    let text = Array("one two three".utf8)
    let cancelled = Finding(
      signal: .numbness, range: 0..<3, rule: "a", weight: 1, cancelled: Cancellation(kind: "negated", cue: 0..<1))
    let weak = Finding(signal: .cynicism, range: 0..<3, rule: "b", weight: 0.3)
    let heavy = Finding(signal: .crisis, range: 4..<7, rule: "c", weight: 0.3)
    let found = Evidence.all(in: Analysis(findings: [cancelled, weak, heavy], labels: [.numbness]), of: text)
    #expect(found == [])
  }

  /// Numbness in the first and in the last sentence, and what weighs something for crisis, given or not, in the second.
  @Test(arguments: [
    ("I felt nothing. [Calm at last.] Numb again.", 0.5, false, ["I felt nothing.", "Numb again."]),
    ("I felt nothing. [Nobody would miss me.] Numb again.", 0.7, false, ["I felt nothing.", "Numb again."]),
    ("I felt nothing. [Nobody would miss me.] Numb again.", 0.7, true, []),
    ("I felt nothing. [Nobody would miss me.] Numb again.", 0.5, true, []),
    ("I felt nothing\n\n[Nobody would miss me]\nThen \"home.\" Numb again.", 1, true, ["Numb again."]),
    ("I felt nothing. Home. [Nobody would miss me.] Oh. Numb again.", 1, true, ["I felt nothing.", "Numb again."]),
    (
      "I felt nothing, and [I'd not wake up], numb again.", 0.5, false,
      ["I felt nothing, and I'd not wake up, numb again.", "numb again."]
    ),
    ("I felt nothing, and [I'd not wake up], numb again.", 0.7, false, []),
  ])
  func whatStandsBesideWordsOfCrisisIsKeptBack(marked: String, weight: Double, isGiven: Bool, quotes: [String]) {
    expect(marked, "c", weight, isGiven, quotes)
  }

  /// Where words only add up, and not to much, it is most often a hard day: their own sentence is enough.
  @Test(arguments: [
    ("I felt nothing. [Nobody knows.] Numb again.", 1.29, ["I felt nothing.", "Numb again."]),
    ("I felt nothing. [Nobody knows.] Numb again.", 1.3, []),
    ("I felt nothing, [and nobody knows]. Numb again.", 1.1, ["Numb again."]),
  ])
  func wordsThatOnlyAddUpAreKeptBackWithTheirNeighboursWhereTheyArePlain(
    marked: String, sum: Double, quotes: [String]
  ) {
    expect(marked, Analyzer.learnedRule, sum, true, quotes)
  }

  private func expect(_ marked: String, _ rule: String, _ weight: Double, _ isGiven: Bool, _ quotes: [String]) {
    let (text, range) = unmarked(marked)
    let last = text.count - 1
    let findings = [
      Finding(signal: .numbness, range: 2..<14, rule: "n", weight: 1),
      Finding(signal: .crisis, range: range, rule: rule, weight: weight),
      Finding(signal: .numbness, range: last - 10..<last, rule: "n", weight: 1),
    ]
    let labels: [Signal] = isGiven ? [.numbness, .crisis] : [.numbness]
    let analysis = Analysis(findings: findings, labels: labels, sums: isGiven ? [2, max(weight, 1)] : [2])
    let record = NightRecord(date: Journals.start, findings: Evidence.all(in: analysis, of: text))
    #expect(record.findings.map(\.quote) == quotes)
  }

  @Test(arguments: [
    (["felt nothing", "felt nothing"], ["felt nothing"]),
    (["felt nothing", "numb", "nothing"], ["felt nothing", "numb"]),
    (["nothing", "numb", "felt nothing at all", "felt nothing"], ["felt nothing at all", "numb"]),
    (["nothing", "numb", "felt", "felt nothing", "numb"], ["felt nothing", "numb"]), (["", "numb"], ["numb"]),
    (["caf\u{E9}", "cafe\u{301}"], ["caf\u{E9}", "cafe\u{301}"]),
  ])
  func quotesAreSaidOnceAndTheLongerOnesStandForTheShorter(quotes: [String], said: [String]) {
    let found = quotes.map { Evidence(signal: .numbness, quote: $0) }.quotes
    #expect(found.map { Array($0.utf8) } == said.map { Array($0.utf8) })
  }

  @Test func quotesOfManyLinesAreSaidOnce() {
    let lines = (0..<2_000).map { Evidence(signal: .numbness, quote: "I felt nothing in room \($0).") }
    #expect((lines + lines).quotes == lines.map(\.quote))
  }

  @Test func manySentencesOfThatKindAreKeptBackEachWithItsNeighbours() {
    let pages = (0..<300).map { "I felt nothing in \($0). I want to die. Numb in \($0). We walked. Grey in \($0)." }
    let text = Array(pages.joined(separator: "\n").utf8)
    func findings(_ words: String, _ signal: Signal) -> [Finding] {
      let word = Array(words.utf8)
      return text.indices.filter { text[$0...].starts(with: word) }
        .map { Finding(signal: signal, range: $0..<$0 + word.count, rule: "r", weight: 2) }
    }
    let found = findings("felt nothing", .numbness) + findings("Numb", .numbness) + findings("Grey", .numbness)
    let analysis = Analysis(
      findings: found + findings("want to die", .crisis), labels: [.numbness, .crisis], sums: [2, 2])
    let held = analysis.heldBack(in: text).ranges
    #expect(held.count == 300 && zip(held, held.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
    let record = NightRecord(date: Journals.start, findings: Evidence.all(in: analysis, of: text))
    #expect(record.findings.map(\.quote) == (0..<300).map { "Grey in \($0)." })
  }

  @Test func aSentenceOfThatKindIsKeptBackFromOtherQuotes() {
    let (text, range) = unmarked(
      "I lay there and felt nothing and thought it would be all right [not to wake up]. Home.")
    let found = Evidence.all(
      in: Analysis(
        findings: [
          Finding(signal: .numbness, range: 12..<28, rule: "n", weight: 1),
          Finding(signal: .crisis, range: range, rule: "c", weight: 1),
        ], labels: [.numbness, .crisis]), of: text)
    let record = NightRecord(date: Journals.start, findings: found)
    #expect(record.findings.isEmpty)
  }

  @Test func rangesOutsideTheTextAreCutToIt() {
    let finding = Finding(signal: .numbness, range: 3..<900, rule: "r", weight: 1)
    let found = Evidence.all(in: Analysis(findings: [finding], labels: [.numbness]), of: Array("so it is".utf8))
    #expect(found.map(\.quote) == ["so it is"])
    #expect(Evidence.all(in: Analysis(findings: [finding], labels: [.numbness]), of: []).map(\.quote) == [""])
  }

  private func unmarked(_ marked: String) -> ([UInt8], Range<Int>) {
    let parts = marked.split(separator: "[", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = (parts.last ?? "").split(separator: "]", maxSplits: 1, omittingEmptySubsequences: false)
    let start = parts[0].utf8.count
    let text = parts[0] + rest[0] + (rest.last ?? "")
    return (Array(text.utf8), start..<start + rest[0].utf8.count)
  }
}
