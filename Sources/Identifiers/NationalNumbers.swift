/// Numbers by which a state knows a person: social security (US), national insurance (UK), PPS (Ireland), Aadhaar and PAN
/// (India). Each is known by its form and, where it has one, its check digit.
enum NationalNumbers {
  static func find(in line: Line, _ found: inout [Identifier]) {
    for index in line.pieces.indices where line.isFree(before: index) {
      if line.isDigits(index) {
        socialSecurity(line, index, &found)
        aadhaar(line, index, &found)
        publicService(line, index, &found)
      } else if line.isWord(index) {
        nationalInsurance(line, index, &found)
        permanentAccount(line, index, &found)
      }
    }
  }

  /// `078-05-1120`; without hyphens only after its name. No part is all zeros, and none begins with 666 or 9.
  private static func socialSecurity(_ line: Line, _ index: Int, _ found: inout [Identifier]) {
    let isNamed = line.has("ssn social", before: index, within: 4)
    if line.length(index) == 9, isNamed, line.isFree(after: index) {
      found.append(Identifier(.socialSecurity, line.range(index, index)))
      return
    }
    guard let run = NumberRun(line, at: index), run.lengths(3) == [3, 2, 4] else { return }
    let separators = run.separators(3)
    let isPlain = separators == [UInt8(ascii: "-"), UInt8(ascii: "-")]
    guard isPlain || isNamed && separators == [UInt8(ascii: " "), UInt8(ascii: " ")], run.ends(3),
      let area = line.number(run.groups[0].piece), area != 0, area != 666, area < 900,
      line.number(run.groups[1].piece) != 0, line.number(run.groups[2].piece) != 0
    else { return }
    found.append(Identifier(.socialSecurity, run.range(3)))
  }

  /// `2341 2341 2346`.
  private static func aadhaar(_ line: Line, _ index: Int, _ found: inout [Identifier]) {
    guard let run = NumberRun(line, at: index) else { return }
    let count = run.groups.first?.length == 12 ? 1 : 3
    guard run.groups.count >= count, run.lengths(count) == (count == 1 ? [12] : [4, 4, 4]), run.ends(count),
      CheckDigits.isAadhaar(run.digits(count))
    else { return }
    found.append(Identifier(.nationalNumber, run.range(count)))
  }

  /// `1234567T`, `1234567FA`.
  private static func publicService(_ line: Line, _ index: Int, _ found: inout [Identifier]) {
    guard line.length(index) == 7, line.isAllCapitals(index + 1), line.isFree(after: index + 1) else { return }
    let letters = Array(line.text(index + 1))
    let digits = line.text(index).map { $0 - UInt8(ascii: "0") }
    guard (1...2).contains(letters.count),
      CheckDigits.isPPS(digits, letter: letters[0], second: letters.count == 2 ? letters[1] : nil)
    else { return }
    found.append(Identifier(.nationalNumber, line.range(index, index + 1)))
  }

  /// `QQ 12 34 56 C`, `AB123456C`.
  private static func nationalInsurance(_ line: Line, _ index: Int, _ found: inout [Identifier]) {
    guard line.length(index) == 2, line.isAllCapitals(index) else { return }
    var (digits, next) = (0, index + 1)
    while digits < 6, next < index + 8 {
      if line.isDigits(next) {
        digits += line.length(next)
      } else if !line.isSpace(next) {
        return
      }
      next += 1
    }
    if line.isSpace(next) { next += 1 }
    guard digits == 6, line.length(next) == 1, line.isWord(next, "a b c d"), line.isAllCapitals(next),
      line.isFree(after: next)
    else { return }
    found.append(Identifier(.nationalNumber, line.range(index, next)))
  }

  /// `ABCPE1234F`: the fourth letter says whose it is, `P` for a person.
  private static func permanentAccount(_ line: Line, _ index: Int, _ found: inout [Identifier]) {
    guard line.length(index) == 5, line.isAllCapitals(index), line.text(index).dropFirst(3).first == UInt8(ascii: "P"),
      line.length(index + 1) == 4, line.isDigits(index + 1), line.length(index + 2) == 1, line.isAllCapitals(index + 2),
      line.isFree(after: index + 2)
    else { return }
    found.append(Identifier(.nationalNumber, line.range(index, index + 2)))
  }
}
