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

  /// Puts other words in the place of the words of each step. No step is given a number after this.
  mutating func replaceWords(_ words: ([UInt32]) -> [UInt32]) {
    for (index, step) in steps.enumerated() {
      if case .words(let old) = step { steps[index] = .words(words(old)) }
    }
  }
}

/// Lays a pattern out as the sequences that it stands for.
struct PatternExpander {
  /// The most sequences that one part of a pattern may stand for, and the most steps of one pattern and of all.
  static let limit = 2000
  static let longest = 100_000
  static let longestInAll = 2_000_000
  /// The most words of all patterns; one pattern may go over it by its own.
  static let mostWords = 1 << 18

  private var lists: [String: Pattern]
  let inflections: Inflections
  var vocabulary: Vocabulary
  var table: StepTable
  /// Misspellings with what they are read as, folded.
  let spellings: [String: String]
  /// The words that have a number, and the beginnings of words that have one.
  private var names: Set<String> = []
  private(set) var beginnings: [UInt32: String] = [:]
  /// The lists that are being laid out, and those that were.
  private var open: [String] = []
  private var known: [String: [[Int32]]] = [:]
  /// How many steps one pattern, and all together, have been laid out in.
  private var (laid, laidInAll) = (0, 0)
  private let longestInAll: Int

  init(
    lists: [String: Pattern], inflections: Inflections, spellings: [String: String],
    upTo longestInAll: Int = PatternExpander.longestInAll
  ) {
    (self.lists, self.inflections, self.spellings) = (lists, inflections, spellings)
    self.longestInAll = longestInAll
    (vocabulary, table) = (Vocabulary(), StepTable())
  }

  /// From here on these lists are meant.
  mutating func use(_ lists: [String: Pattern]) {
    self.lists = lists
    known = [:]
  }

  /// The ways of reading `pattern`: each a row of elements, each element the step sequences that it stands for.
  /// Throws `PatternError` where it stands for nothing, for too much, or names an unknown list.
  mutating func expand(_ pattern: Pattern) throws(PatternError) -> [[[[Int32]]]] {
    guard laidInAll <= longestInAll, vocabulary.count < PatternExpander.mostWords else {
      throw PatternExpander.tooManyInAll
    }
    laid = 0
    defer { laidInAll += laid }
    return try rows(pattern)
  }

  private mutating func rows(_ pattern: Pattern) throws(PatternError) -> [[[[Int32]]]] {
    if case .either(let choices) = pattern {
      var all: [[[[Int32]]]] = []
      for choice in choices { all += try rows(choice) }
      return all
    }
    var parts: [Pattern] = [pattern]
    if case .sequence(let inner) = pattern { parts = inner }
    var elements: [[[Int32]]] = []
    for part in parts {
      let element = try sequences(of: part)
      if element != [[]] { elements.append(element) }
      laid += element.reduce(0) { $0 + $1.reduce(0) { $0 + table[$1].cost } }
      guard laid <= PatternExpander.longest else { throw tooMany }
    }
    return [try trimmed(elements)]
  }

  /// Without gaps at either end, also where what stands beyond the gap is optional.
  private func trimmed(_ elements: [[[Int32]]]) throws(PatternError) -> [[[Int32]]] {
    // Some word must be there however the pattern is read: it is found by that word.
    guard elements.contains(where: { $0.contains { $0.contains { table[$0].isWord } } }),
      elements.contains(where: { $0.allSatisfy { $0.contains { table[$0].isAnchor } } })
    else { throw problem("the pattern can match without any word", "Name at least one word that must be there.") }
    let tail = try withoutGapAtEnd(elements)
    return try mirrored(withoutGapAtEnd(mirrored(tail)))
  }

  private func mirrored(_ elements: [[[Int32]]]) -> [[[Int32]]] { elements.reversed().map { $0.map { $0.reversed() } } }

  private func withoutGapAtEnd(_ elements: [[[Int32]]]) throws(PatternError) -> [[[Int32]]] {
    var rest = elements
    while let last = rest.popLast() {
      let cut = last.map { Array($0.prefix(($0.lastIndex { !table[$0].isGap } ?? -1) + 1)) }
      if cut.allSatisfy(\.isEmpty) { continue }
      guard cut.contains([]), mayEndInGap(rest), let before = rest.popLast() else { return rest + [cut] }
      rest.append(try product(before, cut))
    }
    return rest
  }

