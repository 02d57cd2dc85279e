/// One step of a pattern that has been laid out as a sequence.
enum Step: Hashable {
  /// Any of these words, in rising order.
  case words([UInt32])
  case anyWord
  case number
  /// None to this many words are passed over before the next step.
  case gap(Int)
  case sentenceStart
  case sentenceEnd
  case sentenceBreak
  case clauseBreak
}

/// Steps by number, so that sequences are short arrays of integers.
struct StepTable {
  private(set) var steps: [Step] = []
  private var numbers: [Step: Int32] = [:]

  /// The step's number, given one if it has none.
  mutating func number(of step: Step) -> Int32 {
    if let known = numbers[step] { return known }
    let number = Int32(steps.count)
    steps.append(step)
    numbers[step] = number
    return number
  }

  subscript(number: Int32) -> Step { steps[Int(number)] }
}

/// Lays a pattern out as the sequences that it stands for.
struct PatternExpander {
  /// The most sequences that one part of a pattern may stand for.
  static let limit = 2000

  let lists: [String: Pattern]
  let inflections: Inflections
  var vocabulary: Vocabulary
  var table: StepTable
  private var open: [String] = []

  init(lists: [String: Pattern], inflections: Inflections, vocabulary: Vocabulary, table: StepTable) {
    (self.lists, self.inflections, self.vocabulary, self.table) = (lists, inflections, vocabulary, table)
  }

  /// The ways of reading `pattern`: each a row of elements, each element the step sequences that it stands for.
  /// Throws `PatternError` where it stands for nothing, for too much, or names an unknown list.
  mutating func expand(_ pattern: Pattern) throws(PatternError) -> [[[[Int32]]]] {
    if case .either(let choices) = pattern {
      var all: [[[[Int32]]]] = []
      for choice in choices { all += try expand(choice) }
      return all
    }
    var parts: [Pattern] = [pattern]
    if case .sequence(let inner) = pattern { parts = inner }
    var elements: [[[Int32]]] = []
    for part in parts {
      let element = try sequences(of: part)
      if element != [[]] { elements.append(element) }
    }
    return [try trimmed(elements)]
  }

  /// Without gaps at either end, and so that the first element never stands for nothing.
  private func trimmed(_ elements: [[[Int32]]]) throws(PatternError) -> [[[Int32]]] {
    func isGap(_ element: [[Int32]]) -> Bool { element.allSatisfy { $0.allSatisfy { table[$0].isGap } } }
    var elements = elements[...]
    while let first = elements.first, isGap(first) { elements.removeFirst() }
    while let last = elements.last, isGap(last) { elements.removeLast() }
    guard var first = elements.popFirst(), (elements + [first]).contains(where: hasWord) else {
      throw problem("the pattern can match without any word", "Name at least one word that must be there.")
    }
    while first.contains(where: { sequence in sequence.allSatisfy { table[$0].isGap } }) {
      guard let next = elements.popFirst() else {
        throw problem("the pattern can match without any word", "Name at least one word that must be there.")
      }
      first = try product(first, next).map { Array($0.drop { table[$0].isGap }) }
    }
    return [first] + elements
  }

  private func hasWord(_ element: [[Int32]]) -> Bool {
    element.contains { $0.contains { table[$0].isWord } }
  }

  private func product(_ lefts: [[Int32]], _ rights: [[Int32]]) throws(PatternError) -> [[Int32]] {
    guard lefts.count * rights.count <= PatternExpander.limit else { throw tooMany }
    var all: [[Int32]] = []
    all.reserveCapacity(lefts.count * rights.count)
    for left in lefts { for right in rights { all.append(left + right) } }
    return all
  }

  private mutating func sequences(of pattern: Pattern) throws(PatternError) -> [[Int32]] {
    switch pattern {
    case .word(let word): return [[step(.words(ids(of: [word])))]]
    case .inflected(let word): return [[step(.words(ids(of: inflections.forms(of: word.lowercased()))))]]
    case .number: return [[step(.number)]]
    case .gap(let max, let exact): return [[step(exact ? .anyWord : .gap(max))]]
    case .sentenceStart: return [[step(.sentenceStart)]]
    case .sentenceEnd: return [[step(.sentenceEnd)]]
    case .sentenceBreak: return [[step(.sentenceBreak)]]
    case .clauseBreak: return [[step(.clauseBreak)]]
    case .optional(let inner): return try merged([[]] + sequences(of: inner))
    case .either(let choices):
      var all: [[Int32]] = []
      for choice in choices { all += try sequences(of: choice) }
      return try checked(merged(all))
    case .list(let name):
      guard let list = lists[name] else {
        throw problem("there is no list \"\(name)\"", "Define it with \"list \(name): …\", or check the spelling.")
      }
      guard !open.contains(name) else {
        throw problem("the list \"\(name)\" contains itself", "Take @\(name) out of its own definition.")
      }
      open.append(name)
      defer { open.removeLast() }
      return try sequences(of: list)
    case .sequence(let parts):
      var all: [[Int32]] = [[]]
      for part in parts { all = try product(all, try sequences(of: part)) }
      return all
    }
  }

  /// Alternatives of one word each are one step.
  private mutating func merged(_ sequences: [[Int32]]) -> [[Int32]] {
    var words: Set<UInt32> = []
    var others: [[Int32]] = []
    var seen: Set<[Int32]> = []
    for sequence in sequences {
      if sequence.count == 1, case .words(let ids) = table[sequence[0]] {
        words.formUnion(ids)
      } else if seen.insert(sequence).inserted {
        others.append(sequence)
      }
    }
    return words.isEmpty ? others : [[step(.words(words.sorted()))]] + others
  }

  private mutating func step(_ step: Step) -> Int32 { table.number(of: step) }

  private mutating func ids(of words: [String]) -> [UInt32] {
    var ids: Set<UInt32> = []
    for word in words {
      let folded = Tokenizer.fold(word)
      let id = vocabulary.insert(folded)
      ids.insert(id)
      let bare = String(folded.filter { $0 != "'" })
      if bare != folded, !PatternExpander.distinct.contains(bare) { vocabulary.alias(bare, to: id) }
    }
    return ids.sorted()
  }

  /// Contractions that are another word without their apostrophe.
  private static let distinct: Set<String> = ["well", "were", "hell", "shell", "wed", "shed"]

  private func checked(_ sequences: [[Int32]]) throws(PatternError) -> [[Int32]] {
    guard sequences.count <= PatternExpander.limit else { throw tooMany }
    return sequences
  }

  private var tooMany: PatternError {
    problem("the pattern stands for more than \(PatternExpander.limit) sequences", "Write two patterns.")
  }

  private func problem(_ cause: String, _ remedy: String) -> PatternError {
    PatternError(offset: 0, cause: cause, remedy: remedy)
  }
}

extension Step {
  /// Whether the step passes over words.
  var isGap: Bool {
    if case .gap = self { return true }
    return false
  }

  /// Whether the step asks for a certain word.
  var isWord: Bool {
    if case .words = self { return true }
    return false
  }
}
