/// A run of one to three words, or two that stand apart, with the weights, learned from labelled passages, by which it
/// speaks for signals or against them.
struct LearnedCue: Equatable {
  /// Words; `#` is a number, `^` and `$` are the ends of a sentence. `~word` is any word of its family. Between two
  /// families `…` says that they stand apart in one sentence, with one to five words between them.
  let words: [String]
  let weights: [(signal: Signal, weight: Double)]

  /// What stands between two families that stand apart.
  static let apart = "…"

  /// Whether it is two families that stand apart.
  var isApart: Bool { words.count == 3 && words[1] == LearnedCue.apart }

  /// Whether it is one to three words, or two families that stand apart.
  var isSound: Bool {
    guard (1...3).contains(words.count) else { return false }
    guard words.contains(LearnedCue.apart) else { return true }
    func isFamily(_ word: String) -> Bool { word.hasPrefix("~") || word == "#" }
    return isApart && (isFamily(words[0]) || words[0] == "^") && isFamily(words[2])
  }

  static func == (left: LearnedCue, right: LearnedCue) -> Bool {
    left.words == right.words && left.weights.elementsEqual(right.weights) { $0 == $1 }
  }
}

/// All learned cues, as a tree over words: a run of words is looked up by the row of the run without its last word, and
/// that word. At most words of a text no run goes on, and the tree tells so without a look-up.
///
/// Words and rows are three characters each, and are compared and handed on as they stand.
struct LearnedCues: Sendable {
  /// A cue where it stands in a text. Kept small: a long text has millions.
  struct Hit {
    /// Its weights, in the table of rows.
    let row: UInt32
    /// The last word, how far before it the first stands (three bits), and whether it is taken back (one bit).
    private var place: UInt32

    @inline(__always)
    init(row: UInt32, last: UInt32, before: UInt32) { (self.row, place) = (row, last << 4 | before << 1) }

    /// Its last word, and its first.
    @inline(__always)
    var last: UInt32 { place >> 4 }
    @inline(__always)
    var first: UInt32 { place >> 4 &- place >> 1 & 7 }

    /// Whether it is taken back for some signal: known where passages are added up.
    @inline(__always)
    var isTakenBack: Bool {
      get { place & 1 != 0 }
      set { place = newValue ? place | 1 : place & ~1 }
    }
  }

  /// What is known of a run, as it stands in four characters: one more than its number (0: none), and `Facts`.
  struct Run {
    let text: UInt32

    /// No run.
    static let none = Run(text: UInt32(TableText.zero) &* 0x0101_0101)

    @inline(__always)
    init(text: UInt32) { self.text = text }

    /// The number, as it stands.
    @inline(__always)
    var key: UInt64 { UInt64(text & 0xFF_FFFF) }

    /// The row of a run of one word.
    @inline(__always)
    var row: UInt32 { LearnedCues.number(text & 0xFF_FFFF) &- 1 }

    /// Whether something is known, 1 or 0.
    @inline(__always)
    func has(_ fact: UInt32) -> UInt32 { text >> (24 &+ fact) & 1 }

    /// The same for `beginsPair` and `endsPair`, whose bits the character for 0 has as well.
    @inline(__always)
    func hasPairFact(_ fact: UInt32) -> UInt32 { (text &- UInt32(TableText.zero) << 24) >> (24 &+ fact) & 1 }
  }

  /// The number that three characters tell.
  @inline(__always)
  static func number(_ text: UInt32) -> UInt32 {
    let digits = text &- UInt32(TableText.zero) &* 0x01_0101
    return digits & 63 | digits >> 2 & 0xFC0 | digits >> 4 & 0x3F000
  }

  /// The bits of a run's last character: whether it has weights of its own; whether runs go on behind it; and of one word
  /// whether runs go on with it, and whether pairs of families that stand apart begin or end with it.
  enum Facts {
    static let counts: UInt32 = 0, goesOn: UInt32 = 1, continues: UInt32 = 2, isFamily: UInt32 = 3
    static let beginsPair: UInt32 = 4, endsPair: UInt32 = 5
  }

  /// For each word 16 characters: the run that is this word alone, the word; and the same for its family, if it has one.
  /// The word's last character holds `isFamily`.
  let words: NumberList
  /// A run and a word, three characters each, and the run that both make.
  let longer: PerfectHash
  /// Two families that stand apart, three characters each.
  let apart: PerfectHash
  /// The weights of each run of one word by its number, then of each longer run by its place, and then of each pair by its
  /// own: 17 characters (see `CueWeights`).
  let rows: NumberList
  /// The numbers that stand for a number and the ends of a sentence: `#`, `^`, `$`.
  let marks: (number: UInt32, start: UInt32, end: UInt32)
  /// What a shipped rule is worth beside the cues, for each signal; 1 where nothing was learned.
  let ruleWorth: [Double]
  /// A counter for each run.
  let counters: Counters
  /// What `init(_:)` reads.
  let tables: [NumberList]

  /// How many characters a word, and a longer run, takes.
  static let wordLength = 16
  static let runLength = 10
  static let pairLength = 6
  /// How far the first word of a cue stands before its last at most.
  static let reach = 6

  /// The cues that are read next.
  init(_ reader: inout TableReader) {
    tables = reader.lists(2 * PerfectHash.listCount + 4)
    longer = PerfectHash(tables.prefix(PerfectHash.listCount))
    apart = PerfectHash(tables.dropFirst(PerfectHash.listCount))
    let rest = Array(tables.dropFirst(2 * PerfectHash.listCount))
    (words, rows) = (rest[0], rest[1])
    marks = (rest[2][0], rest[2][1], rest[2][2])
    counters = Counters(count: rows.count / CueWeights.rowLength)
    let worth = rest[3]
    ruleWorth = Signal.allCases.indices.map { $0 < worth.count ? Double(worth[$0]) / 1000 : 1 }
  }

  /// Whether there is nothing to look for.
  var isEmpty: Bool { words.count == 0 }

  /// Where the rows of longer runs begin.
  var firstLonger: UInt32 { UInt32(rows.count / CueWeights.rowLength - longer.placeCount - apart.placeCount) }
  /// Where the rows of pairs begin.
  var firstApart: UInt32 { firstLonger + UInt32(longer.placeCount) }
}
