import Journal
import Nights
import Review
import Signals
import Testing

@Suite struct EntryRecordTests {
  @Test func aFileBecomesARecord() {
    let record = NightRecord(
      entry(
        """
        ## 22:14 check-in
        slept: 5h30
        worked: 13
        day off: no
        screen in bed: yes
        outside: no
        rest: wine and phone, worse

        ## 22:16 ten minutes

        Someone sitting down. Anyone.
        """), findings: [])
    #expect(record.hasWords)
    #expect(record.slept == 5.5)
    #expect(record.worked == 13)
    #expect(record.dayOff == false)
    #expect(record.screenInBed == true)
    #expect(record.outside == false)
    #expect(record.rest == [RestNote(what: "wine and phone", left: .worse)])
  }

  @Test func aCheckInAloneHoldsNoWords() {
    let record = NightRecord(entry("## 22:14 check-in\nslept: 6\nrest: bed\n"), findings: [])
    #expect(!record.hasWords)
    // How it left them was not said, so nothing is counted.
    #expect(record.rest.isEmpty)
  }

  @Test func whatTheJournalRemembersIsAdded() {
    let texts = [
      "## 22:00 truth\nwho: Sam\nsay: I am not well.\n\n## 22:10 truth\nwho: Lee\nsay: I am off.\n\n## 22:30 one boundary\nboundary: home by seven\n",
      "## 22:00 promise\nwho: Sam\ntold: yes\n\n## 22:05 one boundary\nboundary: home by seven\nkept: no\n",
    ]
    let entries = zip(0..., texts).map { entry($1, on: $0) }
    let records = entries.map { NightRecord($0, findings: []) }
    let memory = Memory(entries)
    let review = Review(
      of: NightRecord.remembering(memory, in: records), in: .covering(records, today: Journals.day(1)),
      today: Journals.day(1), open: OpenPromise.all(in: memory))
    #expect(review.told.map(\.who) == ["Sam"])
    #expect(review.told.map(\.date) == [Journals.day(1)])
    #expect(review.notYetTold == ["Lee"])
    #expect(review.keptUp.map(\.kept) == [Ratio(0, of: 1)])
  }

  /// The check-in says no on each of these nights; what else they tell of a talk ends the gap.
  @Test(arguments: [
    ("", true),
    ("## 22:05 someone outside\nwho: Mum\nkept: yes\n", false),
    ("## 22:05 someone outside\nwho: Mum\nkept: no\n", true),
    ("## 22:05 one boundary\nboundary: home by seven\nkept: yes\n", true),
    ("## 22:05 promise\nwho: Sam\ntold: yes\n", false),
    ("## 22:05 promise\nwho: Sam\ntold: no\n", true),
  ])
  func aTalkThatWasKeptAndAPromiseThatWasToldAreContact(told: String, isSeen: Bool) {
    let set =
      "## 22:00 truth\nwho: Sam\nsay: I am not well.\n\n## 22:10 someone outside\nwho: Mum\nevery: week\n\n"
      + "## 22:20 one boundary\nboundary: home by seven\n\n"
    let entries = (0..<35).map { number in
      entry(
        (number == 0 ? set : "") + "## 22:30 check-in\noutside: no\n\n" + (number == 16 ? told : ""), on: number)
    }
    let records = NightRecord.remembering(Memory(entries), in: entries.map { NightRecord($0, findings: []) })
    let review = Journals.review(records, today: 34)
    #expect((review[.noContact]?.answer == .seen) == isSeen)
    #expect(review.comebacks == [])
  }

  @Test func whatRestoresAndTalksAreCountedAsBoundariesAre() {
    let texts = [
      "## 22:00 someone outside\nwho: Mum\n\n## 22:10 one recovery practice\nrecovery: The river.\n",
      "## 22:00 someone outside\nwho: Mum\nkept: yes\n\n## 22:10 one recovery practice\nrecovery: The river.\nkept: yes\n",
      "## 22:00 someone outside\nkept: no\n\n## 22:10 one recovery practice\nkept: -\n",
    ]
    let entries = zip(0..., texts).map { entry($1, on: $0) }
    let records = NightRecord.remembering(Memory(entries), in: entries.map { NightRecord($0, findings: []) })
    let review = Journals.review(records, today: 2)
    #expect(review.talks.map(\.text) == ["Mum"])
    #expect(review.talks.map(\.kept) == [Ratio(1, of: 2)])
    #expect(review.restores.map(\.text) == ["The river"])
    #expect(review.restores.map(\.kept) == [Ratio(1, of: 1)])
    #expect(review.boundaries.isEmpty)
  }

  @Test func wordsThatAreNotItAreNeverCounted() {
    let dismissing = entry("## 22:00 what the words show\ndehumanizing: \"the appy in 12\" (not it)\n")
    let records = [
      NightRecord(
        date: Journals.day(1),
        findings: [
          Evidence(signal: .dehumanizing, quote: "Saw The appy in 12 again."),
          Evidence(signal: .dehumanizing, quote: "the hip in 4"),
          Evidence(signal: .cynicism, quote: "the appy in 12"),
        ])
    ]
    let left = NightRecord.remembering(Memory([dismissing]), in: records)
    #expect(left.first?.findings.map(\.quote) == ["the hip in 4", "the appy in 12"])
  }

  @Test func aSentenceThatHoldsWordsThatAreNotItIsNotCounted() {
    let all = "Three admissions on the trot, I felt nothing for any of them"
    let dismissing = entry("## 22:00 what the words show\nnumbness: \"\(all)\" (not it)\n")
    let findings = [
      Evidence(
        signal: .numbness, quote: "I felt nothing for any of them", before: "Three admissions on the trot, "),
      Evidence(signal: .numbness, quote: "felt nothing for any of them"),
    ]
    let left = NightRecord.remembering(
      Memory([dismissing]), in: [NightRecord(date: Journals.day(1), findings: findings)])
    #expect(left.first?.findings.map(\.quote) == ["felt nothing for any of them"])
  }

  private func entry(_ text: String, on day: Int = 0) -> Entry {
    Entry.parse(Array(text.utf8), date: Journals.day(day))
  }
}

/// Where no words are heavy, all may be shown.
extension NightRecord {
  fileprivate init(_ entry: Entry, findings: [Evidence]) { self.init(entry, findings: findings) { _ in true } }

  fileprivate static func remembering(_ memory: Memory, in records: [NightRecord]) -> [NightRecord] {
    var remembering = records
    remember(memory, in: &remembering) { _ in true }
    return remembering
  }
}

extension OpenPromise {
  fileprivate static func all(in memory: Memory) -> [OpenPromise] { all(in: memory) { _ in true } }
}
