import Journal
import Nights
import Testing

@Suite("What the journal remembers")
struct MemoryTests {
  func memory(_ nights: (String, String)...) throws -> Memory {
    Memory(try nights.map { try entry($0.1, $0.0) })
  }

  let truth = (
    "2026-10-25", "## 20:40 truth\nwho: Bea\nreal: not okay\nsay: Come over.\nwhen: Tuesday, when she's off\n"
  )

  @Test("A truth makes a promise, due on the day that it names")
  func promise() throws {
    let memory = try memory(truth)
    let promise = try #require(memory.promises.first)
    #expect(promise.who == "Bea" && promise.say == "Come over." && promise.when == "Tuesday, when she's off")
    #expect(promise.made == (try day("2026-10-25")))
    #expect(promise.due == (try day("2026-10-27")))
    #expect(memory.due(on: try day("2026-10-26")).isEmpty)
    #expect(memory.due(on: try day("2026-10-27")) == [promise])
    #expect(memory.due(on: try day("2026-12-01")) == [promise])
    #expect(memory.people == ["Bea"])
  }

  @Test("Without a day it is asked after the next night")
  func noDay() throws {
    let memory = try memory(("2026-10-25", "## 20:40 truth\nwho: Sam\nsay: Hi.\nwhen: after rounds\n"))
    #expect(memory.due(on: try day("2026-10-25")).isEmpty)
    #expect(memory.due(on: try day("2026-10-26")).count == 1)
  }

  @Test(
    "The answer closes it, or leaves it open",
    arguments: [("yes", false), ("y", false), ("not yet", true), ("let go", false)])
  func answers(told: String, isOpen: Bool) throws {
    let memory = try memory(truth, ("2026-10-28", "## 22:10 promise\nwho: bea\ntold: \(told)\n\nWe talked.\n"))
    #expect(memory.promises.map(\.isOpen) == [isOpen])
    let night = try day("2026-10-28")
    let states: [String: Promise.State] = [
      "yes": .told(on: night), "y": .told(on: night), "not yet": .notYet(on: night), "let go": .letGo(on: night),
    ]
    #expect(memory.promises.first?.state == states[told])
    #expect(memory.due(on: night).isEmpty)
    #expect(memory.due(on: try day("2026-10-29")).isEmpty == !isOpen)
  }

  /// The door asks after the one that is due first.
  @Test(
    "Of two promises of one night the answer closes the one that was asked after",
    arguments: [
      ("told: yes", 1), ("told: let go", 1), ("told: not yet\nwhen: sunday", 2), ("told: -", 2),
    ])
  func twoPromises(answer: String, open: Int) throws {
    let night = (
      "2026-11-10",
      "## 22:00 truth\nwho: Priya\nsay: A week off.\nwhen: tomorrow\n\n## 22:10 truth\nwho: Priya\nsay: I broke it.\nwhen: friday\n"
    )
    let memory = try memory(night, ("2026-11-11", "## 22:00 promise\nwho: Priya\nmade: 2026-11-10\n\(answer)\n"))
    #expect(memory.promises.filter(\.isOpen).count == open)
    #expect(memory.promises.last?.state == .open && memory.promises.last?.passed == [])
    let friday = try day("2026-11-13")
    #expect(memory.due(on: friday).contains { $0.say == "I broke it." })
    // The second one is answered on its day.
    let later = try self.memory(
      night, ("2026-11-11", "## 22:00 promise\nwho: Priya\nmade: 2026-11-10\n\(answer)\n"),
      ("2026-11-13", "## 22:00 promise\nwho: Priya\nmade: 2026-11-10\ntold: yes\n"))
    #expect(later.promises.count(where: \.isOpen) == open - 1)
  }

  @Test("Not yet can name another day")
  func notYet() throws {
    let memory = try memory(truth, ("2026-10-28", "## 22:10 promise\nwho: Bea\ntold: not yet\nwhen: Sunday\n"))
    #expect(memory.promises.first?.due == (try day("2026-11-01")))
    #expect(memory.due(on: try day("2026-10-31")).isEmpty)
    #expect(memory.due(on: try day("2026-11-01")).count == 1)
  }

