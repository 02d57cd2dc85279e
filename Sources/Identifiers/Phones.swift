/// Telephone and fax numbers, as they are written in the United States and Canada, the United Kingdom, Ireland, India and
/// Australia, and anywhere with a `+`.
enum Phones {
  private static let cues = Words(
    "phone tel telephone mobile mob cell call called calling ring rang text texted number whatsapp fax")
  private static let fax = Words("fax faxed facsimile")

  static func find(in line: Line, _ known: Known, _ found: inout [Identifier]) {
    var index = 0
    while index < line.pieces.count {
      defer { index += 1 }
      guard line.isDigits(index), let run = NumberRun(line, at: index) else { continue }
      // The longest that is one.
      for count in stride(from: run.groups.count, through: 1, by: -1) {
        guard run.ends(count), let kind = kind(run, count) else { continue }
        let last = run.groups[count - 1].piece
        if !isKnown(run.digits(count), known) { found.append(Identifier(kind, run.range(count))) }
        index = last
        break
      }
    }
  }

  private static func isKnown(_ digits: [UInt8], _ known: Known) -> Bool {
    let text = digits.map(String.init).joined()
    // As it is dialled at home, and from abroad: +44 116 123, +44 330 123 1245.
    let atHome = [text] + ["1", "44", "353"].filter(text.hasPrefix).map { String(text.dropFirst($0.count)) }
    return atHome.contains { number in ["", "0", "1"].contains { known.numbers.contains($0 + number) } }
  }

  private static func kind(_ run: NumberRun, _ count: Int) -> IdentifierKind? {
    let digits = run.digits(count)
    guard (7...15).contains(digits.count) else { return nil }
    let hasCue = run.line.has(cues, before: run.first, within: 4)
    // Three, three and four digits are both; hyphens, brackets and the word make it a telephone's.
    if isNHSNumber(run, count, digits), !hasCue { return .nhsNumber }
    guard isPhone(run, count, digits, hasCue) else { return nil }
    return run.line.has(fax, before: run.first, within: 4) ? .fax : .phone
  }

  private static func isNHSNumber(_ run: NumberRun, _ count: Int, _ digits: [UInt8]) -> Bool {
    let isGrouped = run.lengths(count) == [3, 3, 4] && run.separators(count).allSatisfy { $0 == UInt8(ascii: " ") }
    return (isGrouped || count == 1) && !run.hasPlus && CheckDigits.isNHSNumber(digits)
  }

  private static func isPhone(_ run: NumberRun, _ count: Int, _ digits: [UInt8], _ hasCue: Bool) -> Bool {
    let lengths = run.lengths(count)
    let isInternational = digits[0] == 0 && digits[1] == 0 && digits[2] != 0 && lengths[0] <= 5
    if run.hasPlus { return digits.count >= 8 }
    if isInternational { return digits.count >= 11 }
    if isNorthAmerican(lengths, digits, run.separators(count)) { return true }
    if run.separators(count).contains(UInt8(ascii: ".")) { return false }
    if isTrunk(lengths, digits) || isIndian(lengths, digits) { return true }
    // 1300 and 1800 are Australia's numbers for a company.
    if lengths == [4, 3, 3], [[1, 3, 0, 0], [1, 8, 0, 0]].contains(Array(digits.prefix(4))) { return true }
    return hasCue && (lengths == [3, 4] && digits[0] >= 2 || lengths == [10] || lengths == [3, 3, 4])
  }

  /// `212-555-0147`, `1 (212) 555-0147`, `2125550147`. Without hyphens or brackets, by what the first digits may be.
  private static func isNorthAmerican(_ lengths: [Int], _ digits: [UInt8], _ separators: [UInt8]) -> Bool {
    var (lengths, digits, marks) = (lengths[...], digits[...], separators[...])
    if lengths.first == 1, digits.first == 1 {
      (lengths, digits, marks) = (lengths.dropFirst(), digits.dropFirst(), marks.dropFirst())
    }
    guard Array(lengths) == [3, 3, 4] || Array(lengths) == [10] else { return false }
    if !marks.isEmpty, marks.allSatisfy({ $0 != UInt8(ascii: " ") }) { return true }
    let start = digits.startIndex
    return digits[start] >= 2 && digits[start + 3] >= 2
  }

  /// A 0, and nine to eleven digits in all: `07700 900123`, `020 7946 0018`, `(01) 496 0000`, `0412 345 678`.
  private static func isTrunk(_ lengths: [Int], _ digits: [UInt8]) -> Bool {
    guard digits[0] == 0, digits[1] != 0 else { return false }
    if lengths.count == 1 { return digits.count == 10 || digits.count == 11 }
    let isShort = (lengths == [2, 3, 4] || lengths == [2, 7]) && digits[1] == 1
    return (isShort || digits.count == 10 || digits.count == 11)
      && (2...6).contains(lengths[0]) && lengths.dropFirst().allSatisfy { $0 >= 3 }
  }

  /// `98765 43210`, a mobile number of India.
  private static func isIndian(_ lengths: [Int], _ digits: [UInt8]) -> Bool {
    (lengths == [5, 5] || lengths == [10]) && digits[0] >= 6
  }
}
