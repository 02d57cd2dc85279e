import Nights
import Testing

@testable import Conversation

@Suite("Every part of the script language does what docs/practices.md says") struct LanguageTests {
  /// Plays lines through one script (and others it may call); gives what was said and what was kept.
  private func play(
    _ script: String, _ lines: [String] = [], others: [String] = [], seed: UInt64 = 1,
    change: (inout Facts) -> Void = { _ in }
  ) throws -> (said: [String], kept: [SectionContent]) {
    let sources = ([script] + others).enumerated().map {
      Library.Source(path: "\($0.offset).txt", bytes: Array($0.element.utf8))
    }
    let library = Library(sources)
    #expect(library.problems == [])
    var facts = Facts(night: try #require(CivilDate(year: 2026, month: 11, day: 21)))
    change(&facts)
    var sitting = Sitting(library: library, start: "a", facts: facts, seed: seed)
    var effects = sitting.start()
    var (said, kept): ([String], [SectionContent]) = ([], [])
    var open = lines[...]
    while true {
      var next: Input?
      for effect in effects {
        switch effect {
        case .say(let text, _): said.append(text)
        case .finish(let section):
          kept.append(section)
          next = .kept(path: "p")
        case .mirror: next = .shown([Shown(signal: "numbness", quote: "one"), Shown(signal: "numbness", quote: "two")])
        default: break
        }
      }
      guard let input = next ?? open.popFirst().map(Input.line) else { return (said, kept) }
      effects = sitting.receive(input)
    }
  }

  private func script(_ body: String, head: String = "") -> String {
    "practice: a\nsection: s\n\(head)step one\n\(body)\n  end\n"
  }

  @Test("Another way to say it: the seed decides, each comes up") func variants() throws {
    let text = script("  say one\n  or two\n  or three")
    let said = try (0..<30).map { try play(text, seed: $0).said }
    #expect(Set(said) == [["one"], ["two"], ["three"]])
    #expect(try play(text, seed: 9).said == play(text, seed: 9).said)
  }

  @Test(
    "Conditions",
    arguments: [
      ("x is blue", true), ("x is Blue", true), ("x is red", false), ("x is not red", true), ("x is empty", false),
      ("x", true),
      ("not x", false), ("y is empty", true), ("x is blue and y is empty", true), ("x is red and y or x", true),
      ("x is red or y", false), ("n >= 12", true), ("n > 12.5", false), ("n < 12.6", true), ("n <= 12", false),
      ("x >= 1", false), ("numbness on 2 of 7", true), ("numbness on 3 of 7", false),
      ("numbness/escape on 3 of 7", true),
      ("numbness on 1 of 1", false), ("numbness tonight", false), ("z is \"deep blue\"", true), ("x is \"{w}\"", true),
      ("hour >= 22", true), ("always", true),
      ("z has deep, sky", true), ("z has \"deep blue\"", true), ("z has \"blue deep\", sky", false),
      ("z begins deep", false), ("z begins one of sky, \"deep blue\"", true), ("z opens deep", true),
      ("z opens \"deep\" and z opens blue", false), ("q begins \"thats it\"", true),
      ("q opens \"that's it now\"", true),
      ("q begins \"that's\"", false), ("q opens it", false), ("q begins no", true), ("q has thats", true),
      ("q has \"its now\", \"nah thats it\"", true), ("q has \"that now\"", false), ("q opens thats", true),
      ("z is made of deep, blue", true), ("z is made of \"deep blue\", sky", true), ("z is made of blue", false),
      ("z is not made of blue and x", true), ("z is made of \"deep (red|blue)\"", true),
      ("z is one of \"(|so )deep (red|blue)\"", true), ("z is one of \"(|so) deep (red|green)\"", false),
      ("z is \"(so |)deep (red|blue)\"", true), ("z is not \"deep (red|blue)\"", false), ("z is \"(so|red)\"", false),
      ("q begins \"that(s|'s) it\"", true), ("p begins \"(yes|not) it\"", true), ("z opens \"(so|deep)\"", true),
      ("z opens \"(so|blue)\"", false), ("x is \"{w}\" and x", true),
      ("p begins \"not it\"", true), ("p opens \"not\"", true), ("p begins not", false),
    ])
  func conditions(_ condition: String, _ holds: Bool) throws {
    let values = [
      "x: blue", "w: Blue", "y:", "n: 12.5", "z: Deep blue.", "q: No, nah - that\u{2019}s  it, now",
      "p: Sorry, no. Not it.",
    ]
    let body = values.map { "  set \($0)\n" }.joined() + "  if \(condition): say yes"
    let said = try play(script(body)) { $0.signalNights = ["numbness": [2, 7, 9], "escape": [2, 3]] }.said
    #expect(said == (holds ? ["yes"] : []))
  }

  @Test("Words that are none are never found, and end", arguments: ["", " ", "\u{2019}"]) func noWords(_ none: String) {
    var spoken = Spoken("fine, really")
    #expect(!spoken.isMade(of: [none, "fine"]) && spoken.isMade(of: [none, "fine", "really"]))
    #expect(!spoken.opens(with: none) && !spoken.begins(with: none) && !spoken.has(oneOf: [none]))
  }

  @Test("A pool: what fits comes first, nothing twice, empty names are passed over") func pools() throws {
    let pool = "pool p\n  - plain\n  - with {y}\n  when x is blue\n  - fits\n  when always\n  - last\n"
    let body = "  set x: blue\n  set y:\n" + String(repeating: "  draw plain from p\n", count: 4)
    let said = try play(pool.isEmpty ? "" : script(body) + pool).said
    #expect(said.first == "fits")
    #expect(said.sorted() == ["fits", "last", "plain"])
  }

  @Test("A nudge quotes the sentence that has the word") func quoting() throws {
    let pool = "pool p\n  when last has fine\n  - \"{phrase}\" And not fine?\n"
    let body = "  ask prose into t\n    nudges p"
    let said = try play(script(body) + pool, ["Everyone was fine. That is what was weird about it.", "?", "/done"]).said
    #expect(said == ["\"Everyone was fine.\" And not fine?"])
  }

  /// The paragraph written last is looked at as an answer is.
  @Test(arguments: [
    ("\"not any more\"", "I do not care, not any more.", true), ("dont", "I don\u{2019}t care.", true),
    ("don't", "i dont care", true), ("\"any not\"", "Not any more.", false), ("more, care", "nothing", false),
  ])
  func oneMeaningOfHas(_ words: String, _ text: String, _ holds: Bool) throws {
    let last = script("  ask prose into t\n  if last has \(words): say yes")
    #expect(try play(last, [text, "/done"]).said == (holds ? ["yes"] : []))
    let answer = script("  ask line into t\n  if t has \(words): say yes")
    #expect(try play(answer, [text]).said == (holds ? ["yes"] : []))
    let pool = script("  ask prose into t\n    nudges p") + "pool p\n  when last has \(words)\n  - {phrase}\n"
    #expect(try play(pool, [text, "?", "/done"]).said.first == (holds ? text : "no-nudge"))
  }

  /// However it goes on, and once where the same is typed once more.
  @Test(
    arguments: [
      (["hardly far really", "4"], "4 h", ["hardly far really"]),
      (["hardly far really", ""], nil, ["hardly far really"]),
      (["hardly far really", "/quit"], nil, ["hardly far really"]), (["hardly", "4"], "4 h", []),
      (["hardly far really", "hardly far really"], "hardly far really", []),
      (["not that far", "hardly far really"], "hardly far really", ["not that far"]),
    ] as [([String], String?, [String])])
  func whatCouldNotBeReadIsKept(_ answers: [String], _ value: String?, _ paragraphs: [String]) throws {
    let text = script("  ask hours into h as far: far")
    let section = SectionContent(name: "s", fields: value.map { [("far", $0)] } ?? [], paragraphs: paragraphs)
    #expect(try play(text, answers).kept == [section])
    let without = try play(script("  ask choice of a, b into x"), answers).kept.flatMap(\.paragraphs)
    #expect(without.filter { $0 == "hardly far really" }.count == (answers[0] == "hardly" ? 0 : 1))
  }

  @Test("What could not be read is in the draft at once") func unreadInTheDraft() throws {
    let source = Library.Source(path: "a", bytes: Array(script("  ask hours into h as far: far").utf8))
    var sitting = Sitting(
      library: Library([source]), start: "a", facts: Facts(night: try #require(CivilDate(iso: "2026-11-21"))), seed: 1)
    _ = sitting.start()
    _ = sitting.receive(.line("hardly far really"))
    #expect(sitting.unfinished == [SectionContent(name: "s", paragraphs: ["hardly far really"])])
    let effects = sitting.receive(.end)
    #expect(effects.contains(.finish(SectionContent(name: "s", paragraphs: ["hardly far really"]))))
  }

  @Test("Fields: once, with others only, or as often as added; prose as a field or as paragraphs") func fields() throws
  {
    let note = script("  note about: x\n  ask line into x as line")
    #expect(try play(note, [""]).kept == [])
    #expect(try play(note, ["y"]).kept == [SectionContent(name: "s", fields: [("about", "x"), ("line", "y")])])
    let added = script("  add k: 1\n  add k: 2\n  field f: 1\n  field f: 2\n  paragraph one")
    #expect(
      try play(added).kept
        == [SectionContent(name: "s", fields: [("k", "1"), ("k", "2"), ("f", "2")], paragraphs: ["one"])])
    let prose = script("  ask prose into t as real\n  ask prose into u")
    #expect(
      try play(prose, ["a b", "c", "/done", "d", "/done"]).kept
        == [SectionContent(name: "s", fields: [("real", "a b / c")], paragraphs: ["d"])])
  }

  @Test("A number is kept as it was typed, also one that no clock shows") func largeNumber() throws {
    let text = script("  ask number into n as steps: steps\n  if n > 99: say many")
    let (said, kept) = try { ($0.said, $0.kept) }(play(text, ["120"]))
    #expect(kept == [SectionContent(name: "s", fields: [("steps", "120")])])
    #expect(said == ["many"])
  }

  @Test("What cannot be read twice is kept as it was typed") func misread() throws {
    let text = script("  ask hours into h as slept: slept\n    hint Hours.\n  if h is empty: say unread")
    let (said, kept) = try play(text, ["a bit", "not much"])
    #expect(said == ["Hours.", "unread"])
    #expect(kept == [SectionContent(name: "s", fields: [("slept", "not much")], paragraphs: ["a bit"])])
  }

  @Test(
    "A sentence where something else was asked for is kept at the first try; a shorter answer under its key at the second",
    arguments: ["yes/no", "choice of a, b", "hours", "person"])
  func sentences(_ kind: String) throws {
    let sentence = "I do not want to count any more hours of this"
    let text = script("  ask \(kind) into h as k: k\n    hint What.\n  say next\n  ask prose into t")
    let (said, kept) = try play(text, [sentence, "", "more", "/done"])
    #expect(said == ["kept-beside", "What.", "next"])
    #expect(kept == [SectionContent(name: "s", paragraphs: [sentence, "more"])])
    let twice = try play(text, ["in parts. so?", "in parts. yes?", "/done"]).kept
    // What is nobody's name does not stand where a name would.
    let isPerson = kind == "person"
    let words = ["in parts. so?"] + (isPerson ? ["in parts. yes?"] : [])
    #expect(
      twice == [SectionContent(name: "s", fields: isPerson ? [] : [("k", "in parts. yes?")], paragraphs: words)])
    let without = script("  ask \(kind) into h\n  ask prose into t")
    #expect(
      try play(without, [sentence, sentence, "/done"]).kept == [SectionContent(name: "s", paragraphs: [sentence])])
  }

  @Test("Else: what cannot be read leads elsewhere each time, and is there to be looked at") func elseGo() throws {
    let text = script(
      "  ask choice of a, b into x: x\n    else go two\n  say {x}\n  end\nstep two\n  if x has help: say here\n  go one"
    )
    let (said, kept) = try play(text, ["please help me with this", "hm", "a"])
    #expect(said == ["kept-beside", "here", "a", "kept"])
    let writing = SectionContent(name: "writing", paragraphs: ["please help me with this"])
    #expect(kept == [SectionContent(name: "s", paragraphs: ["hm"]), writing])
  }

  @Test("Else keep: whatever was typed stands in the section, and yes or no in another word is the answer")
  func elseKeep() throws {
    let text = script(
      "  ask choice of yes, no into x: x\n    else keep and go two\n  end\nstep two\n  field x: {x}")
    for (typed, section) in [
      (
        "no, it was a late one for all",
        SectionContent(
          name: "s", fields: [("x", "no, it was a late one for all")], paragraphs: ["no, it was a late one for all"])
      ),
      ("hm", SectionContent(name: "s", fields: [("x", "hm")], paragraphs: ["hm"])),
    ] {
      #expect(try play(text, [typed]).kept == [section])
    }
    #expect(try play(text, ["nope"]).kept == [])
  }

  @Test("A word that is no answer, typed twice, stands in the section") func misreadTwice() throws {
    let text = script("  ask choice of better, same into x: x\n  ask line into y as y")
    let (said, kept) = try play(text, ["meh", "meh", "more"])
    #expect(said == ["hint-choice"])
    #expect(kept == [SectionContent(name: "s", fields: [("y", "more")], paragraphs: ["meh"])])
  }

  @Test(
    "A day that is named is there in words, where it is later than the next night",
    arguments: [("friday, by phone", "Friday"), ("3 december", "3 December"), ("tomorrow", ""), ("soon", ""), ("", "")])
  func days(_ answer: String, _ day: String) throws {
    #expect(try play(script("  ask day into when\n  say ({when-day})"), [answer]).said == ["(\(day))"])
  }

  @Test("Back says the question again, from the last pause on, and no more than that") func backSays() throws {
    let body =
      "  say Before.\n  say\n  say question: One?\n  say quiet: A hint.\n  ask line into x\n  ask line into y: y\n"
      + "  say question: Three?\n  ask line into z"
    let said = try play(script(body), ["a", "b", "<", "<", "A"]).said
    #expect(said == ["Before.", "", "One?", "A hint.", "Three?", "One?", "A hint."])
  }

  @Test("Another practice gets what it is given, gives back, and the caller goes on") func calls() throws {
    let other = "practice: b\ngiven: x\ngives: y\nstep one\n  say {x}\n  set y: back\n  set x: changed\n  end\n"
    let said = try play(script("  set x: there\n  do b\n  say {x} and {y}"), others: [other]).said
    #expect(said == ["there", "there and back"])
  }

  @Test("Writing typed at a question is carried to the next prose") func carried() throws {
    let text = script("  ask hours into h: slept\n    words go two\n  say asked\nstep two\n  ask prose into t")
    #expect(
      try play(text, ["I do not want to count", "more", "/done"]).kept
        == [SectionContent(name: "s", paragraphs: ["I do not want to count", "more"])])
  }

  @Test("Findings are taken one by one") func findings() throws {
    let text = script(
      "  mirror\nstep two\n  next finding or go three\n  say {signal}: {quote}\n  go two\nstep three\n  if numbness tonight: say so"
    )
    #expect(try play(text).said == ["numbness: one", "numbness: two", "so"])
  }

  @Test("Back goes to the question before, with the answer in the line; forward again is as if it never was")
  func back() throws {
    let text = script("  ask line into x as one: one\n  ask line into y as two: two\n  ask line into z as three: three")
    let (_, kept) = try play(text, ["a", "b", "<", "/back", "A", "B", "C"])
    #expect(kept == [SectionContent(name: "s", fields: [("one", "A"), ("two", "B"), ("three", "C")])])
  }

  @Test(
    "Words of an answer, and what the last paragraph shows",
    arguments: [
      ("x has red, blue", true), ("x has green", false), ("x has blue and y is empty", true), ("y has blue", false),
      ("last shows numbness", true), ("last shows escape/numbness", true), ("last shows escape", false),
      ("not last shows escape", true), ("last has felt", true),
    ])
  func shows(_ condition: String, _ holds: Bool) throws {
    let body = "  set x: a Blue one\n  set y:\n  ask prose into t\n  if \(condition): say yes"
    let library = Library([.init(path: "a.txt", bytes: Array(script(body).utf8))])
    #expect(library.problems == [])
    var sitting = Sitting(
      library: library, start: "a", facts: Facts(night: try #require(CivilDate(year: 2026, month: 11, day: 21))),
      seed: 1)
    _ = sitting.start()
    _ = sitting.receive(.line("I felt nothing."))
    _ = sitting.receive(.seen([Shown(signal: "numbness", quote: "I felt nothing.")]))
    let effects = sitting.receive(.line("/done"))
    #expect(effects.contains(.say("yes", .plain)) == holds)
  }

  @Test("A nudge for a signal quotes its sentence, and is noted so that it does not come again") func nudged() throws {
    let pool = "pool p\n  - plain\n  when last shows numbness\n  - \"{phrase}\" Since when?\n"
    let library = Library([.init(path: "a.txt", bytes: Array((script("  ask prose into t\n    nudges p") + pool).utf8))]
    )
    var facts = Facts(night: try #require(CivilDate(year: 2026, month: 11, day: 21)))
    func said() -> [Effect] {
      var sitting = Sitting(library: library, start: "a", facts: facts, seed: 1)
      _ = sitting.start()
      _ = sitting.receive(.line("It was late. I felt nothing."))
      _ = sitting.receive(.seen([Shown(signal: "numbness", quote: "I felt nothing.")]))
      let first = sitting.receive(.line("?"))
      return first + sitting.receive(.line("/done"))
    }
    let effects = said()
    #expect(effects.first == .say("\"I felt nothing.\" Since when?", .question))
    let asked = "\"\u{2026}\" Since when?"
    guard case .finish(let section)? = effects.last else { throw Missing() }
    #expect(section.fields.contains { $0.key == "asked" && $0.value == asked })
    facts.openings = [asked]
    #expect(said().first == .say("plain", .question))
  }

  @Test("A list shows its lines, and whether there is one") func lists() throws {
    let body = "  if has-put-off: list put-off\n  if not has-rest-better: say none\n  list floors"
    let said = try play(script(body)) { $0.lists = ["put-off": ["3 November  \"after\"", "4 November  \"once\""]] }.said
    #expect(said == ["  3 November  \"after\"", "  4 November  \"once\"", "none"])
  }

  @Test("Of what fits the lowest rank is suggested; what rests and what is offered after are left out")
  func ranks() throws {
    func other(_ name: String, _ head: String) -> String {
      "practice: \(name)\ntitle: \(name) it\n\(head)when always: because \(name)\nstep one\n  say {date}\n  end\n"
    }
    let others = [
      other("b", "rank: 20\n"), other("c", "rank: 10\n"), other("d", ""), other("e", "rank: 1\noffered: after\n"),
      other("f", "rank: 2\noffered: after\n"),
    ]
    let now = script("  suggest into x\n  say {x} {x-title} {reason}")
    #expect(try play(now, others: others).said == ["c c it because c"])
    #expect(try play(now, others: others) { $0.resting = ["c"] }.said == ["b b it because b"])
    let after = script("  suggest after into x\n  if x is empty: say none\n  if x: say {x} {reason}")
    #expect(try play(after, others: others).said == ["e because e"])
    #expect(try play(after, others: others) { $0.resting = ["e", "f"] }.said == ["none"])
    let twice = script("  suggest into x\n  pass {x}\n  suggest into y\n  say {x} {y}")
    #expect(try play(twice, others: others).said == ["c b"])
  }

  @Test("What was passed stands in the next section that is kept, once") func passed() throws {
    let body = "  pass b\n  field k: 1\n  finish\n  field k: 2"
    let other = "practice: b\ntitle: b\nstep one\n  end\n"
    #expect(
      try play(script(body), others: [other]).kept
        == [
          SectionContent(name: "s", fields: [("k", "1"), ("passed", "b")]),
          SectionContent(name: "s", fields: [("k", "2")]),
        ])
    // Passed last, it stands alone where there is a night to put it in, and nowhere else.
    let last = script("  field k: 1\n  finish\n  pass b")
    #expect(
      try play(last, others: [other]).kept
        == [
          SectionContent(name: "s", fields: [("k", "1")]),
          SectionContent(name: "not tonight", fields: [("passed", "b")]),
        ])
    #expect(try play(script("  pass b"), others: [other]).kept == [])
    #expect(
      try play(script("  pass b"), others: [other], change: { $0.hasNight = true }).kept
        == [SectionContent(name: "not tonight", fields: [("passed", "b")])])
  }

  @Test("What is forgotten is not taken up again tonight") func forgotten() throws {
    let text = script("  mirror\n  if numbness tonight: say so\n  forget numbness\n  if numbness tonight: say still")
    #expect(try play(text).said == ["so"])
    let filled = script("  mirror\n  set signal: numbness\n  forget {signal}\n  if numbness tonight: say still")
    #expect(try play(filled).said == [])
  }

  @Test("An if within an if holds where both do") func nested() throws {
    let text = script("  set x: blue\n  set y:\n  if x: if y: say both\n  if x: if not y: say one")
    #expect(try play(text).said == ["one"])
  }

  @Test("A dot leaves a question out, and a list of names completes a person") func dot() throws {
    let text = script("  ask line into x as one: one\n  ask person into y as who: who\n  if x is empty: say left")
    let (said, kept) = try play(text, [".", "Sam"])
    #expect(said == ["left"])
    #expect(kept == [SectionContent(name: "s", fields: [("who", "Sam")])])
    #expect(try play(script("  ask hours into h: h\n  if h is empty: say left"), ["."]).said == ["left"])
  }
}
