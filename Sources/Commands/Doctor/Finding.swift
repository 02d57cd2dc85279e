import Nights

/// What `candor doctor` is made of: checks, each from facts to findings, and what mends them.
enum Doctor {
  /// How much a finding matters.
  enum Severity: String {
    /// Looked at, and in order.
    case fine
    /// Worth knowing; nothing is lost by leaving it.
    case note
    /// Words may be lost, unread or seen by others.
    case problem
  }

  /// What `--fix` does about a finding. It never takes a person's words away.
  enum Fix: Equatable {
    /// Takes from others what they may do with these paths.
    case tighten([String])
    /// Puts drafts of sittings that ended into their nights, as the next start would; `--fix` does it in any case.
    case recover
    /// Ends the last line of these nights.
    case endLines([CivilDate])
    /// Appends to a night what these copies have and it lacks.
    case merge(CivilDate, [String])
  }

  /// What one check says.
  struct Finding: Equatable {
    /// The check's name, for scripts.
    let check: String
    let severity: Severity
    /// What is so.
    let sentence: String
    /// What to do about it; empty where nothing is to be done.
    var remedy = ""
    var fix: Fix?

    static func fine(_ check: String, _ sentence: String) -> Finding {
      Finding(check: check, severity: .fine, sentence: sentence)
    }

    static func note(_ check: String, _ sentence: String, _ remedy: String = "", fix: Fix? = nil) -> Finding {
      Finding(check: check, severity: .note, sentence: sentence, remedy: remedy, fix: fix)
    }

    static func problem(_ check: String, _ sentence: String, _ remedy: String = "", fix: Fix? = nil) -> Finding {
      Finding(check: check, severity: .problem, sentence: sentence, remedy: remedy, fix: fix)
    }
  }

  /// `a, b, c and 9 more`.
  static func named(_ things: [String]) -> String {
    let most = 3
    guard things.count > most else { return things.joined(separator: ", ") }
    return things.prefix(most).joined(separator: ", ") + " and \(things.count - most) more"
  }

  /// `1 night`, `2 nights`.
  static func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }
}
