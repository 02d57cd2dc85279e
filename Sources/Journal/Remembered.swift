public import Nights

/// A promise to tell someone, out of a `truth` section.
public struct Promise: Equatable, Sendable {
  /// How it stands.
  public enum State: Equatable, Sendable {
    /// Not asked after yet.
    case open
    /// Asked after and still meant.
    case notYet(on: CivilDate)
    /// They were told.
    case told(on: CivilDate)
    /// Not wanted any more.
    case letGo(on: CivilDate)
  }

  /// Who is to be told.
  public let who: String
  /// What they are to know, in the person's words; may be empty.
  public let say: String
  /// When and how, in the person's words; may be empty.
  public private(set) var when: String
  /// The night on which it was made.
  public let made: CivilDate
  /// The night on which `when` was said.
  public private(set) var whenSaid: CivilDate
  /// The day that `when` names, where it names one.
  public private(set) var due: CivilDate?
  /// How it stands.
  public private(set) var state: State = .open
  /// Nights since the last answer on which the question was passed over, in order.
  public private(set) var passed: [CivilDate] = []
  /// The night on which the last answer was given, where it could not be read.
  private var unread: CivilDate?

  init(who: String, say: String, when: String, made: CivilDate) {
    (self.who, self.say, self.when, self.made, whenSaid) = (who, say, when, made, made)
    due = DateWords.namedDay(when, today: made)
  }

  /// Whether it waits for an answer.
  public var isOpen: Bool {
    switch state {
    case .open, .notYet: true
    case .told, .letGo: false
    }
  }

  /// The first night on which it may be asked after. Passed over twice, it rests for two weeks.
  var asksFrom: CivilDate {
    if let last = passed.last { return last.adding(days: passed.count < 2 ? 1 : Standing.restAfterPassing) }
    if let unread { return unread.adding(days: 1) }
    return switch state {
    case .notYet(let night): max(due ?? night, night.adding(days: 1))
    default: max(due ?? made, made.adding(days: 1))
    }
  }

  mutating func answer(_ told: String, when: String?, on night: CivilDate) {
    if told == "-" {
      passed.append(night)
      return
    }
    (passed, unread) = ([], nil)
    if told == "?" {
      unread = night
      return
    }
    if CheckIn.yesNo(told) == true {
      state = .told(on: night)
    } else if told == "let go" || told == "let it go" {
      state = .letGo(on: night)
    } else {
      state = .notYet(on: night)
      due = nil
      if let when {
        (self.when, whenSaid) = (when, night)
        due = DateWords.namedDay(when, today: night)
      }
    }
  }
}

/// Something put aside during the day for the night.
public struct PutAside: Equatable, Sendable {
  /// What became of it.
  public enum State: Equatable, Sendable {
    /// Nothing yet.
    case waiting
    /// Put off on this night, to come back on the next one.
    case tomorrow(from: CivilDate)
    /// Written about.
    case takenUp(on: CivilDate)
    /// Let go.
    case letGo(on: CivilDate)
  }

  /// The night that it was put aside for.
  public let night: CivilDate
  /// The time in its heading.
  public let time: ClockTime?
  /// The person's words.
  public let text: String
  /// What became of it.
  public internal(set) var state: State = .waiting

  init(night: CivilDate, time: ClockTime?, text: String) {
    (self.night, self.time, self.text) = (night, time, text)
  }

  /// Whether it still waits.
  public var isOpen: Bool {
    switch state {
    case .waiting, .tomorrow: true
    case .takenUp, .letGo: false
    }
  }

  /// The value of `about:` in a section that takes it up on `later`: `later, 14:10 "code in bay 4"`, with the date
  /// before the time where it is another night's.
  public func reference(on later: CivilDate) -> String {
    let date = later == night ? "" : "\(night.iso) "
    return "later, \(date)\(time.map { "\($0.text) " } ?? "")\"\(text)\""
  }

  /// Such a value, read.
  struct Reference {
    var night: CivilDate?
    var time: ClockTime?
    let text: String

    init?(_ value: String) {
      guard value.lowercased().hasPrefix("later"), let quote = value.utf8.firstIndex(of: Byte.quote),
        let (text, _) = Quote.read(String(value[quote...]))
      else { return nil }
      self.text = text
      for word in value[..<quote].split(whereSeparator: { $0 == " " || $0 == "," }).dropFirst() {
        night = night ?? CivilDate(iso: word)
        let bytes = Array(word.utf8)
        time = time ?? Heading.time(bytes, 0..<bytes.count)?.0
      }
    }

    func means(_ thing: PutAside) -> Bool {
      thing.text == text && (time == nil || thing.time == time) && (night == nil || thing.night == night)
    }

    /// Whether it names the minute at which this was put aside, in a section of `later`.
    func namesTime(of thing: PutAside, on later: CivilDate) -> Bool {
      time != nil && thing.time == time && thing.night == night ?? later
    }
  }
}

/// What was done on a night to switch off.
public struct Rested: Equatable, Sendable {
  /// The night.
  public let night: CivilDate
  /// What was done, and how it left the person.
  public let rest: Rest
}

/// Something that was asked on a night.
public struct Asked: Equatable, Sendable {
  /// The opening's or question's name.
  public let id: String
  /// The night.
  public let night: CivilDate
}