  @Test("Passed over once it is asked after once more; twice running, it rests for two weeks; an answer begins anew")
  func passedOver() throws {
    func pass(_ night: String) -> (String, String) { (night, "## 22:10 promise\nwho: Bea\ntold: -\n") }
    let once = try memory(truth, pass("2026-10-28"))
    #expect(once.due(on: try day("2026-10-28")).isEmpty)
    #expect(once.due(on: try day("2026-10-29")).count == 1)
    let twice = try memory(truth, pass("2026-10-28"), pass("2026-10-30"))
    #expect(twice.promises.first?.isOpen == true)
    #expect(twice.due(on: try day("2026-11-12")).isEmpty)
    #expect(twice.due(on: try day("2026-11-13")).count == 1)
    let answered = ("2026-10-29", "## 22:10 promise\nwho: Bea\ntold: not yet\n")
    let between = try memory(truth, pass("2026-10-28"), answered, pass("2026-10-30"))
    #expect(between.due(on: try day("2026-10-31")).count == 1)
    func unread(_ night: String) -> (String, String) { (night, "## 22:10 promise\nwho: Bea\ntold: ?\n\nhm, Bea\n") }
    let notRead = try memory(truth, pass("2026-10-28"), pass("2026-10-29"), unread("2026-11-12"))
    #expect(notRead.due(on: try day("2026-11-12")).isEmpty)
    #expect(notRead.due(on: try day("2026-11-13")).count == 1)
    #expect(notRead.promises.first?.when == between.promises.first?.when)
  }

  @Test("Nobody is nobody's name, in whatever words", arguments: ["nobody", "no one", "No-one", "none", "no"])
  func nobody(_ words: String) throws {
    let memory = try memory(("2026-10-25", "## 20:40 ten minutes\nsafe: \(words)\n\nx\n"))
    #expect(memory.safePeople.isEmpty && memory.people.isEmpty)
  }

  @Test("Of two promises to one person the later is meant, unless its night is named")
  func twice() throws {
    let second = ("2026-10-30", "## 20:40 truth\nwho: Bea\nsay: Again.\n")
    let plain = try memory(truth, second, ("2026-11-01", "## 22:10 promise\nwho: Bea\ntold: yes\n"))
    #expect(plain.promises.map(\.isOpen) == [true, false])
    let named = try memory(truth, second, ("2026-11-01", "## 22:10 promise\nwho: Bea\nmade: 2026-10-25\ntold: yes\n"))
    #expect(named.promises.map(\.isOpen) == [false, true])
  }

  @Test(
    "Nobody is no promise, nor is a truth that stays on the page",
    arguments: ["who: nobody\nsay: x", "real: x", "who: Bea\nreal: x", "who:\nsay: x"])
  func noPromise(lines: String) throws {
    #expect(try memory(("2026-10-25", "## 20:40 truth\n\(lines)\n")).promises.isEmpty)
  }

  @Test(
    "What was put aside waits until it is taken up, put off or let go",
    arguments: [
      ("## 22:16 ten minutes\nabout: later, 14:10 \"the \"big\" fern\"\n\nx\n", PutAside.State.takenUp, false),
      (
        "## 22:16 put aside\nabout: later, 14:10 \"the \"big\" fern\"\nlater: tomorrow\n", PutAside.State.tomorrow, true
      ),
      ("## 22:16 put aside\nabout: later, 14:10 \"the \"big\" fern\"\nlater: let go\n", PutAside.State.letGo, false),
    ] as [(String, @Sendable (CivilDate) -> PutAside.State, Bool)])
  func putAside(section: String, state: @Sendable (CivilDate) -> PutAside.State, comesBack: Bool) throws {
    let before = "## 14:10 put aside\nthe \"big\" fern\n\n"
    let night = try day()
    let waiting = try memory(("2026-11-21", before))
    #expect(waiting.waiting(on: night).map(\.text) == ["the \"big\" fern"])
    #expect(waiting.waiting(on: night).first?.time == (try clock(14, 10)))
    let after = try memory(("2026-11-21", before + section))
    #expect(after.putAside.map(\.state) == [state(night)])
    #expect(after.waiting(on: night).isEmpty)
    #expect(after.waiting(on: night.adding(days: 1)).isEmpty == !comesBack)
  }

