/// What a piece of text is, for the eye: always a second sign beside a word or a mark, never the only one.
public enum Role: CaseIterable, Sendable {
  /// As text stands.
  case plain
  /// What is asked.
  case question
  /// What may be passed over.
  case quiet
  /// What stands over lines.
  case heading
  /// A sign of life.
  case life
  /// A sign of strain, or a fault.
  case finding
  /// The words that a search found, within a line.
  case match
}

/// The one place that decides whether there is colour, and which. Bold, dim and two of the sixteen colours, which
/// every terminal theme keeps readable on its own background.
public struct Style: Equatable, Sendable {
  /// Whether escapes are written at all.
  public let hasColour: Bool

  /// A style with or without colour.
  public init(hasColour: Bool) {
    self.hasColour = hasColour
  }

  /// Decides by what the person said. In this order: a flag (`--plain`, `--no-color`), `NO_COLOR`, `CLICOLOR_FORCE`,
  /// then whether the output is a terminal that knows colour. The variables are passed in as they stand in the
  /// environment, nil where they don't.
  public init(
    isTerminal: Bool, term: String?, noColor: String? = nil, forceColor: String? = nil, insideEmacs: String? = nil,
    isPlain: Bool = false
  ) {
    let isForced = forceColor.map { !$0.isEmpty && $0 != "0" } ?? false
    let isRefused = isPlain || noColor.map { !$0.isEmpty } ?? false
    let isAble = isTerminal && insideEmacs == nil && TerminalFacts.canMoveCursor(term: term)
    hasColour = !isRefused && (isForced || isAble)
  }

  /// The text in its role's look.
  public func apply(_ role: Role, to text: String) -> String {
    guard hasColour, !text.isEmpty, let code = Self.code(role) else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  private static func code(_ role: Role) -> String? {
    switch role {
    case .plain, .question: nil
    case .quiet: "2"
    case .heading: "1"
    case .life: "32"
    case .finding: "35"
    case .match: "1;35"
    }
  }
}

/// What is known of a terminal by its name.
public enum TerminalFacts {
  /// Whether a terminal of this name (`TERM`) takes escapes at all. One without a name is not asked to.
  public static func canMoveCursor(term: String?) -> Bool {
    guard let term, !term.isEmpty else { return false }
    return term != "dumb" && term != "unknown"
  }
}
