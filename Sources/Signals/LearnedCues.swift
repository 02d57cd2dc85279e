/// A run of one to three words with the weights, learned from labelled passages, by which it speaks for signals or
/// against them.
struct LearnedCue: Equatable {
  /// Words; `#` is a number, `^` and `$` are the ends of a sentence. `~word` is any word of its family.
  let words: [String]
  let weights: [(signal: Signal, weight: Double)]

  static func == (left: LearnedCue, right: LearnedCue) -> Bool {
    left.words == right.words && left.weights.elementsEqual(right.weights) { $0 == $1 }
  }
}

/// All learned cues, as a tree over words: a run of words is looked up by the row of the run without its last word, and
/// that word. At most words of a text no run goes on, and the tree tells so without a look-up.
struct LearnedCues: Sendable {
  /// A cue where it stands in a text. Kept small: a long text has millions.
  struct Hit {
    /// Its weights, in the table of rows.
    let row: UInt32
    /// Its first and last word.
    let first: UInt32
    let last: UInt32
  }

  /// For each word, four characters each: the double of its row plus one, or of 0 where no run begins with it, and one
  /// more where runs go on with it; and its family's number, or 0.
  let words: NumberList
  /// The row of a run by the row of all but its last word, and that word.
  let longer: KeyTable
  /// The weights of each run, 32 characters (see `CueWeights`). Those of runs that go on come first.
  let rows: NumberList
  /// How many runs go on.
  let inner: UInt32
  /// The numbers that stand for a number and the ends of a sentence: `#`, `^`, `$`.
  let marks: (number: UInt32, start: UInt32, end: UInt32)
  /// What a shipped rule is worth beside the cues, for each signal; 1 where nothing was learned.
  let ruleWorth: [Double]
  /// What `init(_:)` reads.
  let tables: [NumberList]

  /// The cues that are read next.
  init(_ reader: inout TableReader) {
    tables = reader.lists(KeyTable.listCount + 4)
    longer = KeyTable(tables.prefix(KeyTable.listCount))
    let rest = Array(tables.dropFirst(KeyTable.listCount))
    (words, rows) = (rest[0], rest[1])
    (marks, inner) = ((rest[2][0], rest[2][1], rest[2][2]), rest[2][3])
    let worth = rest[3]
    ruleWorth = Signal.allCases.indices.map { $0 < worth.count ? Double(worth[$0]) / 1000 : 1 }
  }

  /// Whether there is nothing to look for.
  var isEmpty: Bool { rows.count == 0 }

  /// How many runs there are.
  var rowCount: Int { rows.count / CueWeights.rowLength }
}
