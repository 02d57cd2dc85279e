/// A dictionary in a format of LIWC: words and phrases, each in some categories.
public struct ImportedDictionary: Sendable {
  /// A category and what is in it.
  public struct Category: Equatable, Sendable {
    /// What the dictionary calls it.
    public let name: String
    /// The number that a `.dic` file gives it; nil in a `.dicx`.
    public let number: Int?
    /// Its words and phrases as patterns, in the order of the file, none twice.
    public internal(set) var patterns: [String] = []
  }

  /// The categories in the order of the file.
  public private(set) var categories: [Category] = []
  /// What could not be read; everything else was.
  public private(set) var problems: [LexiconProblem] = []

  private let path: String
  private var seen: [Set<String>] = []

  /// The dictionary in this file: `.dic`, whose header stands between lines of `%`, or `.dicx`, a table with a header
  /// that begins with `DicTerm`. Which of them it is, its first line tells. Never fails, whatever the bytes are.
  public init(_ source: LexiconSource) {
    path = source.path
    let lines = DictionaryLines(source)
    problems = lines.problems
    if let first = lines.lines.first {
      if first.text.drop(while: \.isWhitespace).hasPrefix("%") {
        readDic(lines.lines)
      } else {
        readDicx(lines.lines)
      }
    }
    if categories.isEmpty, problems.isEmpty {
      complain(
        1, "", 0, "there is no category in the file", "A .dic begins with a line of %, a .dicx with DicTerm.")
    }
    problems.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    let more = problems.count - LexiconParser.mostProblems
    guard more > 0, let last = problems.last else { return }
    problems.removeLast(more)
    complain(last.line, "", 0, "\(more) more lines cannot be read", "Check that it is the right file.")
  }

  /// The place of the category that is called `name`, in any case, or has this number; nil where there is none.
  public func category(_ name: String) -> Int? {
    let wanted = name.lowercased()
    return categories.firstIndex { $0.name.lowercased() == wanted }
      ?? Int(name).flatMap { number in categories.firstIndex { $0.number == number } }
  }

  mutating func add(category name: String, number: Int?) {
    categories.append(Category(name: name, number: number))
    seen.append([])
  }

  mutating func add(_ pattern: String, to category: Int) {
    guard categories.indices.contains(category), seen[category].insert(pattern).inserted else { return }
    categories[category].patterns.append(pattern)
  }

  mutating func complain(_ line: Int, _ text: String, _ offset: Int, _ cause: String, _ remedy: String) {
    problems.append(
      LexiconProblem(path: path, line: line, offset: offset, text: text, cause: cause, remedy: remedy))
  }

  /// The pattern of a term that stands at `offset` in its line; nil where it was told that there is none.
  mutating func pattern(_ term: String, _ line: DictionaryLines.Line, at offset: Int) -> String? {
    do throws(PatternError) {
      return try DictionaryTerm.pattern(term)
    } catch {
      complain(line.number, line.text, offset + error.offset, error.cause, error.remedy)
      return nil
    }
  }
}
