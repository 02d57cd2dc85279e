import Conversation
import Nights
import TestSupport
import Testing

@Suite("Whatever is typed, whenever, nothing written is lost") struct FuzzTests {
  private static let lines = [
    "", "?", "-", "y", "n", "no", "w", "5.5", "13", "tomorrow", "let it go", "now", "nobody", "Sam", "journal", "truth",
    "tell",
    "call", "/done", "/edit", "/back", "<", "/more", "/more 5", "/more 99999999999", "/time", "/skip", "/pass", "/now",
    "/help", "/quit", "/nonsense", "//done", "  ", "\n\n", "that's not it", "/ ", "/", "\u{0}", "e\u{301}", "\u{202E}x",
  ]

  @Test("Thousands of turns of random inputs", arguments: 0..<40) func turns(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let library = shipped
    var count = 0
    for round in 0..<12 {
      var facts = Facts(night: try #require(CivilDate(year: 2026, month: 11, day: 21)))
      facts.nightsWritten = Int.random(in: 0..<20, using: &random)
      facts.firstRun = facts.nightsWritten == 0
      facts.checkIn =
        Bool.random(using: &random) ? ["slept", "worked", "day off", "screen in bed", "outside", "moved", "rest"] : []
      if Bool.random(using: &random) { facts.putAside = [.init(time: "14:10", text: "bay 4")] }
      if Bool.random(using: &random) { facts.promises = [.init(who: "Sam", say: "x", when: "", made: facts.night)] }
      facts.heavyLastNight = round % 5 == 0
      let start = library.names.randomElement(using: &random) ?? "night"
      var walk = Walk(
        sitting: Sitting(library: library, start: round % 3 == 0 ? start : "night", facts: facts, seed: seed),
        random: random)
      walk.play(turns: 120)
      random = walk.random
      count += walk.written.count
    }
    #expect(count > 20)
  }

  @Test("A pipe that ends, ends every sitting within a few steps, from any place", arguments: 0..<60)
  func ends(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let library = shipped
    var facts = Facts(night: try #require(CivilDate(year: 2026, month: 11, day: 21)))
    (facts.nightsWritten, facts.checkIn) = (30, ["slept", "worked", "rest"])
    var walk = Walk(
      sitting: Sitting(
        library: library, start: library.names.randomElement(using: &random) ?? "night", facts: facts, seed: seed),
      random: random)
    walk.play(turns: Int(seed))
    for _ in 0..<24 where !walk.sitting.isOver { walk.give(.end) }
    #expect(walk.sitting.isOver)
  }

  /// One sitting under random inputs, with all that was written kept in sight.
  private struct Walk {
    var sitting: Sitting
    var random: SeededGenerator
    var kept: [SectionContent] = []
    var handed: SectionContent?
    var written: [String] = []
    /// What was typed where a short answer was asked for; `/back` may take that back.
    var answered: [String] = []
    var hasGoneBack = false
    var open: Question?
    var expects: Input?
    var editing: String?
    var isEditingProse = false
    var turns = 0

    mutating func play(turns limit: Int) {
      follow(sitting.start())
      while turns < limit, !sitting.isOver { give(next()) }
    }

    mutating func next() -> Input {
      if let expected = expects, Int.random(in: 0..<20, using: &random) > 0 {
        if case .kept = expected, Int.random(in: 0..<6, using: &random) == 0 { return .notKept }
        return expected
      }
      if let text = editing { return .edited(text + "\nfrom the editor at turn \(turns).") }
      switch Int.random(in: 0..<21, using: &random) {
      case 0: return .end
      case 1: return .minutes(Int.random(in: -2..<40, using: &random))
      case 2: return .idle
      case 3: return .crisisSeen
      case 4: return .pasted("pasted \(turns)\n/quit\r\nand \(turns) more")
      case 5: return .edited("stray")
      case 6: return .shown([Shown(signal: "numbness", quote: "q"), Shown(signal: "x", quote: "")])
      case 7: return .kept(path: "elsewhere")
      case 8...11: return .line("I wrote this at turn \(turns). It was fine.")
      case 12: return .line("yes, I wrote this too at turn \(turns).")
      case 13: return .line("bit of both, at turn \(turns).")
      case 14: return .line("no, too tired, at turn \(turns).")
      case 20: return .edit("half a line\nand more")
      default: return .line(FuzzTests.lines.randomElement(using: &random) ?? "")
      }
    }

    mutating func give(_ input: Input) {
      turns += 1
      let isOpen = open != nil && expects == nil && editing == nil
      let isProse = isOpen && open?.kind == .prose
      switch input {
      case .line("/back") where isOpen, .line("<") where isOpen: hasGoneBack = true
      case .line(let text) where isProse && text.contains("at turn"): written.append(text)
      case .line(let text) where isOpen && text.contains("at turn"): answered.append(text)
      case .pasted(let text) where isProse:
        written += text.split(whereSeparator: \.isNewline).map(String.init)
      case .kept:
        if case .kept? = expects { expects = nil }
        if let section = handed { kept.append(section) }
        handed = nil
      case .notKept: (expects, handed) = (nil, nil)
      case .shown: expects = nil
      case .end: (expects, editing, handed) = (nil, nil, nil)
      case .edited(let text):
        if isEditingProse, editing != nil { written += text.split(separator: "\n").map(String.init).suffix(1) }
        editing = nil
      default: break
      }
      follow(sitting.receive(input))
      check()
    }

    mutating func follow(_ effects: [Effect]) {
      for effect in effects {
        switch effect {
        case .ask(let question): (open, expects, editing) = (question, nil, nil)
        case .finish(let section):
          handed = section
          (open, expects) = (nil, .kept(path: "p"))
        case .mirror:
          (open, expects) = (
            nil, .shown([Shown(signal: "escape", quote: "scrolled"), Shown(signal: "feeling", quote: "cried")])
          )
        case .edit(let text): (editing, isEditingProse) = (text, open?.kind == .prose)
        case .end: #expect(effect == effects.last)
        default: break
        }
      }
      #expect(effects.count < 200)
    }

    /// Everything written is in what was handed over or in what is told to be unfinished, and is there once.
    func check() {
      var sections = Dictionary(kept.map { ($0.ordinal, $0) }) { _, last in last }
      for section in sitting.unfinished { sections[section.ordinal] = section }
      let whole = sections.values.flatMap { $0.paragraphs + $0.fields.map(\.value) }.joined(separator: "\n")
      for text in written + (hasGoneBack ? [] : answered) where !whole.contains(text) {
        Issue.record("lost at turn \(turns): \(text)")
        return
      }
      for text in written + answered where text.contains("at turn") && whole.ranges(of: text).count > 1 {
        Issue.record("twice at turn \(turns): \(text)")
        return
      }
    }
  }
}
