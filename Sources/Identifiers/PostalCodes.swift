/// Postal codes: of the United States after a state, of the United Kingdom, Ireland and Canada by their form, of Australia
/// after a state, of India after the word.
enum PostalCodes {
  private static let states = Words(
    """
    AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI
    SC SD TN TX UT VT VA WA WV WI WY DC
    """)
  private static let territories = Words("NSW VIC QLD TAS ACT NT SA WA")
  private static let areas = Words(
    """
    AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL
    GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX
    PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR
    WS WV YO ZE
    """)
  private static let named = Words("zip zipcode postcode pincode pin postal")

  static func find(in line: Line, _ found: inout [Identifier]) {
    for index in line.pieces.indices where line.isFree(before: index) {
      if line.isDigits(index) {
        if let last = numbers(line, index) { found.append(Identifier(.postalCode, line.range(index, last))) }
      } else if line.isAllCapitals(index), line.length(index) <= 2, line.isDigits(index + 1) {
        let last = british(line, index) ?? irish(line, index) ?? canadian(line, index)
        if let last { found.append(Identifier(.postalCode, line.range(index, last))) }
      }
    }
  }

  /// `MA 02139`, `02139-1234`, `VIC 3000`, `PIN 560 001`, each without the word before it.
  private static func numbers(_ line: Line, _ index: Int) -> Int? {
    guard !(line.isMark(index - 1, "-./:,") && line.isDigits(index - 2)) else { return nil }
    let hasMore = line.length(index) == 5 && line.isMark(index + 1, "-") && line.length(index + 2) == 4
    let last = hasMore && line.isDigits(index + 2) ? index + 2 : index
    guard line.isFree(after: last), !line.isAmount(last), !(line.isMark(last + 1, "-.,/") && line.isDigits(last + 2))
    else { return nil }
    let before = line.wordBefore(index)
    if let before,
      line.isWord(before, named) || line.isWord(before, "code no") && line.has(named, before: before, within: 1)
    {
      return named(line, index, last)
    }
    if last > index { return last }
    guard let before, line.isAllCapitals(before), index == before + 2, line.isSpace(index - 1) else { return nil }
    if line.length(index) == 5, line.isWord(before, states) {
      // IN, OR, OK, HI and ME are words and wards too.
      return line.isMark(before - 2, ",") || !line.isWord(before, "in or ok hi me oh ms pa co") ? last : nil
    }
    guard line.length(index) == 4, line.isWord(before, territories), let number = line.number(index) else { return nil }
    return (800...7999).contains(number) ? last : nil
  }

  private static func named(_ line: Line, _ index: Int, _ last: Int) -> Int? {
    let isPin =
      line.isSpace(last + 1) && line.length(index) == 3 && line.isDigits(last + 2) && line.length(last + 2) == 3
    if isPin { return line.isFree(after: last + 2) ? last + 2 : nil }
    return (4...6).contains(line.length(index)) || last > index ? last : nil
  }

  /// `SW1A 1AA`, `M1 1AE`.
  private static func british(_ line: Line, _ index: Int) -> Int? {
    guard line.isWord(index, areas), line.length(index + 1) <= 2 else { return nil }
    var next = index + 2
    if line.isAllCapitals(next), line.length(next) == 1 { next += 1 }
    guard line.isSpace(next), line.length(next + 1) == 1, line.isDigits(next + 1), line.isAllCapitals(next + 2),
      line.length(next + 2) == 2, line.isFree(after: next + 2)
    else { return nil }
    // These letters are never in the last part, and 1ST and 2ND are ordinals.
    let isLast = line.text(next + 2).allSatisfy { !Array("CIKMOV".utf8).contains($0) }
    return isLast && !line.isWord(next + 2, "st nd th rd") ? next + 2 : nil
  }

  /// `D02 AF30`: letter and two digits, then four of both kinds. `T12 L1` of the spine is shorter.
  private static func irish(_ line: Line, _ index: Int) -> Int? {
    guard line.length(index) == 1, line.length(index + 1) == 2, line.isSpace(index + 2) else { return nil }
    var (next, letters, digits) = (index + 3, 0, 0)
    while letters + digits < 4, line.isDigits(next) || line.isAllCapitals(next) {
      if line.isDigits(next) { digits += line.length(next) } else { letters += line.length(next) }
      next += 1
    }
    let isMixed = letters + digits == 4 && letters > 0 && digits > 0 && line.isWord(index + 3)
    return isMixed && line.isFree(after: next - 1) && !line.isAmount(next - 1) && isRouting(line, index)
      ? next - 1 : nil
  }

  /// The letters that Eircodes begin with; C is Cork's neighbour only, so cervical levels are few.
  private static func isRouting(_ line: Line, _ index: Int) -> Bool {
    line.isWord(index, "a d e f h k n p r t v w x y") || line.isWord(index, "c") && line.number(index + 1) == 15
  }

  /// `K1A 0B6`.
  private static func canadian(_ line: Line, _ index: Int) -> Int? {
    guard line.length(index) == 1, line.length(index + 1) == 1, line.length(index + 2) == 1,
      line.isAllCapitals(index + 2), line.isSpace(index + 3)
    else { return nil }
    guard line.isDigits(index + 4), line.length(index + 4) == 1, line.isAllCapitals(index + 5),
      line.length(index + 5) == 1,
      line.isDigits(index + 6), line.length(index + 6) == 1, line.isFree(after: index + 6)
    else { return nil }
    return index + 6
  }
}
