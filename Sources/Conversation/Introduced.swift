/// Names that are introduced: `his name is Tom, my flatmate`, `it's Aoife`, `a girl called Priya from work`.
extension Answers {
  /// The words of the name, without those that introduce it or say who that is; nil where an `it's` names no one.
  static func introduced(_ words: [Substring]) -> [Substring]? {
    let plain = words.map(bare)
    if let mark = plain.indices.dropFirst().first(where: { words[$0].first == "(" }) { return Array(words[..<mark]) }
    if let name = plain.firstIndex(where: { $0 == "name" || $0 == "names" }), name <= 1 {
      let rest = words[(name + 1)...].drop { bare($0) == "is" }
      return rest.isEmpty ? words : withoutRole(Array(rest))
    }
    if let called = plain.firstIndex(where: { $0 == "called" || $0 == "named" }), called > 0, called + 1 < words.count {
      if rang.contains(plain[called + 1]) { return nil }
      return withoutRole(Array(words[(called + 1)...].prefix { !behind.contains(bare($0)) }))
    }
    if let its = presented.first(where: { plain.starts(with: $0) }) {
      let rest = Array(words.dropFirst(its.count))
      guard let first = rest.first, isName(first) || roles.contains(bare(first)) else { return nil }
      return withoutRole(rest)
    }
    return withoutRole(words)
  }

  /// Of `Tom, my flatmate` and `my mum, Grace` the name. Several people stay together: `Mum, Dad`.
  private static func withoutRole(_ words: [Substring]) -> [Substring] {
    guard let comma = words.firstIndex(where: { $0.last == "," }), comma + 1 < words.count else { return words }
    var (before, after) = (Array(words[...comma]), Array(words[(comma + 1)...]))
    before[comma] = before[comma].dropLast()
    switch (roles.contains(bare(before[0])), roles.contains(bare(after[0]))) {
    case (false, true): return before
    case (true, false) where after.count <= 3 && after.allSatisfy(isName): return after
    default: return words
    }
  }

  private static func isName(_ word: Substring) -> Bool {
    word.first?.isUppercase == true || FirstNames.all.contains(bare(word))
  }

  private static let presented = [
    ["its"], ["it", "is"], ["thats"], ["that", "is"], ["itd", "be"], ["it", "would", "be"], ["thatd", "be"],
    ["that", "would", "be"],
  ]
  private static let roles: Set<String> = ["my", "me", "our", "a", "an", "the", "one", "this", "another"]
  /// Who "called" so has no name.
  private static let rang: Set<String> = [
    "me", "us", "him", "her", "them", "it", "in", "back", "today", "tonight", "yesterday", "again", "earlier", "last",
  ]
  /// What follows a name and tells where it is from.
  private static let behind: Set<String> = ["from", "at", "in", "on", "who", "that", "whom", "i", "and", "with"]
}
