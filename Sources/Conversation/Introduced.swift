/// Names that are introduced: `his name is Tom, my flatmate`, `it's Aoife`, `a girl called Priya from work`.
extension Answers {
  /// The words of the name, without those that introduce it or say who that is; nil where no one is named.
  static func introduced(_ typed: [Substring]) -> [Substring]? {
    let words = withoutRemark(typed)
    let plain = words.map(bare)
    if let name = plain.firstIndex(where: { $0 == "name" || $0 == "names" }), name <= 1 {
      if name == 1, plain[0] == "no" { return nil }
      if name == 0 || whose.contains(plain[0]) { return named(words, at: name) }
    }
    if let called = plain.firstIndex(where: { $0 == "called" || $0 == "named" }), called > 0, called + 1 < words.count,
      !plain[..<called].contains("who")
    {
      if rang.contains(plain[called + 1]) { return nil }
      // Who "called" may have rung; who is "named" has a name.
      if isName(words[called + 1]) || plain[called] == "named" && !roles.contains(plain[called + 1]) {
        return withoutRole(Array(words[(called + 1)...].prefix { !behind.contains(bare($0)) }))
      }
    }
    if let its = presented.first(where: { plain.starts(with: $0) }) {
      let rest = Array(words.dropFirst(its.count))
      // "It's my sister", but not "it's my fault"; "it would have to be the chaplain", but not "it's the worst".
      guard let first = rest.first,
        isName(first) || rest.prefix(4).contains(where: { isKin($0) || ofWork.contains(bare($0)) })
          || rest.count == 1 && ["only", "just"].contains(its.last)
      else { return nil }
      return withoutRole(rest)
    }
    return withoutRole(words)
  }

  /// Without `(my flatmate)`, and without `, who called yesterday`.
  private static func withoutRemark(_ typed: [Substring]) -> [Substring] {
    var words = typed
    if let open = words.indices.dropFirst().first(where: { words[$0].first == "(" }) {
      let close = words[open...].firstIndex { $0.contains(")") } ?? words.endIndex - 1
      words.removeSubrange(open...close)
    }
    let who = words.indices.dropFirst().first { ["who", "whos", "whom"].contains(bare(words[$0])) }
    guard let who, words[who - 1].last == "," else { return words }
    return words[..<(who - 1)] + [words[who - 1].dropLast()]
  }

  /// What stands behind `his name is`, `the name's`, `name:`; nil where that is no name: `the name escapes me`.
  private static func named(_ words: [Substring], at name: Int) -> [Substring]? {
    let after = words[(name + 1)...]
    let rest = Array(after.drop { bare($0) == "is" })
    guard let first = rest.first, !behind.contains(bare(first)) else { return nil }
    let isSaid =
      rest.count < after.count || words[name].last == ":" || words[name].contains { "'\u{2019}".contains($0) }
    return isSaid || isName(first) ? withoutRole(rest) : nil
  }

  /// Of `Tom, my flatmate` and `my mum, Grace` the name. Several people stay together: `Mum, Dad`, `Mum, the chaplain`.
  private static func withoutRole(_ words: [Substring]) -> [Substring] {
    guard let comma = words.firstIndex(where: { $0.last == "," }), comma + 1 < words.count,
      !words.contains(where: { ["and", "or"].contains(bare($0)) }), words.count(where: { $0.last == "," }) == 1
    else { return words }
    var (before, after) = (Array(words[...comma]), Array(words[(comma + 1)...]))
    before[comma] = before[comma].dropLast()
    if !roles.contains(bare(before[0])), !before.contains(where: isKin), whoThatIs.contains(bare(after[0])) {
      return before
    }
    let isNamed = after.count <= 3 && after.allSatisfy { isName($0) && !isKin($0) }
    return roles.contains(bare(before[0])) && isNamed ? after : words
  }

  static func isName(_ word: Substring) -> Bool {
    word.first?.isUppercase == true || FirstNames.all.contains(bare(word))
  }

  static func isKin(_ word: Substring) -> Bool { LastWords.family.contains(bare(word)) }

  private static let presented: [[String]] =
    phrases(
      ["there is", "theres", "there was"], ["only", "just", "always", "really only", "still", ""])
    + phrases(["it is", "that is", "its", "thats"], [""])
    + phrases(
      ["it would", "that would", "itd", "thatd", "it will", "that will", "itll", "thatll", "would", "it", "that", ""],
      ["be", "have to be", "has to be", "had to be", "must be", "might be", "could be", "may be", "can only be"])

  /// Each of the beginnings with each of the ends, in words.
  private static func phrases(_ beginnings: [String], _ ends: [String]) -> [[String]] {
    beginnings.flatMap { begin in ends.map { end in "\(begin) \(end)".split(separator: " ").map(String.init) } }
  }

  /// Whom people name by their work.
  private static let ofWork: Set<String> = [
    "chaplain", "therapist", "counsellor", "counselor", "mentor", "supervisor", "consultant", "registrar", "reg", "gp",
    "doctor", "nurse", "colleague", "boss", "tutor", "priest", "imam", "rabbi", "neighbour", "neighbor", "matron",
  ]
  private static let whose: Set<String> = ["his", "her", "their", "my", "the"]
  static let roles: Set<String> = ["my", "me", "our", "a", "an", "the", "one", "this", "another"]
  /// What begins who somebody is, behind a name and a comma; "the" may begin another person.
  private static let whoThatIs: Set<String> = ["my", "me", "our", "a", "an"]
  /// Who "called" so has no name.
  private static let rang: Set<String> = [
    "me", "us", "him", "her", "them", "it", "in", "back", "today", "tonight", "yesterday", "again", "earlier", "last",
    "about",
  ]
  /// What follows a name and tells where it is from.
  private static let behind: Set<String> = ["from", "at", "in", "on", "who", "that", "whom", "i", "and", "with"]
}
