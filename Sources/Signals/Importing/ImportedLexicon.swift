/// A lexicon of weak signs, made from categories of a dictionary.
public struct ImportedLexicon: Sendable {
  /// The lexicon's text.
  public let text: String
  /// How many words and phrases it holds.
  public let count: Int
  /// Words that were left out, because they stand in nearly every text and so say nothing alone.
  public let common: [String]
  /// How many could be taken, where there are too many of them for lexicons to hold; else nil.
  public let most: Int?

  /// Weak signs of `signal`, each of this weight (0.001 to 10), from these categories of `dictionary`; `name` is said
  /// in the file's first line. `shared` holds the lexicons without a signal beside which it will be compiled.
  public init(
    _ dictionary: ImportedDictionary, _ categories: [Int], as signal: Signal, weight: Double, name: String,
    shared: [LexiconSource]
  ) {
    let chosen = categories.filter(dictionary.categories.indices.contains).map { dictionary.categories[$0] }
    var seen: Set<String> = []
    let patterns = chosen.flatMap(\.patterns).filter { seen.insert($0).inserted }
    var common = patterns.filter(ImportedLexicon.isCommon)
    var kept = patterns.filter { !ImportedLexicon.isCommon($0) }
    let first = "# Imported from \(name): \(chosen.map(\.name).joined(separator: ", "))"
    var head = [first.split(whereSeparator: \.isNewline).joined(separator: " ")]
    head += ["signal: \(signal.rawValue)", "", "cues"]
    var text = ""
    var most: Int?
    while most == nil {
      text = (head + kept.map { "  \(weight) \($0)" }).joined(separator: "\n") + "\n"
      // Of some the compiler alone can tell: "dont" is "don't", and a misspelling is the word that it stands for.
      let problems = Analyzer(shared + [LexiconSource(path: "", text: Array(text.utf8))]).problems
        .filter(\.path.isEmpty)
      // From there on nothing fits: the compiler need not name the rest a hundred a time.
      most = problems.first { $0.cause == PatternExpander.tooManyInAll.cause }.map { $0.line - head.count - 1 }
      let refused = Set(problems.map { $0.line - head.count - 1 })
      guard kept.indices.contains(where: refused.contains) else { break }
      common += kept.indices.filter(refused.contains).map { kept[$0] }
      kept = kept.indices.filter { !refused.contains($0) }.map { kept[$0] }
    }
    (self.text, self.common, self.most, count) = (text, common, most, kept.count)
  }

  /// Whether the compiler would refuse it for being too common.
  private static func isCommon(_ pattern: String) -> Bool {
    guard !pattern.contains(" ") else { return false }
    if pattern.hasSuffix("*") { return WordFrequency.commonWord(beginning: String(pattern.dropLast())) != nil }
    return WordFrequency.isCommon(pattern)
  }
}
