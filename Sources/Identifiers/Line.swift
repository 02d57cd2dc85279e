/// One line, taken apart into words, numbers, blanks and marks. Its pieces leave no gap.
struct Line {
  enum Kind {
    case word, digits, space, mark
  }

  struct Piece {
    let kind: Kind
    let start: Int
    let end: Int
    /// The mark's byte; curly quotes and long dashes are plain ones, any other mark beyond ASCII is 0.
    var mark: UInt8 = 0
    /// The word, as `Words` has it.
    var key: UInt128 = 0
  }

  /// The whole text: offsets count from its beginning.
  let bytes: [UInt8]
  let range: Range<Int>
  let pieces: [Piece]

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    (self.bytes, self.range) = (bytes, range)
    pieces = Line.pieces(bytes, range)
  }

  func kind(_ index: Int) -> Kind? { pieces.indices.contains(index) ? pieces[index].kind : nil }

  func isSpace(_ index: Int) -> Bool { kind(index) == .space }

  func isDigits(_ index: Int) -> Bool { kind(index) == .digits }

  func isWord(_ index: Int) -> Bool { kind(index) == .word }

  func isWord(_ index: Int, _ words: Words) -> Bool { isWord(index) && words.contains(pieces[index].key) }

  func isWord(_ index: Int, _ words: StaticString) -> Bool {
    isWord(index) && words.contains(word: pieces[index].key)
  }

  func isMark(_ index: Int, _ marks: StaticString) -> Bool {
    guard kind(index) == .mark else { return false }
    let mark = pieces[index].mark
    return marks.withUTF8Buffer { $0.contains(mark) }
  }

  /// How many bytes the piece has.
  func length(_ index: Int) -> Int { pieces.indices.contains(index) ? pieces[index].end - pieces[index].start : 0 }

  /// The value of up to nine digits.
  func number(_ index: Int) -> Int? {
    guard isDigits(index), length(index) <= 9 else { return nil }
    return text(index).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  func text(_ index: Int) -> ArraySlice<UInt8> { bytes[pieces[index].start..<pieces[index].end] }

  /// The bytes from one piece to another, both included.
  func range(_ first: Int, _ last: Int) -> Range<Int> { pieces[first].start..<pieces[last].end }

  /// Whether a word begins with a capital, of any script.
  func isCapital(_ index: Int) -> Bool {
    guard isWord(index), let first = text(index).first else { return false }
    if first < 0x80 { return first.isUpper }
    let letter = String(decoding: text(index).prefix(4), as: UTF8.self).unicodeScalars.first
    return letter?.properties.isUppercase ?? false
  }

  /// Whether a word is of capitals only.
  func isAllCapitals(_ index: Int) -> Bool { isWord(index) && text(index).allSatisfy(\.isUpper) }

  /// Whether no letter or digit stands right before this piece.
  func isFree(before index: Int) -> Bool { kind(index - 1) != .word && kind(index - 1) != .digits }

  /// Whether no letter or digit stands right behind this piece.
  func isFree(after index: Int) -> Bool { kind(index + 1) != .word && kind(index + 1) != .digits }

  /// Whether one of the `count` words before this piece is one of these.
  func has(_ words: Words, before index: Int, within count: Int) -> Bool {
    nearest(count, before: index).contains { isWord($0, words) }
  }

  func has(_ words: StaticString, before index: Int, within count: Int) -> Bool {
    nearest(count, before: index).contains { isWord($0, words) }
  }

  /// Whether one of the `count` words behind this piece is one of these.
  func has(_ words: Words, after index: Int, within count: Int) -> Bool {
    nearest(count, after: index).contains { isWord($0, words) }
  }

  func has(_ words: StaticString, after index: Int, within count: Int) -> Bool {
    nearest(count, after: index).contains { isWord($0, words) }
  }

  private func nearest(_ count: Int, before index: Int) -> some Sequence<Int> {
    stride(from: index - 1, through: max(0, index - 4 * count), by: -1).lazy.filter(isWord).prefix(count)
  }

  private func nearest(_ count: Int, after index: Int) -> some Sequence<Int> {
    stride(from: index + 1, to: min(pieces.count, index + 1 + 4 * count), by: 1).lazy.filter(isWord).prefix(count)
  }

  /// The word right before this piece, with nothing but a blank or a full stop between.
  func wordBefore(_ index: Int) -> Int? {
    var before = index - 1
    while before >= 0, isSpace(before) || isMark(before, ".:#'") { before -= 1 }
    return isWord(before) ? before : nil
  }

  /// The word right behind this piece, glued to it or with a blank or hyphen between.
  func wordAfter(_ index: Int) -> Int? {
    let next = isSpace(index + 1) || isMark(index + 1, "-") ? index + 2 : index + 1
    return isWord(next) ? next : nil
  }

  /// Whether what follows makes the number before it an amount.
  func isAmount(_ index: Int) -> Bool {
    isMark(index + 1, "%") || wordAfter(index).map { isWord($0, Words.units) } ?? false
  }
}
