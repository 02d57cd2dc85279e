/// Ages over 89: the few people who reach them can be told by them.
enum Ages {
  private static let units = Words("year years yr yrs y")
  private static let possessive = Words("his her their")
  private static let things = Words("building hospital house tree whisky bottle school bridge ward church theatre")
  private static let ones = Words("one two three four five six seven eight nine")

  static func find(in line: Line, _ found: inout [Identifier]) {
    for index in line.pieces.indices where line.isFree(before: index) {
      guard let number = numberEnd(line, index), !line.isMark(index - 1, "./:,-$+<>=") || line.isMark(index - 1, ",:"),
        let last = end(line, index, number)
      else { continue }
      found.append(Identifier(.age, line.range(index, last)))
    }
  }

  /// The last piece of a number from 90 to 119, in digits or words.
  private static func numberEnd(_ line: Line, _ index: Int) -> Int? {
    if let number = line.number(index) { return (90...119).contains(number) ? index : nil }
    guard line.isWord(index, "ninety") else { return nil }
    let isMore = (line.isMark(index + 1, "-") || line.isSpace(index + 1)) && line.isWord(index + 2, ones)
    return isMore ? index + 2 : index
  }

  /// The last piece of the age that the number from `first` to `number` is; nil where it is none.
  private static func end(_ line: Line, _ first: Int, _ number: Int) -> Int? {
    if let last = yearsOld(line, number) { return line.has(things, after: last, within: 1) ? nil : last }
    if let last = birthday(line, number) { return last }
    if isInTheir(line, first, number) { return number + 1 }
    guard !line.isMark(number + 1, "%/:"), !(line.isMark(number + 1, ".-,") && line.isDigits(number + 2)) else {
      return nil
    }
    if isShort(line, first, number) { return number + 1 }
    let isNamed = line.wordBefore(first).map { line.isWord($0, "aged age turned turning") } ?? false
    return isNamed && line.isFree(after: number) && !line.isAmount(number) ? number : nil
  }

  /// `94-year-old`, `94 years old`, `94 yo`, `94 y/o`, `94 y.o.`.
  private static func yearsOld(_ line: Line, _ number: Int) -> Int? {
    var next = number + 1
    if line.isSpace(next) || line.isMark(next, "-") { next += 1 }
    if line.isWord(next, "yo yof yom") { return next }
    guard line.isWord(next, units) else { return nil }
    if line.isWord(next, "y"), line.isMark(next + 1, "/."), line.isWord(next + 2, "o") { return next + 2 }
    if line.isMark(next + 1, "."), line.isSpace(next + 2), line.isWord(next + 3, "old") { return next + 3 }
    guard line.isSpace(next + 1) || line.isMark(next + 1, "-"), line.isWord(next + 2, "old olds") else { return nil }
    return next + 2
  }

  /// `her 95th birthday`.
  private static func birthday(_ line: Line, _ number: Int) -> Int? {
    line.isWord(number + 1, "st nd rd th") && line.isSpace(number + 2) && line.isWord(number + 3, "birthday")
      ? number + 3 : nil
  }

  /// `in her 90s`; the decade of music is nobody's.
  private static func isInTheir(_ line: Line, _ first: Int, _ number: Int) -> Bool {
    line.number(first) == 90 && line.isWord(number + 1, "s") && line.has("in", before: first, within: 3)
      && line.has(possessive, before: first, within: 2)
  }

  /// `93M`, `a 91F with …`: a capital, and neither a temperature nor a price.
  private static func isShort(_ line: Line, _ first: Int, _ number: Int) -> Bool {
    guard line.isWord(number + 1, "m f"), line.isAllCapitals(number + 1), line.isFree(after: number + 1) else {
      return false
    }
    let isTold = line.has(
      "with w who admitted from presents presenting presented came fall falls", after: number + 1, within: 1)
    let before = line.isSpace(first - 1) ? first - 2 : first - 1
    let isFirst = line.isWord(before, "a an this our my pt patient") || !line.isWord(before) && !line.isDigits(before)
    return isTold || isFirst
  }
}

extension Ages {
  /// `in his nineties`.
  static func findWords(in line: Line, _ found: inout [Identifier]) {
    for index in line.pieces.indices where line.isWord(index, "nineties nonagenarian centenarian") {
      let isTheirs = line.has("his her their", before: index, within: 2)
      guard isTheirs || !line.isWord(index, "nineties") else { continue }
      found.append(Identifier(.age, line.range(index, index)))
    }
  }
}
