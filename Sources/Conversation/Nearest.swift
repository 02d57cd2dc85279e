/// Finds the name that a mistyped one was meant to be.
public enum Nearest {
  /// The one of these names that was probably meant: at most two letters are wrong.
  public static func name(to word: String, among names: [String]) -> String? {
    let near = names.map { (name: $0, distance: distance(word, $0)) }.min { $0.distance < $1.distance }
    // Of a word of three letters, two wrong ones leave nothing.
    return near.flatMap { $0.distance <= min(2, max(1, word.utf8.count - 2)) ? $0.name : nil }
  }

  /// How many letters to change, add or leave out (Levenshtein 1966).
  private static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.lowercased().utf8.prefix(32)), Array(right.lowercased().utf8))
    var row = Array(0...right.count)
    for (i, byte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let changed = diagonal + (byte == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(changed, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
