/// The milestone to which something is put off, guessed from a person's words.
enum Milestone {
  /// The name in `quote`, such as "the in-training exam"; nil where no cue stands before one.
  static func name(in quote: String) -> String? {
    let words = Milestone.words(of: quote)
    for cue in MilestoneWords.cues {
      // The last place counts: "before October eleventh, so, after ICU".
      for start in words.indices.reversed() where matches(cue, words, at: start) {
        if let name = name(words, from: start + cue.count) { return name }
      }
    }
    return nil
  }

  /// Names in the order of their first mention; "Step" and "Step 3" are one, under the longer name.
  static func inOrder(_ names: [String?]) -> [String] {
    var result: [(name: String, key: [String])] = []
    for case let name? in names {
      let key = key(name)
      guard let place = result.firstIndex(where: { same($0.key, key) }) else {
        // A list of dozens helps nobody, and looking through it for each night would be slow.
        if result.count < 12 { result.append((name, key)) }
        continue
      }
      if name.utf8.count > result[place].name.utf8.count { result[place] = (name, key) }
    }
    return result.map(\.name)
  }

  /// Whether two names mean the same milestone: one begins or ends with the other's words, but for articles and case.
  static func same(_ left: String, _ right: String) -> Bool { same(key(left), key(right)) }

  private static func same(_ left: [String], _ right: [String]) -> Bool {
    guard !left.isEmpty, !right.isEmpty else { return false }
    return zip(left, right).allSatisfy(==) || zip(left.reversed(), right.reversed()).allSatisfy(==)
  }

  private static func key(_ name: String) -> [String] {
    let words = name.lowercased().split(separator: " ").map(String.init)
    return Array(words.drop { MilestoneWords.articles.contains($0) })
  }

  /// One word of the quote.
  private struct Word {
    let text: String
    let lower: String
    /// Whether a stop follows it.
    let closes: Bool
  }

  private static func words(of quote: String) -> [Word] {
    let bytes = QuoteBytes.plain(quote)
    // Only the first thousand words: nobody's milestone stands behind them.
    return bytes.split(maxSplits: 1000, whereSeparator: QuoteBytes.isBlank).prefix(1000).compactMap { raw in
      guard let start = raw.firstIndex(where: QuoteBytes.isOfWord),
        let end = raw.lastIndex(where: QuoteBytes.isOfWord)
      else { return nil }
      let text = String(decoding: raw[start...end], as: UTF8.self)
      let lower = text.lowercased()
      return Word(text: text, lower: MilestoneWords.shortForms[lower] ?? lower, closes: end + 1 < raw.endIndex)
    }
  }

  private static func matches(_ cue: [String], _ words: [Word], at start: Int) -> Bool {
    start + cue.count <= words.count
      && cue.indices.allSatisfy { words[start + $0].lower == cue[$0] && !words[start + $0].closes }
  }

  private static func name(_ words: [Word], from start: Int) -> String? {
    var place = start
    while place < words.count, MilestoneWords.skipped.contains(words[place].lower), !words[place].closes { place += 1 }
    var name: [Word] = []
    while place < words.count, name.count < MilestoneWords.longest {
      let word = words[place]
      // "once I match I'll call": the first "I" belongs to the name, the second ends it.
      let opens = name.isEmpty && MilestoneWords.person.contains(word.lower)
      if word.lower == "finally", !word.closes {
        place += 1
        continue
      }
      if !opens, MilestoneWords.ends.contains(word.lower), !(name.count == 1 && startsWithPerson(name)) { break }
      if isNewThought(word, behind: name) { break }
      if let owner = beforeIs(word) {
        name.append(Word(text: owner, lower: owner.lowercased(), closes: true))
        break
      }
      name.append(word)
      if word.closes { break }
      place += 1
    }
    guard let last = name.last else { return nil }
    if name.count == 1, MilestoneWords.empty.contains(last.lower) || startsWithPerson(name) { return nil }
    return name.map { MilestoneWords.turned[$0.lower] ?? $0.text }.joined(separator: " ")
  }

  /// "once I match ill call", "after match day my sister": whether this word belongs to what follows a name.
  private static func isNewThought(_ word: Word, behind name: [Word]) -> Bool {
    guard let last = name.last?.lower, !MilestoneWords.articles.contains(last) else { return false }
    if MilestoneWords.shortFutures.contains(word.lower) {
      return !word.closes && !(name.count == 1 && startsWithPerson(name))
    }
    return MilestoneWords.determiners.contains(word.lower) && !startsWithPerson(name) && !last.hasSuffix("ing")
      && !MilestoneWords.prepositions.contains(last)
  }

  private static func startsWithPerson(_ name: [Word]) -> Bool {
    name.first.map { MilestoneWords.person.contains($0.lower) } ?? false
  }

  /// "surgery" of "surgery's" in "once surgery's over".
  private static func beforeIs(_ word: Word) -> String? {
    guard word.lower.hasSuffix("'s"), word.lower.utf8.count > 4 else { return nil }
    return String(word.text.dropLast(2))
  }
}

/// Whether two names of milestones mean the same one, such as "Step" and "Step 3".
public func sameMilestone(_ left: String, _ right: String) -> Bool { Milestone.same(left, right) }
