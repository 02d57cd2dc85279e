import Testing

@testable import Conversation

@Suite("The words are plain, short and quiet") struct VoiceTests {
  @Test("No line shouts, praises, orders or runs wide", arguments: shipped.names + ["phrases"])
  func voice(_ name: String) {
    for text in texts(of: name) {
      #expect(!text.contains("!"), "\(name): \(text)")
      #expect(!text.unicodeScalars.contains { $0.properties.isEmojiPresentation }, "\(name): \(text)")
      let words = Set(text.wordList)
      for word in [
        "streak", "score", "should", "must", "just", "simply", "commit", "committed", "successful", "overdose",
        "journaling", "mindful",
      ] {
        #expect(!words.contains(word), "\(name): \(text)")
      }
      for phrase in ["well done", "goal reached", "you are not alone", "great job", "proud of"] {
        #expect(!text.lowercased().contains(phrase), "\(name): \(text)")
      }
      #expect(text.count <= 76, "\(name): \(text)")
    }
  }

  /// Kincaid and others 1975, "Derivation of New Readability Formulas for Navy Enlisted Personnel":
  /// 0.39 words/sentences + 11.8 syllables/words - 15.59.
  @Test("A tired reader can follow: grade 6 at most", arguments: shipped.names + ["phrases"])
  func grade(_ name: String) {
    var (words, sentences, syllables) = (0.0, 0.0, 0.0)
    for text in texts(of: name) {
      let list = text.wordList
      guard list.count > 1 else { continue }
      words += Double(list.count)
      syllables += Double(list.reduce(0) { $0 + VoiceTests.syllables($1) })
      sentences += Double(max(1, text.split { ".?;:".contains($0) }.count { $0.contains(where: \.isLetter) }))
    }
    guard words > 0 else { return }
    let grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59
    #expect(grade <= 6, "\(name) reads at grade \(grade)")
  }

  @Test(arguments: [
    ("candor", 2), ("line", 1), ("little", 2), ("something", 2), ("you", 1), ("emergency", 4), ("asked", 1),
  ])
  func counted(_ word: String, _ count: Int) { #expect(VoiceTests.syllables(word) == count) }

  @Test("There is enough to draw from: 25 openings, 60 nudges, 8 lines for each signal but crisis") func enough() {
    let pools = shipped.pools
    #expect(pools["openings"]?.items.count ?? 0 >= 25)
    #expect(pools["nudges"]?.items.count ?? 0 >= 60)
    #expect(pools["small"]?.items.count ?? 0 >= 6)
    for signal in Sitting.signals {
      let lines = pools[signal]?.items.map { $0.text.filled { _ in "" } } ?? []
      #expect(lines.count >= 8, "\(signal)")
      // A sign of life is not questioned.
      for line in lines {
        #expect(line.hasSuffix("?") != Sitting.lifeSignals.contains(signal) || line.contains("? "), "\(line)")
      }
    }
    // What a word, a signal, a person or a place calls for can come twice in a week.
    let nudges = pools["nudges"]?.items ?? []
    for nudge in nudges {
      #expect(nudges.count { $0.condition == nudge.condition } >= 2, "\(nudge.text.filled { "{\($0)}" })")
    }
    for signal in Sitting.signals {
      #expect(nudges.count { $0.condition.signals == [signal] } >= 2, "\(signal)")
    }
    #expect(Sitting.signals.count == 15)
    let lines = pools.values.flatMap(\.items).map { $0.text.filled { "{\($0)}" } }
    #expect(pools["openings"]?.items.filter { $0.condition == .always }.count ?? 0 > 7)
    #expect(Set(lines).count >= lines.count - 6)
  }

  @Test("A question of a practice can be asked in two ways", arguments: shipped.names)
  func twoWays(_ name: String) throws {
    let script = try #require(shipped.scripts[name])
    for instruction in script.code {
      guard case .say(.question, let texts) = instruction.action else { continue }
      let wordings = Set(texts.map { $0.filled { "{\($0)}" } })
      #expect(wordings.count >= 2, "\(name): \(wordings)")
    }
  }

  @Test("How a step went is answered in two ways each", arguments: ["done", "some of it", "it can wait"])
  func outcomes(_ outcome: String) throws {
    let script = try #require(shipped.scripts["step"])
    let said = script.code.filter { $0.condition == .equals("outcome", outcome) }
    guard case .say(_, let texts)? = said.first?.action else { throw Missing() }
    #expect(texts.count >= 2)
  }

  @Test("Every phrase that is asked for is there") func phrases() {
    let phrases = shipped.phrases
    for key in [
      "kept", "not-kept", "recovered", "ctrl-c", "goodbye", "time-up", "minutes-left", "no-timer", "more",
      "now-is-there",
      "unknown-command", "kept-as-text", "no-nudge", "edited", "back-in-prose", "back-at-start", "menu", "menu-hint",
      "menu-meant", "kept-beside", "hint-words",
      "hint-line", "hint-hours", "hint-number", "hint-yes-no", "hint-person", "hint-day", "hint-choice", "hint-prose",
      "hint-go", "help-1", "people-danger", "people-checked", "people-safe", "people-region", "people-none",
    ] { #expect(phrases.keys.contains(key), "\(key)") }
  }

  private func texts(of name: String) -> [String] {
    let library = shipped
    guard let script = library.scripts[name] else {
      return library.phrases.keys.map { filled(Template(library.phrases.template($0))) }
    }
    let said = script.code.flatMap { instruction -> [Template] in
      switch instruction.action {
      case .say(_, let texts): texts
      case .ask(let ask): [ask.prompt, ask.hint, ask.timeUp].compactMap { $0 }
      case .finish(let saying): [saying].compactMap { $0 }
      default: []
      }
    }
    return (said + script.pools.values.flatMap { $0.items.map(\.text) } + script.suggestions.map(\.reason)).map(filled)
      .filter { !$0.isEmpty }
  }

  /// Names stand for something of a usual length.
  private func filled(_ template: Template) -> String {
    template.filled { name in
      switch name {
      case "path": "~/journal/2026/11/2026-11-21.md"
      case "date": "Saturday 21 November"
      case "quote", "phrase", "aside-text", "say": "the appy in 12"
      case "minutes": "10"
      default: "Priya"
      }
    }
  }

  /// Groups of vowels, without a silent e at the end and without the e of -ed and -es.
  static func syllables(_ word: String) -> Int {
    let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y"]
    let letters = Array(word.lowercased())
    var count = 0
    var inGroup = false
    for letter in letters {
      let isVowel = vowels.contains(letter)
      if isVowel, !inGroup { count += 1 }
      inGroup = isVowel
    }
    let text = String(letters)
    if text.hasSuffix("e"), !text.hasSuffix("le") || text.dropLast(2).last.map(vowels.contains) ?? false { count -= 1 }
    if text.hasSuffix("ed"), let before = text.dropLast(2).last, !"td".contains(before), !vowels.contains(before) {
      count -= 1
    }
    if text.hasPrefix("some"), text.count > 4 { count -= 1 }
    return max(1, count)
  }
}
