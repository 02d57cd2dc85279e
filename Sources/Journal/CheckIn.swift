import Nights

/// How something that was done to switch off left the person.
public enum Left: String, Hashable, Sendable {
  /// It did them good.
  case better
  /// It changed nothing.
  case same
  /// It did not do them good.
  case worse
}

/// What was done to switch off, and how it left the person where they said so.
public struct Rest: Equatable, Sendable {
  /// What was done, in the person's words.
  public let what: String
  /// How it left them.
  public let left: Left?

  /// Reads `fish fry with Bea, better`.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    let all = bytes.trimmed(0..<bytes.count)
    guard !all.isEmpty, bytes[all] != [UInt8(ascii: "-")] else { return nil }
    let comma = bytes[all].lastIndex { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ":") }
    if let comma {
      let word = String(decoding: bytes[bytes.trimmed(comma + 1..<all.upperBound)], as: UTF8.self).lowercased()
      let what = bytes.trimmed(all.lowerBound..<comma)
      if let left = Rest.left(word), !what.isEmpty {
        (self.what, self.left) = (String(decoding: bytes[what], as: UTF8.self), left)
        return
      }
    }
    (what, left) = (String(decoding: bytes[all], as: UTF8.self), nil)
  }

  private static func left(_ word: String) -> Left? {
    switch word {
    case "better", "b": .better
    case "same", "the same", "s": .same
    case "worse", "w": .worse
    default: nil
    }
  }
}

/// A night's answers; nil where a question was left out.
public struct CheckIn: Equatable, Sendable {
  /// Hours slept the night before.
  public var slept: Double?
  /// Hours worked that day.
  public var worked: Double?
  /// Whether the day was one off.
  public var dayOff: Bool?
  /// Whether a screen was in hand on falling asleep.
  public var screenInBed: Bool?
  /// Whether there was any real talk with someone outside medicine.
  public var outside: Bool?
  /// Whether they moved, and ate a meal sitting down.
  public var moved: Bool?
  /// What was done to switch off.
  public var rest: Rest?

  /// Nothing answered.
  public init() {}

  /// The fields of a check-in, in the order in which they are asked.
  public static let fields = ["slept", "worked", "day off", "screen in bed", "outside", "moved", "rest"]

  /// Whether nothing was answered.
  public var isEmpty: Bool { self == CheckIn() }

  /// Takes one answer in; what cannot be read leaves the earlier answer.
  mutating func take(_ field: Field) {
    switch field.key {
    case "slept": slept = CheckIn.hours(field) ?? slept
    case "worked": worked = CheckIn.hours(field) ?? worked
    case "day off": dayOff = CheckIn.yesNo(field.value) ?? dayOff
    case "screen in bed": screenInBed = CheckIn.yesNo(field.value) ?? screenInBed
    case "outside": outside = CheckIn.yesNo(field.value) ?? outside
    case "moved": moved = CheckIn.yesNo(field.value) ?? moved
    case "rest": rest = Rest(field.value) ?? rest
    default: break
    }
  }

  /// The hours of an answer, as many as there can be: a day's of sleep, the longest shift's of work.
  static func hours(_ field: Field) -> Double? {
    let most = field.key == "slept" ? 24 : Hours.longestShift
    return Hours.parse(field.value).flatMap { $0 <= most ? $0 : nil }
  }

  /// `yes`, `no`, `y` or `n`, alone or before more words: `yes, Bea called`. `n/a` and `no idea` are no answer.
  static func yesNo(_ text: String) -> Bool? {
    let words = text.lowercased().split { !$0.isLetter && $0 != "/" }
    let beginning = words.prefix(2).joined(separator: " ")
    guard let first = words.first, !NoAnswer.beginnings.contains(beginning) else { return nil }
    switch first {
    case "yes", "y", "yeah", "yep", "true": return true
    case "no", "n", "nope", "nah", "none", "false": return false
    default: return beginning == "not really" ? false : nil
    }
  }
}

extension Entry {
  /// The night's answers over all its check-ins, a later one before an earlier one; nil where nothing was answered.
  public var checkIn: CheckIn? {
    var checkIn = CheckIn()
    for section in sections where section.kind == .checkIn || section.kind == .loose {
      for field in section.fields { checkIn.take(field) }
    }
    return checkIn.isEmpty ? nil : checkIn
  }

  /// Whether hours slept or worked were answered only in ways that cannot be read, or as more than can be; `-` is no
  /// answer. What another check-in of the night tells is answered.
  public var hasUnreadHours: Bool {
    let answers = checkIn
    let open = [answers?.slept == nil ? "slept" : nil, answers?.worked == nil ? "worked" : nil]
    return sections.contains { section in
      (section.kind == .checkIn || section.kind == .loose)
        && section.fields.contains { open.contains($0.key) && !NoAnswer.isSaid($0.value) && CheckIn.hours($0) == nil }
    }
  }
}
