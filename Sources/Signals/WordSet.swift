/// Sets of words in a table's text: how many words a set has, and the words in rising order, four characters each with
/// the high bits first. Characters rise with the digits, so words are compared as they stand.
enum WordSet {
  /// The characters of these sets, and the place of each.
  static func digits(_ sets: [ArraySlice<UInt32>]) -> (digits: [UInt32], places: [UInt32]) {
    var (digits, places): ([UInt32], [UInt32]) = ([], [])
    for set in sets {
      places.append(UInt32(digits.count / 4))
      digits += Digits.of(UInt32(set.count))
      for word in set { digits += Digits.of(word).reversed() }
    }
    return (digits, places)
  }

  /// Whether a word is in the set at this place, by binary search.
  static func has(_ sets: UnsafeRawPointer, _ place: Int, _ word: UInt32) -> Bool {
    let start = sets + place &* 4
    let sought = UInt32(truncatingIfNeeded: Digits.text(UInt64(word)))
    var (low, high) = (1, Int(Numbers(start: start, width: 4)[0]) &+ 1)
    while low < high {
      let middle = (low &+ high) >> 1
      let found = UInt32(bigEndian: (start + middle &* 4).loadUnaligned(as: UInt32.self))
      if found == sought { return true }
      if found < sought { low = middle &+ 1 } else { high = middle }
    }
    return false
  }
}
