/// Hours as a tired person types them.
public enum Hours {
  /// The longest that anybody works in one go: a call of 28 hours, and a little more.
  public static let longestShift = 36.0

  /// The hours that `5.5`, `5,5 h`, `5h30`, `5:30`, `12-13` (the middle), `90 min`, `~6`, `22:30-06:00` (from one time to
  /// another, over midnight too) or `8-8` (from eight to eight) mean, from 0 to 72, and those in words, such as `five and
  /// a half`; nil for anything else, such as `-`.
  public static func parse(_ text: some StringProtocol) -> Double? { inDigits(text) ?? inWords(String(text)) }

  /// The hours that digits with a unit mean.
  ///
  /// `5:30-6:00` may be either, two amounts or two times, and is neither. Of whole hours without a colon no pair so far
  /// apart as `8-20`, and none that does not rise, is two guesses of one amount: they are times.
  public static func inDigits(_ text: some StringProtocol) -> Double? {
    var rest = Array(text.lowercased().utf8).filter { $0 != space && $0 != tab }[...]
    for prefix in ["~", "about", "around", "ca."] where rest.starts(with: prefix.utf8) {
      rest = rest.dropFirst(prefix.utf8.count)
      break
    }
    let begin = clock(rest, dash: true)
    guard let first = one(&rest) else { return nil }
    if rest.isEmpty { return within(first) }
    for dash in dashes where rest.starts(with: dash.utf8) {
      rest = rest.dropFirst(dash.utf8.count)
      if let begin, let end = clock(rest, dash: false) {
        guard begin.isOnlyTime || end.isOnlyTime || end.minutes < begin.minutes, begin.minutes != end.minutes else {
          return nil
        }
        return Double((end.minutes - begin.minutes + 1440) % 1440) / 60
      }
      guard let second = one(&rest), rest.isEmpty else { return nil }
      if first < second, second - first <= guess { return within((first + second) / 2) }
      return fromTo(first, second)
    }
    return nil
  }

  /// So far apart are two guesses of one amount at most.
  private static let guess = 4.0

  /// From one hour of the clock to another, which may be the same half a day later; nil for what is no such hour.
  private static func fromTo(_ first: Double, _ second: Double) -> Double? {
    guard (0...24).contains(first), (0...24).contains(second), first.rounded() == first, second.rounded() == second
    else { return nil }
    if first < second { return second - first }
    if first == second { return first <= 12 ? 12 : nil }
    // `9-5` is read on a clock's face, `22-6` crosses midnight. `7-6` may be a guess, the wrong way around.
    if first <= 12 { return first - second > 2 ? second - first + 12 : nil }
    return first >= 18 && second <= 12 ? second - first + 24 : nil
  }

  private static let dashes = ["-", "–", "to"]
  private static let space = UInt8(ascii: " ")
  private static let tab = UInt8(ascii: "\t")

  static func within(_ hours: Double) -> Double? { (0...72).contains(hours) ? hours : nil }

  /// The minutes since midnight of a time such as `07:30`, where a dash follows or, without one, nothing; else nil. It
  /// can be no amount where it has a zero before it, or an hour after twelve.
  private static func clock(_ text: ArraySlice<UInt8>, dash: Bool) -> (minutes: Int, isOnlyTime: Bool)? {
    var rest = text
    let hasZero = text.starts(with: "0".utf8) && text.dropFirst().first.map(isDigit) ?? false
    guard let hours = digits(&rest), hours <= 24, rest.first == UInt8(ascii: ":") else { return nil }
    rest = rest.dropFirst()
    guard rest.prefix(while: isDigit).count == 2, let minutes = digits(&rest), minutes < 60 else { return nil }
    guard dash ? dashes.contains(where: { rest.starts(with: $0.utf8) }) : rest.isEmpty else { return nil }
    return ((hours * 60 + minutes) % 1440, hasZero || hours > 12)
  }

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
      return minutes(&rest, after: whole)
    }
    if unit(&rest, minuteUnits) { return Double(whole) / 60 }
    guard unit(&rest, hourUnits), let next = rest.first, isDigit(next) else { return Double(whole) }
    return minutes(&rest, after: whole)
  }

  private static let hourUnits = ["hours", "hour", "hrs", "hr", "h"]
  static let minuteUnits = ["minutes", "minute", "mins", "min", "m"]

  private static func minutes(_ rest: inout ArraySlice<UInt8>, after hours: Int) -> Double? {
    guard let minutes = digits(&rest), minutes < 60 else { return nil }
    if !unit(&rest, minuteUnits) { _ = unit(&rest, hourUnits) }
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
