/// Days that are named: by numbers, or by a month with a day. A year alone, a month alone and a weekday are none.
///
/// Scores, doses and fractions are written like dates. Two numbers with a stroke are one only where they cannot be a
/// score, or a word before them says so; the writer's own dates, exams and holidays, are left alone.
enum Dates {
  static func find(in line: Line, _ found: inout [Identifier]) {
    var index = 0
    while index < line.pieces.count {
      let named = dayAndMonth(line, index) ?? monthAndDay(line, index)
      let last = numbers(line, index) ?? named.map { isBorn(line, index) ? withYear(line, $0) : $0 }
      if let last, !isOwn(line, index, last) { found.append(Identifier(.date, line.range(index, last))) }
      index = (last ?? index) + 1
    }
  }

  /// Whether a date in numbers begins here.
  static func isWritten(_ line: Line, _ index: Int) -> Bool { numbers(line, index) != nil }

  // MARK: In numbers

  /// `2026-03-14`, `3/14/2026`, `14.3.2026`, `3/14`; the last piece.
  private static func numbers(_ line: Line, _ index: Int) -> Int? {
    guard line.isDigits(index), line.isFree(before: index), line.isMark(index + 1, "-/."), line.isDigits(index + 2),
      !(line.isMark(index - 1, "-/.,:+$") && (line.isDigits(index - 2) || !line.isMark(index - 1, "-/.,:")))
    else { return nil }
    let mark = line.pieces[index + 1].mark
    let hasThird = line.isMark(index + 3, "-/.") && line.pieces[index + 3].mark == mark && line.isDigits(index + 4)
    guard hasThird else {
      return mark == UInt8(ascii: "/") && isPlainEnd(line, index + 2) && DateFraction.isDate(line, index)
        ? index + 2 : nil
    }
    let last = index + 4
    guard !line.isDigits(last + 1), !(line.isMark(last + 1, "-/.") && line.isDigits(last + 2)) else { return nil }
    return isWhole(line, index, mark) ? last : nil
  }

  private static func isPlainEnd(_ line: Line, _ last: Int) -> Bool {
    line.isFree(after: last) && !(line.isMark(last + 1, "-/.,:") && line.isDigits(last + 2))
      && !line.isMark(last + 1, "%")
  }

  /// Three numbers, one of which is a year.
  private static func isWhole(_ line: Line, _ index: Int, _ mark: UInt8) -> Bool {
    guard let first = line.number(index), let second = line.number(index + 2), let third = line.number(index + 4)
    else { return false }
    let lengths = [line.length(index), line.length(index + 2), line.length(index + 4)]
    if lengths[0] == 4 {
      return isYear(first) && (1...12).contains(second) && (1...31).contains(third) && lengths[1] == 2
        && lengths[2] == 2
    }
    guard lengths[0] <= 2, lengths[1] <= 2, isDay(first, second) else { return false }
    if lengths[2] == 4 { return isYear(third) }
    // 1.2.26 is a version, and 5/5/5 a strength.
    let isWide = lengths[0] == 2 && lengths[1] == 2 && mark != UInt8(ascii: ".")
    return lengths[2] == 2 && (mark == UInt8(ascii: "/") || isWide || isBorn(line, index))
  }

  /// Whether these can be a day and a month, in either order.
  static func isDay(_ first: Int, _ second: Int) -> Bool {
    (1...31).contains(first) && (1...31).contains(second) && min(first, second) <= 12
  }

  private static func isYear(_ number: Int) -> Bool { (1880...2100).contains(number) }

  private static let birth = Words("dob born birth birthdate")

  /// Whether a word of birth stands before it, or `d.o.b.`.
  static func isBorn(_ line: Line, _ index: Int) -> Bool {
    line.has(birth, before: index, within: 3)
      || line.has("b", before: index, within: 1) && line.has("o", before: index, within: 2)
        && line.has("d", before: index, within: 3)
  }

  // MARK: With the month's name

