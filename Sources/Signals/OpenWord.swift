/// Words that no sentence ends with: a line that does goes on in the next one.
enum OpenWord {
  static func isOne(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard word.count <= longest else { return false }
    let letters = word.filter { $0 != UInt8(ascii: "'") }.map { $0 | 0x20 }
    return words.contains(String(decoding: letters, as: UTF8.self))
  }

  private static let longest = 9
  private static let words: Set<String> = [
    "a", "an", "the", "my", "our", "your", "their", "its", "i", "im", "ive", "we", "and", "or", "but", "nor", "because",
    "if",
    "than", "as", "of", "to", "with", "from", "for", "into", "at", "am", "is", "was", "were", "are", "be", "been",
    "being",
    "dont", "didnt", "cant", "couldnt", "wont", "wouldnt", "isnt", "wasnt", "havent", "hadnt", "doesnt", "shouldnt",
    "very",
    "every", "whose", "until",
  ]
}
