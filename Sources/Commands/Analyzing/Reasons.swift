import Signals

/// Why a match does not count, in words.
enum Reasons {
  /// A rule's name. A weak sign is called by its pattern, which may be long.
  static func short(_ name: String) -> String { name.count > 60 ? name.prefix(59) + "…" : name }

  /// The end of "taken back: …", with the words that did it.
  static func reason(_ cancelled: Cancellation, in passage: Passage) -> String {
    "\(Reasons.words(cancelled.kind)) \"\(passage.words(cancelled.cue))\""
  }

  private static func words(_ kind: String) -> String {
    switch kind {
    case "negated": "it is denied by"
    case "other": "it is about somebody else,"
    case "quoted": "somebody else says it,"
    case "past", "over": "it is over,"
    case "hypothetical": "it is only supposed,"
    case "literal": "it is meant literally, beside"
    case "alone": "what must stand near is missing beside"
    case "own": "it is about the writer,"
    default: "\(kind):"
    }
  }
}