  private static let months = Words(
    """
    january february april june july august september october november december jan feb mar apr jun jul aug sep sept oct
    nov dec
    """)
  /// Months that are other words too: taken with a capital only.
  private static let ambiguous = Words("march may")
  private static let ordinals = Words("st nd rd th")

  private static func isMonth(_ line: Line, _ index: Int) -> Bool {
    line.isWord(index, months) || line.isWord(index, ambiguous) && line.isCapital(index)
  }

  private static func dayLast(_ line: Line, _ index: Int) -> Int? {
    guard let day = line.number(index), (1...31).contains(day), line.length(index) <= 2 else { return nil }
    if line.isWord(index + 1, ordinals) { return index + 1 }
    return line.isWord(index + 1) ? nil : index
  }

  /// `14 March`, `14th of March`, `14-Mar`; the last piece. The year behind it stays.
  private static func dayAndMonth(_ line: Line, _ index: Int) -> Int? {
    guard line.isDigits(index), line.isFree(before: index), !line.isMark(index - 1, ":./$"),
      var next = dayLast(line, index)
    else { return nil }
    next += 1
    guard line.isSpace(next) || line.isMark(next, "-") else { return nil }
    if line.isWord(next + 1, "of"), line.isSpace(next + 2) { next += 2 }
    return isMonth(line, next + 1) && line.isFree(after: next + 1) ? next + 1 : nil
  }

  /// The year of a birth goes with its day: it tells an age.
  private static func withYear(_ line: Line, _ last: Int) -> Int {
    let space = line.isMark(last + 1, ",") ? last + 2 : last + 1
    guard line.isSpace(space), line.length(space + 1) == 4, line.number(space + 1).map(isYear) == true else {
      return last
    }
    return space + 1
  }

  /// `March 14`, `Mar. 14th`; the last piece.
  private static func monthAndDay(_ line: Line, _ index: Int) -> Int? {
    guard isMonth(line, index), line.isFree(before: index) else { return nil }
    var next = index + 1
    if line.isMark(next, ".") { next += 1 }
    guard line.isSpace(next), let last = dayLast(line, next + 1), line.isFree(after: last) else { return nil }
    let isOrdinal = last > next + 1
    // "March 10 years ago", "May 9:30".
    guard isOrdinal || !line.isAmount(last), !(line.isMark(last + 1, ":.,%/") && line.isDigits(last + 2)),
      !line.isMark(last + 1, "%")
    else { return nil }
    return last
  }

  // MARK: The writer's own

  /// Whether the line begins with a weekday and this date, as the days of a diary do.
  private static func isHeading(_ line: Line, _ first: Int) -> Bool {
    var before = first - 1
    while line.isSpace(before) || line.isMark(before, ",.") { before -= 1 }
    guard line.isWord(before, weekdays) else { return false }
    return (0..<before).allSatisfy { line.isSpace($0) || line.isMark($0, "#_*>") }
  }

  private static let weekdays = Words("monday tuesday wednesday thursday friday saturday sunday")

  private static let strong = Words(
    """
    dob born birth birthdate admitted admission discharged discharge seen presented died death transferred operated
    surgery op scan biopsy diagnosed diagnosis referred clinic patient pt
    """)
  private static let own = Words(
    """
    exam exams shelf board boards step match deadline interview interviews holiday holidays vacation leave rota rotation
    rotations flight fly wedding weddings term semester graduation conference concert birthday results moving rent lease
    booked booking paid pay start starts starting registered applied expires expiring submitted due sitting
    akt sca csa mrcp mrcs plab ukmla usmle pance nclex mcat osce osces arcp absite
    christmas easter diwali eid thanksgiving marathon festival visa application applications
    """)

  private static func isOwn(_ line: Line, _ first: Int, _ last: Int) -> Bool {
    if isHeading(line, first) { return true }
    let isStrong = line.has(strong, before: first, within: 5) || line.has(strong, after: last, within: 4)
    return !isStrong && (line.has(own, before: first, within: 6) || line.has(own, after: last, within: 4))
  }
}
