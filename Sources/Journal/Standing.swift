public import Nights

/// Something that a person set out to keep to for a while, and the nights on which it was asked after: a boundary, a
/// practice that restores, a regular talk with someone outside medicine.
public struct Standing: Equatable, Sendable {
  /// What it is.
  public enum Kind: Sendable {
    /// One protected boundary, for the month or until a day: section `one boundary`.
    case boundary
    /// One thing that restores: section `one recovery practice`.
    case recovery
    /// A talk with someone outside, every so many days: section `someone outside`.
    case outside
  }

  /// One time that it was asked after.
  public struct Night: Equatable, Sendable {
    /// When.
    public let night: CivilDate
    /// Whether it was kept; nil where the question was passed over, or its answer could not be read.
    public let kept: Bool?
    /// Whether there was an answer, and it could not be read.
    let isUnread: Bool
    /// The day that was named for the next time, where one was.
    public let next: CivilDate?

    var isOpen: Bool { kept == nil && isUnread }
    var isPassed: Bool { kept == nil && !isUnread }
  }

  /// What it is.
  public let kind: Kind
  /// The boundary or practice in the person's words; the person, where it is a talk.
  public let text: String
  /// When it is to be, in the person's words; may be empty.
  public let when: String
  /// The night on which it was set.
  public let set: CivilDate
  /// The last night that it is for, where one was named.
  public let until: CivilDate?
  /// Days from one talk to the next.
  public let every: Int
  /// Whether it was kept, night by night, in order.
  public internal(set) var nights: [Night] = []
  /// Ended by the person.
  public internal(set) var isOver = false

  init(
    _ kind: Kind, text: String, when: String = "", set: CivilDate, until: CivilDate? = nil, every: Int = Rhythm.twoWeeks
  ) {
    (self.kind, self.text, self.when, self.set, self.until, self.every) = (kind, text, when, set, until, every)
  }

  /// Its words as the beginning of a line: without a full stop at their end.
  public var name: String { text.last == "." && !text.hasSuffix("..") ? String(text.dropLast()) : text }

  /// Takes an answer in; a later one of the same night takes the place of the earlier.
  mutating func answer(_ answer: Night) {
    guard let last = nights.last, last.night == answer.night else { return nights.append(answer) }
    nights[nights.count - 1] = Night(
      night: answer.night, kept: answer.kept ?? last.kept, isUnread: answer.isUnread || last.isUnread,
      next: answer.next ?? last.next)
  }

  /// What was asked and passed over twice is not asked again for so many days.
  static let restAfterPassing = 14

  /// Whether it is in force: set by `night` and not over. A boundary without an end is for the month that it was set
  /// in; a practice and a talk go on until they are ended.
  public func applies(on night: CivilDate) -> Bool {
    guard set <= night, !isOver else { return false }
    if let until { return night <= until }
    return kind != .boundary || night.year == set.year && night.month == set.month
  }

  /// Whether to ask after it on `night`: not on the night that it was set, and one that names days on those alone.
  /// One that names none is asked after once a week, a talk when its time has come. Passed over twice running, it
  /// rests for two weeks; after an answer that could not be read it is asked after the next night, once.
  public func isAsked(on night: CivilDate) -> Bool {
    guard set < night, nights.last?.night != night else { return false }
    guard applies(on: night) else { return isAskedOnceOver(on: night) }
    let last = nights.last?.night ?? set
    let lately = nights.suffix(2)
    let isAskedAgain = lately.last?.isOpen == true && lately.count(where: \.isOpen) == 1
    if lately.count(where: \.isPassed) == 2 {
      return last.adding(days: Standing.restAfterPassing) <= night
    }
    switch kind {
    case .boundary:
      let days = Weekday.named(in: text)
      return days.isEmpty ? isAskedAgain || last.adding(days: Rhythm.week) <= night : days.contains(night.weekday)
    case .recovery: return isAskedAgain || last.adding(days: Rhythm.week) <= night
    case .outside:
      // A talk is asked after from the day that was named for it, else so many days after the last.
      let named = nights.isEmpty ? DateWords.namedDay(when, today: set) : nights.last?.next
      return isAskedAgain || (named ?? last.adding(days: every)) <= night
    }
  }
}

extension Standing {
  /// A boundary that was for a few days only is asked after once when they are over.
  private func isAskedOnceOver(on night: CivilDate) -> Bool {
    let monthEnd = CivilDate(year: set.year, month: set.month, day: CivilDate.daysInMonth(set.month, of: set.year))
    guard kind == .boundary, !isOver, nights.isEmpty, let end = until ?? monthEnd, end < night,
      night <= end.adding(days: Rhythm.week)
    else { return false }
    // One that names a day which never came was neither kept nor not.
    return Weekday.named(in: text).isEmpty && end.daysSinceEpoch - set.daysSinceEpoch < Rhythm.week
  }
}

extension Standing.Kind {
  /// The field that holds its words.
  var key: String {
    switch self {
    case .boundary: "boundary"
    case .recovery: "recovery"
    case .outside: "who"
    }
  }
}

/// The least that a person means to live above, also in hard weeks: section `floors`.
public struct Floors: Equatable, Sendable {
  /// The fields of the section, in the order in which they are asked.
  public static let keys = ["sleep", "move", "food", "people"]
  /// What was said of each, in the person's words.
  public internal(set) var lines: [String: String] = [:]
  /// The night on which they were last set or looked at.
  public internal(set) var looked: CivilDate

  /// After so many days they are asked after again: half a year.
  public static let lasting = 182
}
