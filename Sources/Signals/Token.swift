/// One word of a text.
struct Token {
  /// The word's number in the vocabulary.
  let word: UInt32
  /// Byte offsets into the text.
  let start: UInt32
  let end: UInt32
  /// Counts sentences from 0.
  let sentence: UInt32
  let flags: Flags
  /// The word's drawer in a `WordMask`; the one of no word where no pattern names it.
  let drawer: UInt8

  init(word: UInt32, start: UInt32, end: UInt32, sentence: UInt32, flags: Flags) {
    (self.word, self.start, self.end, self.sentence, self.flags) = (word, start, end, sentence, flags)
    drawer = word == Vocabulary.unknown ? WordMask.noDrawer : WordMask.drawer(word)
  }

  /// What stands around a word.
  struct Flags: OptionSet {
    let rawValue: UInt8
    /// It is a number in digits.
    static let number = Flags(rawValue: 1)
    /// A comma, dash, bracket or the like stands before it.
    static let clauseStart = Flags(rawValue: 2)
    /// It is the first of its sentence.
    static let sentenceStart = Flags(rawValue: 4)
    /// It is the first of its line, where a new line began a sentence.
    static let lineStart = Flags(rawValue: 16)
    /// It is the first of its line, and its sentence may go on from the one above.
    static let ownLine = Flags(rawValue: 32)
    /// It stands inside quotation marks.
    static let quoted = Flags(rawValue: 8)

    /// Whether a sentence begins with it, or may: many end a line in place of a sentence.
    var mayBeginSentence: Bool { !isDisjoint(with: [.sentenceStart, .ownLine]) }
  }
}
