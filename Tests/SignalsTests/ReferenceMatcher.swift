@testable import Signals

/// The slow and plain way of matching a pattern: every way of reading it, tried at every word.
struct ReferenceMatcher {
  let tokens: [Token]
  let text: [String]
  let lists: [String: Pattern]

  struct Match: Hashable { let first, last: Int }

  /// Every place where `pattern` matches, with at least one word.
  func matches(_ pattern: Pattern) -> Set<Match> {
    var found: Set<Match> = []
    for reading in readings(pattern) {
      let steps = trimmed(reading)
      for first in tokens.indices {
        for end in ends(steps[...], first, first, crossed: true) where end > first {
          found.insert(Match(first: first, last: end - 1))
        }
      }
    }
    return found
  }

  /// The ways of reading a pattern, each a row of single steps.
  func readings(_ pattern: Pattern) -> [[Pattern]] {
    switch pattern {
    case .either(let choices): choices.flatMap(readings)
    case .optional(let inner): [[]] + readings(inner)
    case .list(let name): lists[name].map(readings) ?? []
    case .sequence(let parts):
      parts.reduce([[]]) { lefts, part in
        let rights = readings(part)
        return lefts.flatMap { left in rights.map { left + $0 } }
      }
    default: [[pattern]]
    }
  }

  private func trimmed(_ steps: [Pattern]) -> [Pattern] {
    func isGap(_ step: Pattern) -> Bool {
      if case .gap(_, exact: false) = step { return true }
      return false
    }
    var steps = Array(steps.drop(while: isGap))
    while let last = steps.last, isGap(last) { steps.removeLast() }
    return steps
  }

  /// Where the steps may end when the next word is the one at `index`. A word stands in the sentence of the word before
  /// it, unless a sentence break was just `crossed`.
  private func ends(_ steps: ArraySlice<Pattern>, _ index: Int, _ first: Int, crossed: Bool) -> Set<Int> {
    guard let step = steps.first else { return [index] }
    let rest = steps.dropFirst()
    let isWord = index < tokens.count && (crossed || tokens[index].sentence == tokens[index - 1].sentence)
    let isEdge = index >= tokens.count || index == 0 || tokens[index].sentence != tokens[index - 1].sentence
    switch step {
    case .word(let word): return isWord && text[index] == word ? ends(rest, index + 1, first, crossed: false) : []
    case .beginning(let letters):
      return isWord && text[index].hasPrefix(letters) ? ends(rest, index + 1, first, crossed: false) : []
    case .number:
      let isNumber = isWord && (text[index].allSatisfy(\.isNumber) || text[index] == "two")
      return isNumber ? ends(rest, index + 1, first, crossed: false) : []
    case .gap(_, exact: true): return isWord ? ends(rest, index + 1, first, crossed: false) : []
    case .gap(let max, exact: false):
      var found = ends(rest, index, first, crossed: crossed)
      if isWord {
        let shorter: [Pattern] = max > 1 ? [.gap(max: max - 1, exact: false)] : []
        found.formUnion(ends(ArraySlice(shorter + rest), index + 1, first, crossed: false))
      }
      return found
    case .sentenceStart, .sentenceEnd: return isEdge ? ends(rest, index, first, crossed: crossed) : []
    case .sentenceBreak:
      return isEdge && index > 0 && index < tokens.count ? ends(rest, index, first, crossed: true) : []
    case .clauseBreak:
      let isBreak = index < tokens.count && tokens[index].flags.contains(.clauseStart)
      return isBreak ? ends(rest, index, first, crossed: crossed) : []
    default: return []
    }
  }
}
