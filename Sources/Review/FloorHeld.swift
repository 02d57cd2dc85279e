import Nights

/// What the person set for themselves, for the record to be held against.
public struct Measures: Equatable, Sendable {
  /// The floors in the person's words.
  public let floors: [FloorHeld.Kind: String]
  /// The most hours of work in a week that they mean to keep to.
  public let hoursAWeek: Double?

  /// Measures with these parts.
  public init(floors: [FloorHeld.Kind: String] = [:], hoursAWeek: Double? = nil) {
    (self.floors, self.hoursAWeek) = (floors, hoursAWeek)
  }
}

/// One floor, and how much of the record lies above it.
public struct FloorHeld: Equatable, Sendable {
  /// What a floor is about; the field of its section.
  public enum Kind: String, CaseIterable, Sendable { case sleep, move, food, people }

  /// What it is about.
  public let kind: Kind
  /// The floor in the person's words.
  public let words: String
  /// The hours that its words name, for sleep alone.
  public let hours: Double?
  /// Nights on which it held, out of those that tell; nil where no answer of a check-in tells of it.
  public let held: Ratio?
}

extension Timeline {
  /// The floors of `measures` against these nights, in the order in which they are asked.
  func floors(_ measures: Measures) -> [FloorHeld] {
    FloorHeld.Kind.allCases.compactMap { kind in
      guard let words = measures.floors[kind], !words.isEmpty else { return nil }
      let hours = kind == .sleep ? FloorHeld.hours(in: words) : nil
      let answers: [Bool] =
        switch kind {
        case .sleep: hours.map { least in nights.compactMap(\.slept).map { $0 >= least } } ?? []
        case .move, .food: nights.compactMap(\.moved)
        case .people: nights.compactMap(\.outside)
        }
      let held = answers.isEmpty ? nil : Ratio(answers.count { $0 }, of: answers.count)
      return FloorHeld(kind: kind, words: words, hours: hours, held: held)
    }
  }
}

extension FloorHeld {
  private static let numbers = ["four": 4.0, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10]

  /// The first amount in these words that could be a night's sleep: `at least 6.5 h`, `six hours`, `in bed for 7`.
  static func hours(in words: String) -> Double? {
    let tokens = words.lowercased().split { $0.isWhitespace || $0 == ";" }
    for token in tokens {
      let bare = String(token).trimmingEnds
      // `by 11:30` and `by 11pm` name an hour of the clock.
      guard !bare.hasSuffix("am"), !bare.hasSuffix("pm"), !bare.contains(":") else { continue }
      if let hours = numbers[bare] ?? Hours.parse(bare), (3...12).contains(hours) { return hours }
    }
    return nil
  }
}

extension String {
  fileprivate var trimmingEnds: String {
    var text = self[...]
    while let last = text.last, ",.!".contains(last) { text.removeLast() }
    return String(text)
  }
}
