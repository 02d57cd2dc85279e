/// What came of a question that a yes or a no answers.
public enum YesNo: Equatable, Sendable {
  /// A yes, or a no.
  case yes, no
  /// Something else was written, or nothing.
  case other
  /// Ctrl-C.
  case interrupted
  /// Ctrl-D, or the terminal is gone.
  case left

  /// What this line says.
  public init(_ line: [UInt8]) {
    switch String(decoding: line, as: UTF8.self).lowercased().filter({ !$0.isWhitespace }) {
    case "y", "yes": self = .yes
    case "n", "no": self = .no
    default: self = .other
    }
  }
}

extension LineSource {
  /// Asks until there is an answer, however long that takes: silence is none, and no question goes on in its place.
  public func answer(to question: String) -> YesNo {
    while true {
      switch next(LineRequest(prompt: question)) {
      case .line(let bytes), .pasted(let bytes): return YesNo(bytes)
      case .tooLong: return .other
      case .idle, .deadline, .edit: continue
      case .interrupt: return .interrupted
      case .end, .hangup, .terminate: return .left
      }
    }
  }
}
