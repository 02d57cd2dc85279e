/// Groups of digits with single marks between them, as telephone and record numbers are written.
struct NumberRun {
  struct Group {
    let piece: Int
    let length: Int
    /// The mark before it: a blank, `-`, `.`, or `)` and `(` with or without a blank; 0 for the first.
    let separator: UInt8
  }

  let line: Line
  /// The first piece: the digits, or the `+` or `(` before them.
  let first: Int
  let hasPlus: Bool
  private(set) var groups: [Group] = []

  /// The most groups that any number has.
  private static let most = 6

  /// The run that begins with this piece of digits.
  init?(_ line: Line, at index: Int) {
    guard line.isDigits(index), line.isFree(before: index) else { return nil }
    self.line = line
    var first = index
    if line.isMark(first - 1, "("), line.isMark(index + 1, ")") { first -= 1 }
    hasPlus = line.isMark(first - 1, "+")
    if hasPlus { first -= 1 }
    self.first = first
    // The inside of a longer number is none.
    if line.isMark(first - 1, "-./"), line.isDigits(first - 2) { return nil }
    groups.append(Group(piece: index, length: line.length(index), separator: 0))
    var next = index
    while groups.count < NumberRun.most, let (piece, separator) = following(next) {
      groups.append(Group(piece: piece, length: line.length(piece), separator: separator))
      next = piece
    }
  }

  private func following(_ index: Int) -> (Int, UInt8)? {
    var next = index + 1
    var separator: UInt8 = 0
    while next <= index + 3, !line.isDigits(next) {
      if line.isSpace(next) {
        if separator == 0 { separator = UInt8(ascii: " ") }
      } else if line.isMark(next, "()") {
        separator = UInt8(ascii: "(")
      } else if line.isMark(next, "-."), separator == 0 {
        separator = line.pieces[next].mark
      } else {
        return nil
      }
      next += 1
    }
    return line.isDigits(next) && separator != 0 ? (next, separator) : nil
  }

  /// The digits of the first `count` groups, as values.
  func digits(_ count: Int) -> [UInt8] {
    groups.prefix(count).flatMap { line.text($0.piece).map { $0 - UInt8(ascii: "0") } }
  }

  func lengths(_ count: Int) -> [Int] { groups.prefix(count).map(\.length) }

  func separators(_ count: Int) -> [UInt8] { groups.prefix(count).dropFirst().map(\.separator) }

  /// Whether a number may end with this group: nothing that belongs to it or makes it an amount follows.
  func ends(_ count: Int) -> Bool {
    let last = groups[count - 1].piece
    // "x12" behind it is an extension.
    let hasExtension = line.isSpace(last + 1) && line.isWord(last + 2, "x") && line.isDigits(last + 3)
    guard line.isFree(after: last), hasExtension || !line.isAmount(last) else { return false }
    return !(line.isMark(last + 1, "-./,:") && line.isDigits(last + 2))
  }

  func range(_ count: Int) -> Range<Int> {
    let last = groups[count - 1].piece
    let isBracketed = count == 1 && line.isMark(first, "(")
    return line.range(first, isBracketed ? last + 1 : last)
  }
}
