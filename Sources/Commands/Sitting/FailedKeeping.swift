import Conversation
import Journal
import Terminal

/// Where a section cannot be kept: that is told, with where its words are, and the person says how to go on.
@MainActor
struct FailedKeeping {
  let home: Home
  let library: Library
  let keeper: Keeper
  let source: any LineSource
  let stage: Stage

  /// How to go on.
  enum WayOn {
    case again
    case folder(String)
    case without
    /// The terminal is gone; this stood in the line.
    case gone([UInt8])
  }

  /// Tells why it was not kept, and where the words are instead.
  func tell(_ error: NotKept, _ content: SectionContent) {
    let draft = keeper.draftPath(of: content)
    stage.say(FailedKeeping.sentence(error, draft: draft, library, home.context), .finding)
  }

  /// The same for a command that asks nothing.
  static func failure(_ error: NotKept, draft: String?, _ context: Context) -> Failure {
    Failure(.cannotWrite, sentence(error, draft: draft, Scripts.library(context), context))
  }

  private static func sentence(_ error: NotKept, draft: String?, _ library: Library, _ context: Context) -> String {
    let words = ["reason": error.cause, "draft": draft.map(context.spoken) ?? ""]
    return library.phrases.text(draft == nil ? "not-kept-nowhere" : "not-kept", words)
  }

  /// Asks until there is an answer: Enter, a folder, or no. Whatever else is typed goes to `hear`.
  func wayOn(_ hear: ([UInt8]) -> Void) -> WayOn {
    let watch = source.watch
    source.watch = nil
    defer { source.watch = watch }
    while true {
      stage.say(library.phrases.text("not-kept-again"), .quiet)
      stage.flush()
      switch source.next(LineRequest(prompt: "  ")) {
      case .line(let bytes), .pasted(let bytes):
        // A completion or a paste brings blanks beside a folder's name.
        let text = Setting.trimmed(RawBytes.text(bytes).filter { $0 != "\n" }[...])
        if text.isEmpty { return .again }
        if FailedKeeping.isFolder(text) { return .folder(text) }
        if YesNo(bytes) == .no || text.lowercased() == "/quit" { return .without }
        hear(bytes)
      case .edit(let bytes), .tooLong(_, let bytes): hear(bytes)
      case .hangup(let bytes), .terminate(let bytes): return .gone(bytes)
      case .interrupt(let bytes):
        hear(bytes)
        return .without
      case .idle, .deadline: continue
      case .end: return .without
      }
    }
  }

  /// A sentence may hold a slash; a path that begins like none is taken for one where it is a single word.
  private static func isFolder(_ text: String) -> Bool {
    guard !Sitting.isCommand(text) else { return false }
    return text == "~" || ["/", "~/", "./", "../"].contains { text.hasPrefix($0) }
      || text.contains("/") && !text.contains(where: \.isWhitespace)
  }
}
