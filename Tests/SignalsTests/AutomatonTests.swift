import TestSupport
import Testing

@testable import Signals

@Suite("Patterns are found where they stand, and nowhere else") struct AutomatonTests {
  static let vocabulary = ["felt", "nothing", "so", "two", "12"]
  /// Words that no pattern names, and beginnings that some have.
  static let others = ["felted", "nothings", "twofold"]
  static let beginnings = ["fel", "felt", "felte", "noth", "two"]

  @Test("The automaton and a slow reading of each pattern agree on thousands of random texts", arguments: 0..<40)
  func agrees(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var (patterns, matches) = (0, 0)
    for _ in 0..<40 {
      let pattern = AutomatonTests.pattern(depth: Int.random(in: 1...3, using: &random), &random)
      let list = AutomatonTests.pattern(depth: 1, &random)
      var expander = PatternExpander(lists: ["x": list], inflections: Inflections([]), spellings: [:])
      let frequency = ["the": 40_000, "and": 20_000, "so": 3000].map { (expander.id(of: $0.key), $0.value) }
      let numbers = [expander.id(of: "two")]
      // A pattern that can match without a word is refused; so is its list.
      guard let rows = try? expander.expand(pattern) else { continue }
      let isComplete = expander.completeBeginnings()
      #expect(isComplete)
      let built = AutomatonBuilder.build(
        rows.map { .init(elements: $0, pattern: 0, group: nil) }, expander.table,
        frequency: Dictionary(frequency) { first, _ in first }, wordCount: expander.vocabulary.count,
        numberWords: numbers)
      guard let automaton = built else {
        Issue.record("\(pattern) has no automaton")
        continue
      }
      patterns += 1
      for _ in 0..<8 {
        let text = AutomatonTests.text(&random)
        let tokens = Array(text.utf8).withUnsafeBufferPointer { Tokenizer.tokens(of: $0, expander.vocabulary) }
        let bytes = Array(text.utf8)
        let reference = ReferenceMatcher(
          tokens: tokens, text: tokens.map { String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) },
          lists: ["x": list])
        let found = Set(
          automaton.matches(in: tokens).map { ReferenceMatcher.Match(first: $0.first, last: $0.last) })
        #expect(found == reference.matches(pattern), "\(pattern) with \(list) in \"\(text)\"")
        matches += found.count
      }
    }
    #expect(patterns > 10)
    #expect(matches > 10)
  }

  @Test("Patterns of which many go on alike are each found by their own number, alone and in groups", arguments: 0..<20)
  func tellsApart(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var matches = 0
    for _ in 0..<20 {
      let list = AutomatonTests.pattern(depth: 1, &random)
      var expander = PatternExpander(lists: ["x": list], inflections: Inflections([]), spellings: [:])
      let numbers = [expander.id(of: "two")]
      // Two ends that all of them share, so that they go on alike.
      let ends = (0..<2).map { _ in AutomatonTests.pattern(depth: 2, &random) }
      let patterns = (0..<8).compactMap { _ -> (pattern: Pattern, rows: [[[[Int32]]]])? in
        let begin = AutomatonTests.pattern(depth: 1, &random)
        let pattern = Pattern.sequence([begin, ends.randomElement(using: &random) ?? begin])
        return (try? expander.expand(pattern)).map { (pattern, $0) }
      }
      let isComplete = expander.completeBeginnings()
      #expect(isComplete)
      for group in [nil, 0] {
        let rows = patterns.enumerated().flatMap { number, one in
          one.rows.map { AutomatonBuilder.Row(elements: $0, pattern: number, group: group) }
        }
        let automaton = try #require(
          AutomatonBuilder.build(
            rows, expander.table, frequency: [:], wordCount: expander.vocabulary.count, numberWords: numbers))
        for _ in 0..<6 {
          let text = AutomatonTests.text(&random)
          let bytes = Array(text.utf8)
          let tokens = bytes.withUnsafeBufferPointer { Tokenizer.tokens(of: $0, expander.vocabulary) }
          let reference = ReferenceMatcher(
            tokens: tokens, text: tokens.map { String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) },
            lists: ["x": list])
          var found = group == nil ? automaton.matches(in: tokens) : []
          if let group, automaton.hasPatterns(group: group) {
            tokens.withUnsafeBufferPointer { tokens in
              automaton.walk(over: tokens) { walk in
                var walk = walk
                found = walk.matches(in: 0..<tokens.count, group: group)
              }
            }
          }
          for (number, one) in patterns.enumerated() {
            let own = Set(
              found.filter { $0.pattern == number }.map { ReferenceMatcher.Match(first: $0.first, last: $0.last) })
            #expect(own == reference.matches(one.pattern), "\(one.pattern) with \(list) in \"\(text)\"")
            matches += own.count
          }
        }
      }
    }
    #expect(matches > 10)
  }

  static func text(_ random: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...24, using: &random) {
      text += (vocabulary + others).randomElement(using: &random) ?? ""
      text += [" ", " ", " ", " ", ", ", ". ", "! ", " - ", "; "].randomElement(using: &random) ?? ""
    }
    return text
  }

  static func pattern(depth: Int, _ random: inout SeededGenerator) -> Pattern {
    guard depth > 0 else { return leaf(&random) }
    func parts(_ count: ClosedRange<Int>) -> [Pattern] {
      (0..<Int.random(in: count, using: &random)).map { _ in pattern(depth: depth - 1, &random) }
    }
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<5: return .sequence(parts(2...4))
    case 5..<7: return .either(parts(2...3))
    case 7: return .optional(pattern(depth: depth - 1, &random))
    case 8: return depth > 1 ? .list("x") : leaf(&random)
    default: return leaf(&random)
    }
  }

  private static func leaf(_ random: inout SeededGenerator) -> Pattern {
    switch Int.random(in: 0..<24, using: &random) {
    case 0: .number
    case 1: .gap(max: 1, exact: true)
    case 2, 3: .gap(max: Int.random(in: 1...3, using: &random), exact: false)
    case 4: .sentenceStart
    case 5: .sentenceEnd
    case 6: .sentenceBreak
    case 7: .clauseBreak
    case 8, 9: .beginning(beginnings.randomElement(using: &random) ?? "")
    default: .word(vocabulary.randomElement(using: &random) ?? "")
    }
  }
}
