/// Hours as a tired person types them.
public enum Hours {
  /// The longest that anybody works in one go: a call of 28 hours, and a little more.
  public static let longestShift = 36.0

  /// The hours that `5.5`, `5,5 h`, `5h30`, `5:30`, `12-13` (the middle), `90 min`, `~6`, `22:30-06:00` (from one time to
  /// another, over midnight too) or `8-8` (from eight to eight) mean, from 0 to 72, and those in words, such as `five and
  /// a half`; nil for anything else, such as `-`.
  public static func parse(_ text: some StringProtocol) -> Double? { inDigits(text) ?? inWords(String(text)) }

  /// The hours that digits with a unit mean, or two of them with a dash between.
  public static func inDigits(_ text: some StringProtocol) -> Double? {
    var rest = Array(text.lowercased().utf8).filter { $0 != space && $0 != tab }[...]
    for prefix in ["~", "about", "around", "ca."] where rest.starts(with: prefix.utf8) {
      rest = rest.dropFirst(prefix.utf8.count)
      break
    }
    return amount(rest).flatMap(within) ?? fromTo(String(decoding: rest, as: UTF8.self), inWords: false)
  }

  /// One amount and nothing behind it.
  static func amount(_ text: some Collection<UInt8>) -> Double? {
    var rest = Array(text)[...]
    return one(&rest).flatMap { rest.isEmpty ? $0 : nil }
  }

  private static let space = UInt8(ascii: " ")
  private static let tab = UInt8(ascii: "\t")

  static func within(_ hours: Double) -> Double? { (0...72).contains(hours) ? hours : nil }

  /// One amount: a number, with a unit or minutes after it.
  private static func one(_ rest: inout ArraySlice<UInt8>) -> Double? {
    let beginsWithPoint = rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ",")
    guard let whole = beginsWithPoint ? 0 : digits(&rest) else { return nil }
    if let next = rest.first, next == UInt8(ascii: ".") || next == UInt8(ascii: ",") {
      rest = rest.dropFirst()
      let count = rest.count
      guard let decimals = digits(&rest) else { return nil }
      let scale = [1, 10, 100, 1000, 10_000][count - rest.count]
      _ = unit(&rest, hourUnits)
      return Double(whole) + Double(decimals) / Double(scale)
    }
    if rest.first == UInt8(ascii: ":") {
      rest = rest.dropFirst()
      let minutes = minutes(&rest, after: whole)
      _ = unit(&rest, hourUnits)
      return minutes
    }
    if unit(&rest, minuteUnits) { return Double(whole) / 60 }
    guard unit(&rest, hourUnits), let next = rest.first, isDigit(next) else { return Double(whole) }
    // "8 hrs 8" says the hours once more; minutes would be "08".
    if whole < 10, rest.elementsEqual(String(whole).utf8) {
      rest = []
      return Double(whole)
    }
    let minutes = minutes(&rest, after: whole)
    return unit(&rest, hourUnits) ? nil : minutes
  }

  static let hourUnits = ["hours", "hour", "hrs", "hr", "h"]
  static let minuteUnits = ["minutes", "minute", "mins", "min", "m"]

  private static func minutes(_ rest: inout ArraySlice<UInt8>, after hours: Int) -> Double? {
    guard let minutes = digits(&rest), minutes < 60 else { return nil }
    _ = unit(&rest, minuteUnits)
    return Double(hours) + Double(minutes) / 60
  }

  private static func unit(_ rest: inout ArraySlice<UInt8>, _ units: [String]) -> Bool {
    for unit in units where rest.starts(with: unit.utf8) {
      rest = rest.dropFirst(unit.utf8.count)
      return true
    }
    return false
  }

  /// One to four digits.
  private static func digits(_ rest: inout ArraySlice<UInt8>) -> Int? {
    let run = rest.prefix(while: isDigit)
    guard (1...4).contains(run.count) else { return nil }
    rest = rest.dropFirst(run.count)
    return run.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
