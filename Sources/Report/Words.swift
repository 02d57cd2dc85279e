import Review
import Signals

/// The fixed words that several parts of a report say; those of one part stand with it. All keep to the voice of the
/// practices: second person, plain, no praise, no verdict. What a person feels is never said, only what their words show.
enum Words {
  static let life = "Signs of life"
  static let cameBack = "came back: "
  static let contact = "a talk outside"
  static let moved = "moved and ate sitting down"
  static func talk(with who: String) -> String { "a talk with \(who)" }
  static let cameUp = "What came up"
  static let patterns = "Patterns"
  static let ledger = "Put off until"
  static let hours = "Hours"
  static let floors = "Your floors"
  static let rest = "Switching off"
  static let kept = "Kept and told"
  static let leftOut = "Left out"

  static let column = "one column = one week"
  static func column(weeks: Int) -> String { "one column = \(weeks) weeks" }
  static let legend = "taller: more of the nights written; blank: none of them; · nothing written"
  static let calendarLegend = "■ came up that night; · written without it; blank: nothing written"
  static let tooFewToCompare = "Too few nights to tell: two weeks written on either side are needed."
  static let noSuchLine = "That is no line of a review."
  static let nothingCame = "none in these nights"

  /// `; 3 weeks are not told in full`; empty where there are none.
  static func open(_ weeks: Int) -> String {
    weeks > 0 ? "; \(counted(weeks, "week")) \(weeks == 1 ? "is" : "are") not told in full" : ""
  }

  /// A signal as a line of the review calls it.
  static func label(_ signal: Signal) -> String {
    switch signal {
    case .numbness: "numbness"
    case .cynicism: "bitterness"
    case .dehumanizing: "a label"
    case .exhaustion: "worn out"
    case .machine: "like a machine"
    case .escape: "numbing out"
    case .isolation: "pulling away"
    case .suppression: "pushed down"
    case .deferral: "put off to later"
    case .comparison: "behind others"
    case .inefficacy: "not good enough"
    case .moralDistress: "felt wrong"
    case .connection: "connection"
    case .recovery: "recovery"
    case .feeling: "feeling"
    case .crisis: ""
    }
  }

  static func floor(_ kind: FloorHeld.Kind) -> String {
    switch kind {
    case .sleep: "sleep"
    case .move: "moving"
    case .food: "food"
    case .people: "people"
    }
  }

  static func pattern(_ kind: Pattern.Kind) -> String {
    switch kind {
    case .noDayOff: "working seven days a week, for weeks"
    case .screenInBed: "asleep with a screen in hand most nights"
    case .noContact: "no regular contact outside"
    case .distance: "nothing, or only irritation, at patients' stories"
    case .putOff: "put off for more than six months"
    case .restNoHelp: "a good night's sleep no longer helps"
    case .notLifting: "it did not lift on lighter days"
    }
  }

  /// What stands beside a pattern that was seen.
  static func counterpart(_ kind: Pattern.Kind) -> String {
    switch kind {
    case .noDayOff: "a real day off every one or two weeks"
    case .screenInBed: "screens off 45 to 60 minutes before bed"
    case .noContact: "a standing check-in with one person"
    case .distance: "being moved, and working through it later"
    case .putOff: "a small piece of it now, in the middle of it all"
    case .restNoHelp: "telling someone; a load that can be adjusted"
    case .notLifting: "stress lifts with the load; what does not lift deserves someone qualified"
    }
  }

  static func answer(_ answer: Pattern.Answer) -> String {
    switch answer {
    case .seen: "seen"
    case .notSeen: "not seen"
    case .tooFew: "too few"
    }
  }

  /// The answer in a sentence read aloud.
  static func spoken(_ answer: Pattern.Answer) -> String {
    switch answer {
    case .seen: "Seen"
    case .notSeen: "Not seen"
    case .tooFew: "Too few nights to tell"
    }
  }

  static func didNotLift(_ stretch: String) -> [String] {
    [
      "Stress tends to lift when the load does. This did not, from \(stretch).",
      "That is worth saying aloud to someone qualified:  candor now  shows who.",
    ]
  }

  static func lifted(_ label: String) -> [String] {
    ["Stress tends to lift when the load does. On your lighter nights there was much less of it: \(label)."]
  }
}
