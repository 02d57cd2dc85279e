public import Nights

/// Something that a review leaves out or cannot tell, and says so.
public enum Omission: Equatable, Sendable {
  /// No entry lies in the span.
  case nothingWritten
  /// There are nights, as with check-ins, but no words: nothing is told of what came up.
  case onlyCheckIns(Int)
  /// So many nights without words, as with a check-in alone, are no part of "nights written".
  case checkInsAlone(Int)
  /// So few nights with words that no change is told.
  case fewNights(Int)
  /// So many files of the span could not be read, or are none.
  case unreadable(Int)
  /// In so many files of the span nothing is written.
  case empty(Int)
  /// So many other versions of a night's file, as programs that copy files make them, were not read.
  case otherVersions(Int)
  /// On so many nights hours were answered only in ways that cannot be read.
  case hoursUnread(Int)
  /// So many nights are dated after this day and are left out.
  case afterToday(Int, today: CivilDate)
  /// Nothing was written from one day to the other, both included.
  case silence(from: CivilDate, to: CivilDate)
  /// Hours worked, or a day off, are told of on so few nights that light and heavy ones cannot be told apart.
  case hoursWorkedMissing(Ratio)
}

/// What of the journal a review was not given.
public struct PassedOver: Equatable, Sendable {
  /// Files of the span that could not be read, or are none; those named after no night among them.
  public var unreadable = 0
  /// Other versions of the file of a night of the span.
  public var otherVersions = 0
  /// Files of the span in which nothing is written.
  public var empty = 0
  /// Nights dated after today, where the span reaches to it.
  public var afterToday = 0
  /// Whether there are nights older than those that were read.
  public var hasOlder = false

  /// Nothing was passed over.
  public init() {}
}

extension Timeline {
  func omissions(written: Int, today: CivilDate, _ passedOver: PassedOver) -> [Omission] {
    var result: [Omission] = []
    if nights.isEmpty {
      result.append(.nothingWritten)
    } else if written == 0 {
      result.append(.onlyCheckIns(nights.count))
    } else {
      if written < Thresholds.enoughNights { result.append(.fewNights(written)) }
      if written < nights.count { result.append(.checkInsAlone(nights.count - written)) }
    }
    result += silences
    let hours = nights.count { $0.worked != nil || $0.dayOff == true }
    if written >= Thresholds.enoughNights, hours * 2 < nights.count {
      result.append(.hoursWorkedMissing(Ratio(hours, of: nights.count)))
    }
    let unread = nights.count { $0.hasUnreadHours }
    if unread > 0 { result.append(.hoursUnread(unread)) }
    if passedOver.empty > 0 { result.append(.empty(passedOver.empty)) }
    if passedOver.unreadable > 0 { result.append(.unreadable(passedOver.unreadable)) }
    if passedOver.otherVersions > 0 { result.append(.otherVersions(passedOver.otherVersions)) }
    if passedOver.afterToday > 0 { result.append(.afterToday(passedOver.afterToday, today: today)) }
    return result
  }

  /// The three longest silences between two nights, in the order of time.
  private var silences: [Omission] {
    let gaps = zip(days, days.dropFirst()).filter { $1 - $0 > Thresholds.toldSilence }
    let longest = gaps.sorted { $0.1 - $0.0 > $1.1 - $1.0 }.prefix(3).sorted { $0.0 < $1.0 }
    return longest.map {
      .silence(from: CivilDate(daysSinceEpoch: $0.0 + 1), to: CivilDate(daysSinceEpoch: $0.1 - 1))
    }
  }
}

extension Review {
  /// Whether too few nights are written to tell of changes or patterns.
  public var hasFewNights: Bool { written < Thresholds.enoughNights }
}
