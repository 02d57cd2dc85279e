/// When a review claims something, and when it says that it cannot tell. Each is a choice; the page, which tells of some,
/// repeats their numbers in `PageWords`.
enum Thresholds {
  /// Fewer answered nights than this, two weeks of them, tell of no pattern.
  static let enoughNights = 14
  /// Fewer nights than this in either of two groups cannot be compared.
  static let enoughInGroup = 8
  /// The share of false claims that is put up with when all changes of all signals are looked at together.
  static let falseClaims = 0.05
  /// Two groups differ where Fisher's exact test is at most this; stricter than usual, as several signals are tried.
  static let difference = 0.01
  /// The normal quantile of a 99 % interval, used where the best of many stretches or signals was picked.
  static let picked = 2.5758293035489004
  /// A sign of life was gone though single nights had it, at most this share of them: words are matched, not understood.
  static let strays = 0.1
  /// So many nights before a return are held against those after it, and so many after it tell whether it stays: four
  /// weeks.
  static let returnNights = 28
  /// Nights with a sign of life at most so many days apart belong to the same return.
  static let sameReturn = 7
  /// Fewer weeks than this show no rise, fall or height.
  static let enoughWeeks = 6
  /// Trends are looked at in at most this many equal parts, so that fifty years cost no more than two.
  static let trendParts = 104

  /// Days without a day off, each of them told, that make "working seven days a week, for weeks".
  static let daysWithoutDayOff = 14
  /// Days without contact outside that make a gap: three weeks, where a standing contact comes every one or two.
  static let contactGap = 21
  /// So many times "no" must have been answered within the gap.
  static let contactAnswers = 10
  /// On at least this share of its days.
  static let contactTold = 0.5
  /// A silence of more days than this ends a gap: nobody knows what happened in it.
  static let silence = 7
  /// A silence of at least this many days is told of.
  static let toldSilence = 28
  /// The days of the window in which distance from patients is looked for.
  static let distanceWindow = 28
  /// More than this share of the window's nights, by the lower end of the interval.
  static let distanceShare = 1.0 / 3
  /// Days from the first to the last putting off: half a year.
  static let deferralDays = 183
  /// So many different calendar months must hold one.
  static let deferralMonths = 4
  /// Hours that count as enough sleep; the lower end of what is advised for adults.
  static let enoughSleep = 7.0
  /// More than this share of nights after enough sleep, by the lower end of the interval.
  static let tiredShare = 0.05
  /// So many tired nights after enough sleep at least.
  static let tiredNights = 5
  /// From the first night of a pattern to its last at least so many days, both counted: a week of flu is none.
  static let lasting = 14
  /// A light day: a day off, or at most this part of the person's own median hours.
  static let light = 0.8
  /// A heavy day: at least this part of the median; what lies between is in neither group.
  static let heavy = 0.95
  /// "It did not lift": more than this share of light nights, one a week, by the lower end of the interval.
  static let notLifted = 1.0 / 7
  /// Fewer nights with a signal than this, light and heavy together: there was nothing to lift.
  static let littleToLift = 5
}
