import Nights

/// A stretch of days, as days since 1970, and on how many of them an answer tells of the pattern.
struct DayRun {
  var first: Int
  var last: Int
  var told = 0

  var days: Int { last - first + 1 }
  /// The stretch as what an answer rests on; it must not be empty. One that reaches to where reading began, at `begin`,
  /// may have begun before, where there are older nights.
  func facts(begin: Int, hasOlder: Bool) -> Pattern.Facts {
    .run(Period(days: first...last), told: told, mayBeMore: hasOlder && first <= begin)
  }

  /// The longer of the two, the earlier of equals.
  static func longer(_ left: DayRun?, _ right: DayRun?) -> DayRun? {
    (right?.days ?? 0) > (left?.days ?? 0) ? right : left
  }
}
