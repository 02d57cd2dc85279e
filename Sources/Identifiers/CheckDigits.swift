/// Digits that are computed from the others, so that a number which only looks like one is told apart.
enum CheckDigits {
  /// NHS numbers: ten digits, weights 10 to 2, modulo 11 (NHS Data Dictionary).
  static func isNHSNumber(_ digits: [UInt8]) -> Bool {
    guard digits.count == 10, Set(digits).count > 1 else { return false }
    let sum = digits.dropLast().enumerated().reduce(0) { $0 + Int($1.element) * (10 - $1.offset) }
    let check = (11 - sum % 11) % 11
    return check < 10 && check == Int(digits[9])
  }

  /// Irish PPS numbers: seven digits, weights 8 to 2, a second letter with weight 9, modulo 23.
  static func isPPS(_ digits: [UInt8], letter: UInt8, second: UInt8?) -> Bool {
    guard digits.count == 7 else { return false }
    var sum = digits.enumerated().reduce(0) { $0 + Int($1.element) * (8 - $1.offset) }
    if let second, second != UInt8(ascii: "W") { sum += 9 * Int(second - UInt8(ascii: "A") + 1) }
    let check = sum % 23
    return letter == (check == 0 ? UInt8(ascii: "W") : UInt8(ascii: "A") + UInt8(check) - 1)
  }

  /// Australian Medicare numbers: eight digits with weights 1 3 7 9 1 3 7 9, modulo 10, and the issue behind them.
  static func isMedicare(_ digits: [UInt8]) -> Bool {
    guard digits.count == 10 || digits.count == 11, (2...6).contains(digits[0]) else { return false }
    let weights = [1, 3, 7, 9, 1, 3, 7, 9]
    return zip(digits, weights).reduce(0) { $0 + Int($1.0) * $1.1 } % 10 == Int(digits[8])
  }

  /// Indian Aadhaar numbers: twelve digits by Verhoeff (1969), the first of which is 2 or more.
  static func isAadhaar(_ digits: [UInt8]) -> Bool {
    guard digits.count == 12, digits[0] >= 2 else { return false }
    var check: UInt8 = 0
    for (place, digit) in digits.reversed().enumerated() {
      var digit = digit
      for _ in 0..<place % 8 { digit = permutation[Int(digit)] }
      check = product(check, digit)
    }
    return check == 0
  }

  private static let permutation: [UInt8] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]

  /// The product of two elements of the dihedral group of order ten.
  private static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
    let (a, b) = (left % 5, right % 5)
    let turned = left < 5 ? (a + b) % 5 : (a + 5 - b) % 5
    return (left < 5) == (right < 5) ? turned : turned + 5
  }
}
