/// Every pattern in one automaton over words.
///
/// A pattern is entered at its rarest word, so that common words cost nothing: from there its graph is walked forwards
/// to the end and then backwards to the beginning. All tables are flat lists of integers, read where they are embedded.
struct Automaton: Sendable {
  /// A match of the pattern with this number: from its first word to its last.
  struct Match: Equatable {
    let pattern: Int
    let first: Int
    let last: Int
  }

  /// From so many on the edges that ask for one word are searched by halves.
  static let fewestToSearch = 4

  /// The tables.
  enum Table: Int, CaseIterable {
    /// For each word, and then for numbers: where its patterns are entered (see `Entries`). Empty where all are in groups.
    case words, entries, gates, needs
    /// A node is the place of its first edge; its others follow (see `Edge`).
    case edges
    /// The word sets (see `WordSet`).
    case sets
    /// For each row, four characters each: its pattern, and one more than the node that leads backwards from its entry
    /// (0: none).
    case rows
    /// Where each group of patterns is entered (see `GroupEntries`).
    case groups, groupPlaces
    /// The numbers of number words, "two", "twelve": the lowest, and 60 bits for those from there on.
    case numberWords
  }

  /// All of them, in the order of `Table`.
  let tables: [NumberList]

  /// An automaton of these tables, in the order of `Table`.
  init(tables: [[UInt32]]) {
    var reader = TableReader(TableText(lists: tables))
    self.init(&reader)
  }

  /// The automaton whose tables are read next.
  init(_ reader: inout TableReader) {
    tables = reader.lists(Table.allCases.count)
  }

  private subscript(table: Table) -> NumberList { tables[table.rawValue] }

  private func count(_ table: Table) -> Int { self[table].count }

  /// Entries at a number are kept under this word, the one after all others.
  private var numberEntry: Int { count(.words) / 8 - 1 }

  /// Every match in these words, in the order in which their rarest words stand.
  func matches(in tokens: [Token]) -> [Match] {
    guard count(.words) > 0 else { return [] }
    return withWalk(over: tokens) { $0.enterAll(numbers: numberEntry) }
  }

  /// Whether a group has patterns; those after the last one that has some are not written.
  func hasPatterns(group: Int) -> Bool {
    group < count(.groups) / GroupEntries.recordLength
  }

  /// Calls `body` with a walk over these words, for the matches of groups.
  func walk(over tokens: UnsafeBufferPointer<Token>, _ body: (Walk) -> Void) {
    tables[0].text.read { base in
      if let walk = Walk(tokens: tokens, tables: tables, base: base) { body(walk) }
    }
  }

  private func withWalk(over tokens: [Token], _ body: (inout Walk) -> Void) -> [Match] {
    tables[0].text.read { base in
      tokens.withUnsafeBufferPointer { tokens in
        guard var walk = Walk(tokens: tokens, tables: tables, base: base) else { return [] }
        body(&walk)
        return walk.matches
      }
    }
  }
}
