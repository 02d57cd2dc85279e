public import Nights

/// A boundary and how often it was kept, of the nights that it was asked after.
public struct BoundaryKept: Equatable, Sendable {
  /// The boundary, in the person's words.
  public let text: String
  /// Nights kept of nights answered.
  public internal(set) var kept: Ratio
  /// The last night that it was answered after.
  public internal(set) var last: CivilDate
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
  /// The boundaries in the order of their first answer.
  var boundaries: [BoundaryKept] {
    var places: [String: Int] = [:]
    var result: [BoundaryKept] = []
    for (night, note) in nights.lazy.flatMap({ night in night.boundaries.map { (night.date, $0) } })
    where !note.text.isEmpty {
      let key = note.text.lowercased()
      let place = places[key] ?? result.count
      if place == result.count {
        places[key] = place
        result.append(BoundaryKept(text: note.text, kept: Ratio(), last: night))
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
