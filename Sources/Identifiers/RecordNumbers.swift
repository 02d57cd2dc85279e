/// Numbers of records, accounts and plans. They have no form of their own, so the word for one must stand before it.
enum RecordNumbers {
  /// Words that mean a number of this kind whatever follows.
  private static let strong = Words(
    """
    mrn urn uhid chi nhs hcn ihi pps ppsn aadhaar abha acct account record mrno hospno crn medicare
    """)
  /// Words that do so before `no`, `number`, `id`, `#` or a colon, or before seven digits and more.
  private static let weak = Words(
    """
    chart case claim member membership policy plan hospital patient encounter accession unit visit registration
    reference ref ipd opd ip op insurance file id beneficiary pt
    """)
  private static let number = Words("no nr num number numbers id")
  private static let filler = Words("is was s the")

  static func find(in line: Line, _ found: inout [Identifier]) {
    for index in line.pieces.indices where line.isFree(before: index) {
      if line.isWord(index, strong) || line.isWord(index, weak) {
        named(line, index, &found)
      } else if line.isDigits(index) {
        medicare(line, index, &found)
      }
    }
  }

  private static func named(_ line: Line, _ index: Int, _ found: inout [Identifier]) {
    var (next, isNamed, isCalled) = (index + 1, line.isWord(index, strong), false)
    while next < index + 10, !line.isDigits(next) {
      if line.isSpace(next) || line.isMark(next, ".-'(") || line.isWord(next, filler) {
        next += 1
      } else if line.isMark(next, "#:") || line.isWord(next, number) {
        isNamed = true
        isCalled = isCalled || !line.isMark(next, ":")
        next += 1
      } else if line.isAllCapitals(next), line.length(next) <= 3, line.isDigits(next + 1) {
        break
      } else {
        return
      }
    }
    guard next < line.pieces.count, isNamed || line.isDigits(next) && line.length(next) >= 7 else { return }
    let start = next
    if line.isWord(next) { next += 1 }
    // "beneficiary number 1EG4-TE5-MK73": letters too, after the word number alone.
    let code = isCalled ? Serials.code(line, start) : nil
    guard let last = end(line, next) ?? code else { return }
    let kind: IdentifierKind = line.isWord(index, "nhs") ? .nhsNumber : .recordNumber
    found.append(Identifier(kind, line.range(start, last)))
  }

  /// The last piece of six to sixteen digits in groups.
  private static func end(_ line: Line, _ first: Int) -> Int? {
    var (digits, last) = (line.length(first), first)
    guard line.isDigits(first) else { return nil }
    while digits < 16, line.isSpace(last + 1) || line.isMark(last + 1, "-/"), line.isDigits(last + 2),
      digits < 6 || digits + line.length(last + 2) == 10 || line.isMark(last + 1, "-/")
    {
      digits += line.length(last + 2)
      last += 2
    }
    guard (6...16).contains(digits), line.kind(last + 1) != .digits, !line.isAmount(last) else { return nil }
    // A date after "record:" is a date, 200,000 a number and 1.5 one as well.
    guard !(line.isMark(last + 1, ",.") && line.isDigits(last + 2)) else { return nil }
    if Dates.isWritten(line, first) { return nil }
    return line.isWord(last + 1) && line.length(last + 1) <= 2 ? last + 1 : last
  }

  /// `2123 45670 1`, a Medicare number of Australia.
  private static func medicare(_ line: Line, _ index: Int, _ found: inout [Identifier]) {
    guard let run = NumberRun(line, at: index), run.lengths(3) == [4, 5, 1], run.ends(3),
      CheckDigits.isMedicare(run.digits(3))
    else { return }
    found.append(Identifier(.recordNumber, run.range(3)))
  }
}
