public import Journal
public import Nights

/// A boundary, a practice that restores or a talk outside, and how often it was kept, of the nights that it was asked
/// after.
public struct KeptUp: Equatable, Sendable {
  /// Which of them it is.
  public let kind: Standing.Kind
  /// The boundary or practice in the person's words; of a talk, with whom.
  public let text: String
  /// Nights kept of nights answered.
  public internal(set) var kept: Ratio
  /// The last night that it was answered after.
  public internal(set) var last: CivilDate

  /// Whether it is a talk with someone outside.
  public var isTalk: Bool { kind == .outside }
}

extension Review {
  /// Of what was kept up, the boundaries.
  public var boundaries: [KeptUp] { keptUp.filter { $0.kind == .boundary } }
  /// The practices that restore.
  public var restores: [KeptUp] { keptUp.filter { $0.kind == .recovery } }
  /// The talks with someone outside.
  public var talks: [KeptUp] { keptUp.filter(\.isTalk) }
}

/// A promise to tell someone that is neither kept nor let go.
public struct OpenPromise: Equatable, Sendable {
  /// The person.
  public let who: String
  /// The night on which it was made.
  public let made: CivilDate

  /// A promise with these parts.
  public init(who: String, made: CivilDate) {
    (self.who, self.made) = (who, made)
  }
}

/// Something told to one person.
public struct Told: Equatable, Sendable {
  /// The person.
  public let who: String
  /// The night on which it was written that they know.
  public let date: CivilDate
}

/// One way of switching off and how it left the person, by their own answers.
public struct RestTally: Equatable, Sendable {
  /// What was done, as first written.
  public let what: String
  /// Nights that it left them better.
  public internal(set) var better = 0
  /// Nights that it left them the same.
  public internal(set) var same = 0
  /// Nights that it left them worse.
  public internal(set) var worse = 0
}

extension Timeline {
  /// What was kept up, in the order of the first answers.
  var keptUp: [KeptUp] {
    struct Key: Hashable {
      let kind: Standing.Kind
      let text: String
    }
    var places: [Key: Int] = [:]
    var result: [KeptUp] = []
    for (night, note) in nights.lazy.flatMap({ night in night.kept.map { (night.date, $0) } })
    where !note.text.isEmpty {
      let key = Key(kind: note.kind, text: note.text.lowercased())
      let place = places[key] ?? result.count
      if place == result.count {
        places[key] = place
        result.append(KeptUp(kind: note.kind, text: note.text, kept: Ratio(), last: night))
      }
      result[place].kept.count(note.kept)
      result[place].last = night
    }
    return result
  }

  /// What was told, in the order of the nights.
  var told: [Told] {
    nights.flatMap { night in night.told.filter { !$0.isEmpty }.map { Told(who: $0, date: night.date) } }
  }

  /// The people to whom something was promised by the span's end and is open still, each once, in the order of the
  /// promises.
  func notYetTold(_ open: [OpenPromise]) -> [String] {
    open.filter { $0.made <= span.last }.reduce(into: []) { names, promise in
      let isThere = names.contains { $0.lowercased() == promise.who.lowercased() }
      if !isThere, !promise.who.isEmpty { names.append(promise.who) }
    }
  }

  /// What was done to switch off, in the order of first mention.
  var rests: [RestTally] {
    var places: [String: Int] = [:]
    var result: [RestTally] = []
    for note in nights.lazy.flatMap(\.rest) where !note.what.isEmpty {
      let key = note.what.lowercased()
      let place = places[key] ?? result.count
      if place == result.count {
        places[key] = place
        result.append(RestTally(what: note.what))
      }
      switch note.left {
      case .better: result[place].better += 1
      case .same: result[place].same += 1
      case .worse: result[place].worse += 1
      }
    }
    return result
  }
}
