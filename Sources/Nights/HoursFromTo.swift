/// Two numbers with a dash between them: two guesses of one amount, or two times.
extension Hours {
  /// So far apart are two guesses of one amount at most.
  private static let guess = 4.0

  /// The hours that `12-13` (the middle), `9-5`, `11:30-6:30` or `22:30-06:00` mean, without blanks; where they may be
  /// `inWords`, `7am-7pm`, `midnight to 6` and `8 till 6` too.
  ///
  /// What rises by four at most is two guesses, unless one of them can only be a time; with two colons it may be either,
  /// and is neither. Anything else is times.
  static func fromTo(_ text: String, inWords: Bool) -> Double? {
    guard text.utf8.count <= longest else { return nil }
    let isUntil = inWords && text.contains("til")
    let dashes = inWords ? ["until", "till", "til", "to", "–"] : ["to", "–"]
    let sides = dashes.reduce(text) { $0.replacing($1, with: "-") }.split(
      separator: "-", omittingEmptySubsequences: false)
    guard sides.count == 2 else { return nil }
    let begin = Time(sides[0], inWords: inWords)
    let end = Time(sides[1], inWords: inWords)
    let isOnlyTimes = isUntil || begin?.isOnlyTime ?? false || end?.isOnlyTime ?? false
    if !isOnlyTimes, let one = amount(sides[0].utf8), let other = amount(sides[1].utf8), one < other,
      other - one <= guess
    {
      return begin?.hasColon ?? false && end?.hasColon ?? false ? nil : within((one + other) / 2)
    }
    guard let begin, let end else { return nil }
    return minutes(from: begin, to: end, isOnlyTimes).map { Double($0) / 60 }
  }

  /// The minutes from one time to another. Where neither tells its half of the day, one that is later is of the same day;
  /// an earlier one is over midnight behind an hour that only a day of 24 has, and else the next on a clock's face.
  private static func minutes(from begin: Time, to end: Time, _ isOnlyTimes: Bool) -> Int? {
    let later = end.minutes - begin.minutes
    func next(in span: Int) -> Int { (later % span + span) % span }
    if begin.isHalfTold || end.isHalfTold {
      if begin.isSure, end.isSure { return later % 1440 == 0 ? nil : next(in: 1440) }
      return later % 720 == 0 ? 720 : next(in: 720)
    }
    if later > 0 { return later }
    // `8-8` is half a day; `8:00-8:00` may be a whole one.
    if later == 0 { return begin.minutes <= 720 && !begin.hasMinutes && !end.hasMinutes ? 720 : nil }
    if begin.minutes >= 780 || begin.isSure && end.isSure {
      // `14-10` may be a guess of an amount, the wrong way around, and so may `7-6`.
      return isOnlyTimes || begin.minutes >= 1080 ? later + 1440 : nil
    }
    return isOnlyTimes || later <= -120 ? next(in: 720) : nil
  }

  /// One side of it as a time.
  private struct Time {
    /// Since midnight.
    private(set) var minutes: Int
    /// Whether it can be of one half of the day only: `19`, `07:30`, `7am`.
    private(set) var isSure: Bool
    /// Whether it can be no amount.
    private(set) var isOnlyTime: Bool
    /// Whether its half is said: `7am`, `noon`.
    private(set) var isHalfTold = false
    private(set) var hasMinutes = false
    private(set) var hasColon = false

    init?(_ text: Substring, inWords: Bool) {
      if inWords, let minutes = ["noon": 720, "midday": 720, "midnight": 0][text] {
        (self.minutes, isSure, isOnlyTime, isHalfTold) = (minutes, true, true, true)
        return
      }
      let half = inWords ? ["am", "pm", "a", "p"].first(where: text.hasSuffix) : nil
      let unit = Hours.hourUnits.first(where: text.hasSuffix)
      let digits = text.dropLast((half ?? unit)?.count ?? 0)
      let isWhole = digits.count == 4 && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
      let mark = digits.first { $0 == ":" || $0 == "." }
      let parts =
        isWhole
        ? [digits.prefix(2), digits.suffix(2)]
        : digits.split(separator: mark ?? ":", omittingEmptySubsequences: false)
      guard parts.count <= 2, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
        let hours = parts.first.flatMap({ $0.count <= 2 ? Int($0) : nil }),
        let minutes = parts.count == 2 ? (parts[1].count == 2 ? Int(parts[1]) : nil) : 0, minutes < 60,
        hours * 60 + minutes <= 1440
      else { return nil }
      (hasMinutes, hasColon) = (parts.count == 2, mark == ":")
      // `5:30 h` is an amount.
      if unit != nil, half == nil, hasMinutes { return nil }
      guard let half else {
        self.minutes = hours * 60 + minutes
        let hasZero = hasMinutes && parts[0].count == 2 && parts[0].first == "0"
        (isSure, isOnlyTime) = (hours > 12 || hasZero, isWhole || hasZero || mark == ":" && hours > 12)
        return
      }
      guard (1...12).contains(hours) else { return nil }
      self.minutes = (hours % 12 + (half.hasPrefix("p") ? 12 : 0)) * 60 + minutes
      (isSure, isOnlyTime, isHalfTold) = (true, true, true)
    }
  }
}
