/// Words after which a full stop ends no sentence: titles, initials and the like. Folded letters; case does not matter.
enum Abbreviation {
  private static let words = ["mr", "mrs", "ms", "dr", "prof", "st", "vs", "approx", "sr", "jr"].map { packed($0.utf8) }
  private static let longest = 6

  /// Whether this word, without its stop, is one. Of single letters, "I" is none, and neither is a digit.
  static func isOne(_ word: some Collection<UInt8>) -> Bool {
    if word.count == 1, let letter = word.first {
      return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter | 0x20) && letter | 0x20 != UInt8(ascii: "i")
    }
    return word.count <= longest && words.contains(packed(word))
  }

  /// Up to eight bytes in one number, in lower case.
  private static func packed(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
  }
}
