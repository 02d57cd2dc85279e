/// Words that a sentence hardly ends with: a line that does goes on in the next one.
enum OpenWord {
  /// Whether a word, as it stands in a text, is one. Apostrophes of any kind do not matter.
  static func isOne(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard word.count <= longest else { return false }
    let letters = word.map { $0 | 0x20 }.filter { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    return words.contains(Substring(decoding: letters, as: UTF8.self))
  }

  /// In bytes, with an apostrophe of three.
  private static let longest = 12

  private static let words = Set(
    """
    a an the my our your their its this that some any every each another no i im ive id ill we who whose which what how where
    when while until and or but nor because if than as like of to with without from for into at in on by about am is was were
    are be been being has have had can could will would should not dont didnt cant couldnt wont wouldnt isnt wasnt havent
    hadnt doesnt shouldnt so too very just really feel feels felt feeling
    """.split(whereSeparator: \.isWhitespace))
}