  @Test("A later night names the night as well, and the reference reads back")
  func anotherNight() throws {
    let before = ("2026-11-20", "## 14:10 put aside\ncode in bay 4\n\n## 15:00 put aside\ncode in bay 4\n")
    let thing = try #require(try memory(before).putAside.first)
    #expect(thing.reference(on: try day("2026-11-20")) == "later, 14:10 \"code in bay 4\"")
    let reference = thing.reference(on: try day())
    #expect(reference == "later, 2026-11-20 14:10 \"code in bay 4\"")
    let after = try memory(before, ("2026-11-21", "## 22:16 ten minutes\nabout: \(reference)\n\nx\n"))
    #expect(after.putAside.map(\.isOpen) == [false, true])
  }

  @Test("What was taken up stays so where its words were changed later, in one of the nights alone")
  func reworded() throws {
    let taken = ("2026-11-21", "## 22:16 ten minutes\nabout: later, 2026-11-20 14:10 \"Jean in room 412\"\n\nx\n")
    let masked = "## 14:10 put aside\nJean in [room or bed]\n\n## 15:00 put aside\nthe rota\n"
    #expect(try memory(("2026-11-20", masked), taken).putAside.map(\.isOpen) == [false, true])
    // Of two things at one time nobody can tell which was meant.
    let twice = "## 14:10 put aside\nJean in [room or bed]\n\n## 14:10 put aside\nthe rota\n"
    #expect(try memory(("2026-11-20", twice), taken).putAside.map(\.isOpen) == [true, true])
  }

  @Test("A phrase that is not it is left alone, whatever its case")
  func dismissed() throws {
    let memory = try memory(
      ("2026-11-20", "## 22:28 what the words show\nnumbness: \"It's carpet\" (not it)\nmachine: \"pager\" (passed)\n"))
    #expect(memory.dismissed.cover("numbness", quote: "it's Carpet"))
    #expect(!memory.dismissed.cover("machine", quote: "pager"))
    #expect(!memory.dismissed.cover("machine", quote: "it's carpet"))
  }

  /// What was dismissed, a later quote for the same signal and its sentence, and whether that is left alone.
  @Test(arguments: [
    ("the appy in 12", "did the discharge for the appy in 12.", "", true),
    ("the appy in 12", "The appy in 12", "", true), ("the appy in 12", "the appy in 14", "", false),
    ("I said nothing to her.", "nothing", "It was late and I said nothing to her.", true),
    (
      "I said nothing to her, as one does", "said nothing to her…", "I said nothing to her, as one does: no one asks.",
      true
    ),
    ("three admissions, felt nothing for any of them", "felt nothing", "told the family, felt nothing", false),
    ("three admissions, felt nothing for any of them", "felt nothing for any of them", "", false),
    ("It’s carpet", "it's carpet, all of it", "", true), ("am", "the ambulance came", "", false),
    ("...", "anything", "", false), ("anything", "...", "", false),
  ])
  func covered(_ phrase: String, _ quote: String, _ sentence: String, _ isLeftAlone: Bool) {
    let dismissed: Set = [Dismissed(signal: "numbness", phrase: phrase)]
    #expect(dismissed.cover("numbness", quote: quote, in: sentence) == isLeftAlone)
    #expect(!dismissed.cover("machine", quote: quote, in: sentence))
  }

  @Test("What was asked on which night is remembered")
  func asked() throws {
    let memory = try memory(("2026-11-14", "## 22:16 ten minutes\nasked: doors\n\nx\n"))
    #expect(memory.asked.map(\.id) == ["doors"])
    #expect(memory.asked.map(\.night) == [try day("2026-11-14")])
  }

