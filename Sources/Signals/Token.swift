/// One word of a text.
struct Token {
  /// The word's number in the vocabulary.
  var word: UInt32
  /// Byte offsets into the text.
  var start: UInt32
  var end: UInt32
  /// Counts sentences from 0.
  var sentence: UInt32
  var flags: Flags

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
    /// It stands inside quotation marks.
    static let quoted = Flags(rawValue: 8)
  }
}
