/// Rooms, bays and beds with a number.
enum Rooms {
  private static let places = Words("room rm bed bay cubicle bedspace")
  private static let counted = Words(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty
    """)
  private static let letters = Words("b c d e f g h")
  private static let never = Words("am pm o oclock deep more of in others to or")

  static func find(in line: Line, _ found: inout [Identifier]) {
    for index in line.pieces.indices where line.isWord(index, places) && line.isFree(before: index) {
      guard let last = number(line, index), !isTime(line, index, last) else { continue }
      found.append(Identifier(.room, line.range(index, last)))
    }
  }

  /// The last piece of the number behind this word.
  private static func number(_ line: Line, _ index: Int) -> Int? {
    var next = index + 1
    while next < index + 6, line.isSpace(next) || line.isMark(next, "#.") || line.isWord(next, "no nr number") {
      next += 1
    }
    guard next > index + 1 else { return nil }
    if line.isWord(next, counted) { return line.isFree(after: next) ? next : nil }
    if line.isAllCapitals(next), line.length(next) <= 2, line.isDigits(next + 1), line.length(next + 1) <= 3 {
      return line.isFree(after: next + 1) ? next + 1 : nil
    }
    if line.isWord(next, letters), line.isAllCapitals(next) { return line.isFree(after: next) ? next : nil }
    guard line.isDigits(next), line.length(next) <= 4 else { return nil }
    // 12A is a bed, 12am a time.
    if line.isWord(next + 1) { return line.length(next + 1) == 1 && !line.isWord(next + 1, "h x") ? next + 1 : nil }
    return next
  }

  /// Whether it is an hour or a number of something, as in "bed at 10", "in bed 9 hours", "went to bed 11:30".
  private static func isTime(_ line: Line, _ index: Int, _ last: Int) -> Bool {
    if line.isAmount(last) || line.isMark(last + 1, "%:/") { return true }
    if line.isMark(last + 1, ".-,+"), line.isDigits(last + 2) { return !line.isMark(last + 1, "-") }
    if let next = line.wordAfter(last), line.isWord(next, never) {
      // "bed 4 in the corner" is a bed.
      return !line.isWord(next, "in to or") || line.isWord(index, "bed") && isGoing(line, index)
    }
    return line.isWord(index, "bed") && isGoing(line, index)
  }

  private static func isGoing(_ line: Line, _ index: Int) -> Bool {
    guard let before = line.wordBefore(index) else { return false }
    return line.isWord(before, "to")
      && line.has("go goes going went gone get got getting off straight", before: before, within: 2)
  }
}
