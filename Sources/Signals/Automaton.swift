/// Every pattern in one graph over words, walked from each word of a text in turn.
///
/// Words lead from node to node through one hash table; gaps, numbers and conditions are listed a node.
struct Automaton: Sendable {
  /// A match of the pattern with this number: from its first word to its last.
  struct Match: Equatable {
    let pattern: Int
    let first: Int
    let last: Int
  }

  /// A step that is not a word.
  struct Special: Sendable {
    enum Kind: Sendable { case skip, anyWord, number, gap, sentenceStart, sentenceEnd, sentenceBreak, clauseBreak }
    let kind: Kind
    /// For a gap, the most words to pass over.
    let count: Int
    let target: Int32
  }

  /// For each node: where its specials and its accepted patterns begin; one more at the end.
  private let specialStarts: [Int32]
  private let specials: [Special]
  private let acceptStarts: [Int32]
  private let accepts: [Int32]
  /// For each word: where the root's targets begin.
  private let rootStarts: [Int32]
  private let rootTargets: [Int32]
  /// Open addressing: (node, word) to a range of `targets`; 0 is an empty slot.
  private let edgeKeys: [UInt64]
  private let edgeRanges: [(start: Int32, count: Int32)]
  private let targets: [Int32]
  /// Number words by their number: "two", "twelve".
  private let isNumberWord: [Bool]

  /// The automaton that accepts these rows of elements, each with the number of its pattern.
  init(
    _ patterns: [(elements: [[[Int32]]], pattern: Int)], _ table: StepTable, wordCount: Int, numberWords: [UInt32]
  ) {
    var builder = TrieBuilder(table)
    for (elements, pattern) in patterns { builder.add(elements, pattern) }
    (specialStarts, specials) = builder.specials()
    (acceptStarts, accepts) = builder.accepts()
    (rootStarts, rootTargets) = builder.rootEdges(wordCount: wordCount)
    (edgeKeys, edgeRanges, targets) = builder.edges()
    var numbers = [Bool](repeating: false, count: wordCount)
    for word in numberWords { numbers[Int(word)] = true }
    isNumberWord = numbers
  }

  /// Every match in these words, in the order of their first word.
  func matches(in tokens: [Token], _ range: Range<Int>? = nil) -> [Match] {
    var matches: [Match] = []
    for index in range ?? 0..<tokens.count {
      let word = Int(tokens[index].word)
      if word < rootStarts.count - 1, word != Vocabulary.unknown {
        for edge in Int(rootStarts[word])..<Int(rootStarts[word + 1]) {
          walk(Int(rootTargets[edge]), index + 1, index, tokens, &matches)
        }
      }
      visitSpecials(0, index, index, tokens, &matches)
    }
    return matches
  }

  /// From `node`, reached after the word before `position`.
  private func walk(_ node: Int, _ position: Int, _ first: Int, _ tokens: [Token], _ matches: inout [Match]) {
    for index in Int(acceptStarts[node])..<Int(acceptStarts[node + 1]) {
      matches.append(Match(pattern: Int(accepts[index]), first: first, last: position - 1))
    }
    if position < tokens.count, tokens[position].sentence == tokens[position - 1].sentence {
      follow(node, position, first, tokens, &matches)
    }
    visitSpecials(node, position, first, tokens, &matches)
  }

  /// The word at `position`, as an edge out of `node`.
  private func follow(_ node: Int, _ position: Int, _ first: Int, _ tokens: [Token], _ matches: inout [Match]) {
    let word = tokens[position].word
    guard word != Vocabulary.unknown else { return }
    let key = TrieBuilder.key(node, word)
    var slot = TrieBuilder.slot(key, edgeKeys.count)
    while edgeKeys[slot] != 0 {
      if edgeKeys[slot] == key {
        let range = edgeRanges[slot]
        for index in Int(range.start)..<Int(range.start + range.count) {
          walk(Int(targets[index]), position + 1, first, tokens, &matches)
        }
        return
      }
      slot = (slot + 1) & (edgeKeys.count - 1)
    }
  }

  private func visitSpecials(
    _ node: Int, _ position: Int, _ first: Int, _ tokens: [Token], _ matches: inout [Match]
  ) {
    let range = Int(specialStarts[node])..<Int(specialStarts[node + 1])
    guard !range.isEmpty else { return }
    let isInside = position < tokens.count
    let isFirst = position == first
    let goesOn = isInside && (isFirst || tokens[position].sentence == tokens[position - 1].sentence)
    for index in range {
      let special = specials[index]
      let target = Int(special.target)
      switch special.kind {
      case .skip: pass(target, position, first, tokens, &matches)
      case .anyWord: if goesOn { walk(target, position + 1, first, tokens, &matches) }
      case .number: if goesOn, isNumber(tokens[position]) { walk(target, position + 1, first, tokens, &matches) }
      case .gap:
        var next = position
        while next <= position + special.count, next < tokens.count,
          tokens[next].sentence == tokens[position - 1].sentence
        {
          follow(target, next, first, tokens, &matches)
          visitSpecials(target, next, first, tokens, &matches)
          next += 1
        }
      case .sentenceStart:
        if isInside, tokens[position].flags.contains(.sentenceStart) {
          enter(target, position, first, tokens, &matches)
        }
      case .clauseBreak:
        if isInside, goesOn, tokens[position].flags.contains(.clauseStart) {
          enter(target, position, first, tokens, &matches)
        }
      case .sentenceBreak:
        if isInside, !isFirst, tokens[position].flags.contains(.sentenceStart) {
          enter(target, position, first, tokens, &matches)
        }
      case .sentenceEnd:
        if position >= tokens.count || tokens[position].flags.contains(.sentenceStart) {
          for accept in Int(acceptStarts[target])..<Int(acceptStarts[target + 1]) {
            matches.append(Match(pattern: Int(accepts[accept]), first: first, last: max(first, position - 1)))
          }
        }
      }
    }
  }

  /// Goes on from `node` without a word.
  private func pass(_ node: Int, _ position: Int, _ first: Int, _ tokens: [Token], _ matches: inout [Match]) {
    if position > first {
      walk(node, position, first, tokens, &matches)
    } else {
      follow(node, position, first, tokens, &matches)
      visitSpecials(node, position, first, tokens, &matches)
    }
  }

  /// After a condition: the word at `position` is still to come, whatever sentence it is in.
  private func enter(_ node: Int, _ position: Int, _ first: Int, _ tokens: [Token], _ matches: inout [Match]) {
    follow(node, position, first, tokens, &matches)
    for index in Int(specialStarts[node])..<Int(specialStarts[node + 1]) {
      let special = specials[index]
      switch special.kind {
      case .skip: enter(Int(special.target), position, first, tokens, &matches)
      case .anyWord: walk(Int(special.target), position + 1, first, tokens, &matches)
      case .number:
        if isNumber(tokens[position]) { walk(Int(special.target), position + 1, first, tokens, &matches) }
      case .gap:
        var next = position
        while next <= position + special.count, next < tokens.count,
          tokens[next].sentence == tokens[position].sentence
        {
          follow(Int(special.target), next, first, tokens, &matches)
          next += 1
        }
      default: break
      }
    }
  }

  private func isNumber(_ token: Token) -> Bool {
    token.flags.contains(.number) || isNumberWord[Int(token.word)]
  }
}