  @Test("A boundary is for its month, or until the day that it names; kept or not is counted on it")
  func boundaries() throws {
    let memory = try memory(
      ("2026-09-03", "## 21:20 one boundary\nboundary: no phone\nuntil: 30 September\n"),
      ("2026-09-10", "## 21:20 one boundary\nboundary: no phone\nkept: no\n\nIt rang.\n"),
      ("2026-11-01", "## 21:20 one boundary\nboundary: home by seven\n"),
      ("2026-11-05", "## 21:20 boundary\nkept: yes\n"))
    #expect(memory.standing.map(\.text) == ["no phone", "home by seven"])
    #expect(memory.standing.first?.until == (try day("2026-09-30")))
    #expect(memory.standing.first?.nights.map(\.kept) == [false])
    #expect(memory.standing.last?.nights.map(\.kept) == [true])
    #expect(memory.standing.first?.applies(on: try day("2026-09-30")) == true)
    #expect(memory.standing.first?.applies(on: try day("2026-10-01")) == false)
    #expect(memory.standing.last?.applies(on: try day("2026-11-30")) == true)
    #expect(memory.standing.last?.applies(on: try day("2026-12-01")) == false)
  }

  @Test("People are remembered once, the latest first")
  func people() throws {
    let memory = try memory(
      truth, ("2026-10-26", "## 22:16 ten minutes\nsafe: Priya\n\nx\n\n## 22:30 truth\nwho: nobody\n"),
      ("2026-10-28", "## 22:10 promise\nwho: bea\ntold: yes\n"))
    #expect(memory.people == ["bea", "Priya"])
  }

  @Test(
    "What lasts for months is told from a file's headings alone",
    arguments: [
      ("# Monday\n\n## 22:10 one boundary\nboundary: x\n", true), ("## floors\nsleep: 6 h\n", true),
      ("## 14:10 put aside\ncode in bay 4", true), ("## 01:30 -0400 Truth\nwho: Sam", true),
      ("\u{FEFF}# A day\r\n\r\n## floors\r\nsleep: 6 h\r\n", true), ("# truth\nwho: Sam\n", true),
      ("## 22:14 ten minutes\nabout: later 14:10\n\nIt went.\n", true), ("## x\r\nAbout: later 14:10\r\n", true),
      ("## 22:14 ten minutes\n\nI was about: to go, no more about it.\n", false), ("### truth\n", false),
      ("## 22:14 ten minutes\n\nThe floors were wet, and no promise kept.\n", false), ("floors", false), ("", false),
      ("## 22:20 what the words show\nmachine: \"the pager\" (not it)\n", false),
    ])
  func lasts(_ text: String, _ lasts: Bool) { #expect(Memory.lasts(in: Array(text.utf8)) == lasts) }

  @Test(
    "A phrase that was taken back is told from its mark",
    arguments: [
      ("machine: \"the pager\" (not it)\n", true), ("a: \"the \"pager\"\" \t Not It", true), ("\"(not it)", true),
      ("\"the pager\" (not i", false), ("the pager (not it)", false), ("\"the pager\" passed", false), ("\"", false),
      ("", false),
    ])
  func dismisses(_ text: String, _ dismisses: Bool) { #expect(Memory.dismisses(in: Array(text.utf8)) == dismisses) }

  @Test("Who is safe to tell is remembered, the latest first, and offered as a name too") func safePeople() throws {
    let memory = try memory(
      ("2026-11-01", "## 22:14 ten minutes\nsafe: Priya\n\nLong.\n"),
      ("2026-11-03", "## 22:14 truth\nwho: Sam\nsay: x\n"),
      ("2026-11-04", "## 22:14 ten minutes\nsafe: Bea\n\nLong.\n"), ("2026-11-05", "## 22:14 x\nsafe: nobody\n"))
    #expect(memory.safePeople == ["Bea", "Priya"])
    #expect(memory.people == ["Bea", "Sam", "Priya"])
  }
}