  private func mayEndInGap(_ elements: [[[Int32]]]) -> Bool {
    for element in elements.reversed() {
      if element.contains(where: { $0.last.map { table[$0].isGap } ?? false }) { return true }
      if !element.contains([]) { return false }
    }
    return false
  }

  private func product(_ lefts: [[Int32]], _ rights: [[Int32]]) throws(PatternError) -> [[Int32]] {
    guard lefts.count * rights.count <= PatternExpander.limit else { throw tooMany }
    func steps(_ sequences: [[Int32]]) -> Int { sequences.reduce(0) { $0 + $1.count } }
    guard steps(lefts) * rights.count + steps(rights) * lefts.count <= PatternExpander.longest else { throw tooMany }
    var all: [[Int32]] = []
    all.reserveCapacity(lefts.count * rights.count)
    for left in lefts { for right in rights { all.append(left + right) } }
    return all
  }

  private mutating func sequences(of pattern: Pattern) throws(PatternError) -> [[Int32]] {
    switch pattern {
    case .word(let word): return [[step(.words([id(of: word)]))]]
    case .inflected(let word):
      return [[step(.words(Set(inflections.forms(of: word).map { id(of: Tokenizer.fold($0)) }).sorted()))]]
    case .beginning(let letters):
      return [[step(.words(Set([letters, withoutApostrophe(letters)].map { id(ofBeginning: $0) }).sorted()))]]
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
      if let sequences = known[name] { return sequences }
      guard open.count < 12 else {
        throw problem("lists are nested too deep at \"\(name)\"", "Write the words out in one of the lists.")
      }
      open.append(name)
      defer { open.removeLast() }
      let found = try sequences(of: list)
      known[name] = found
      return found
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

  /// The number of a folded word: the same for a misspelling as for the word itself, and with and without apostrophe.
  mutating func id(of word: String) -> UInt32 {
    let word = spellings[word] ?? word
    let bare = withoutApostrophe(word)
    names.formUnion([word, bare])
    guard bare != word, !Tokenizer.distinct.contains(bare) else { return vocabulary.insert(word) }
    let id = vocabulary.insert(spellings[bare].map(withoutApostrophe) ?? bare)
    vocabulary.alias(word, to: id)
    return id
  }

  private func withoutApostrophe(_ word: String) -> String { String(word.filter { $0 != "'" }) }

  /// The number that words beginning so have in a text, unless they have one of their own.
  private mutating func id(ofBeginning letters: String) -> UInt32 {
    let id = vocabulary.insert(beginning: letters)
    beginnings[id] = letters
    return id
  }

  /// A word that has a number of its own, or begins with more letters that have one, is found under that number: each
  /// step with a beginning is given those too. To be called when all words are known. False where that would be more
  /// words than any table holds.
  mutating func completeBeginnings() -> Bool {
    guard !beginnings.isEmpty else { return true }
    let all = names.compactMap { name in vocabulary.lookup(Vocabulary.hash(name)).map { (name: name, id: $0) } }
    let words = (all + beginnings.map { (name: $0.value, id: $0.key) }).sorted { $0.name < $1.name }
    var found: [UInt32: [UInt32]] = [:]
    for (id, letters) in beginnings {
      var (low, high) = (0, words.count)
      while low < high {
        let middle = (low + high) / 2
        if words[middle].name < letters { low = middle + 1 } else { high = middle }
      }
      found[id] = words[low...].prefix { $0.name.hasPrefix(letters) }.map(\.id)
    }
    var room = Int(Edge.limit)
    table.replaceWords { words in
      guard room > 0, words.contains(where: { found[$0] != nil }) else { return words }
      let all = Set(words.flatMap { found[$0] ?? [$0] }).sorted()
      room -= all.count
      return all
    }
    return room > 0
  }

  private func checked(_ sequences: [[Int32]]) throws(PatternError) -> [[Int32]] {
    guard sequences.count <= PatternExpander.limit else { throw tooMany }
    return sequences
  }

  static var tooManyInAll: PatternError {
    PatternError(
      offset: 0, cause: "the lexicons stand for too many sequences", remedy: "Take out what is not needed.")
  }

  private var tooMany: PatternError {
    problem("the pattern stands for too many sequences of words", "Write two patterns.")
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

  /// How much room it takes.
  var cost: Int {
    if case .words(let words) = self { return words.count }
    return 1
  }

  /// Whether a pattern can be entered at the step: a certain word, or a number.
  var isAnchor: Bool { isWord || self == .number }
}
