/// Numbers of devices, vehicles and licences. Any code could be one, so the word for it must stand right before.
enum Serials {
  private static let strong = Words("vin imei dea plate passport")
  private static let weak = Words(
    "serial licence license dl device pacemaker implant lot model registration sn gmc")
  /// Words behind which a code with many digits is one of this kind, though nothing says number.
  private static let plain = Words("serial licence license dl")
  private static let number = Words("no nr num number plate n")

  static func find(in line: Line, _ found: inout [Identifier]) {
    for index in line.pieces.indices where line.isFree(before: index) {
      // "S/N", and not the s of "his father's number".
      let isShort = line.isWord(index, "s") && line.isMark(index + 1, "/") && line.isWord(index + 2, "n no")
      guard isShort || line.isWord(index, strong) || line.isWord(index, weak) else { continue }
      var (next, isNamed) = (index + 1, line.isWord(index, strong))
      while next < index + 9 {
        if line.isWord(next, number) || line.isMark(next, "#:") {
          isNamed = true
        } else if !line.isSpace(next), !line.isMark(next, "./"), !line.isWord(next, "is was serial") {
          break
        }
        next += 1
      }
      guard let last = code(line, next) else { continue }
      let digits = line.bytes[line.range(next, last)].count(where: \.isDigit)
      if isNamed || line.isWord(index, plain) && digits >= 5 {
        found.append(Identifier(.serialNumber, line.range(next, last)))
      }
    }
  }

  /// The last piece of a code: 5 to 20 capitals and digits, hyphens between.
  static func code(_ line: Line, _ first: Int) -> Int? {
    var (last, length, digits) = (first - 1, 0, 0)
    var next = first
    while length <= 20, line.isDigits(next) || line.isAllCapitals(next) {
      length += line.length(next)
      if line.isDigits(next) { digits += line.length(next) }
      last = next
      next += 1
      if line.isMark(next, "-") || line.isSpace(next) && line.length(first) <= 4, isPart(line, next + 1) { next += 1 }
    }
    guard (5...20).contains(length), digits >= 3 || digits == 2 && length >= 6, line.isFree(after: last),
      !line.isAmount(last)
    else { return nil }
    return last
  }

  private static func isPart(_ line: Line, _ index: Int) -> Bool { line.isDigits(index) || line.isAllCapitals(index) }
}
