import Conversation
import Terminal

/// Where a sitting speaks: wrapped and coloured on a terminal, as it is into a pipe.
@MainActor
final class Stage {
  private let home: Home
  private let output: Output
  private let style: Style
  /// The terminal is gone: nothing is said any more.
  var isSilent = false

  init(_ home: Home) {
    (self.home, output) = (home, home.context.output)
    style = home.style
  }

  /// Says one line in its tone. What a person wrote may be quoted in it, so it is made harmless first.
  func say(_ text: String, _ tone: Tone) {
    guard !isSilent else { return }
    guard output.screen.isTerminal else { return output.shown(text) }
    for line in Wrap.told(text.onTerminal, width: output.screen.size?.columns ?? 80) {
      output.line(style.apply(tone.role, to: line))
    }
  }

  /// A prompt as the line editor shows it. What is read aloud says the minutes at the start and the end only.
  func prompt(_ question: Question) -> String {
    home.isPlain && question.kind == .prose ? "> " : Inert.text(question.prompt)
  }

  /// Puts everything said on the screen.
  func flush() {
    if !isSilent { output.flush() }
  }
}

extension Tone {
  /// How the terminal shows it.
  var role: Role {
    switch self {
    case .plain: .plain
    case .question: .question
    case .quiet: .quiet
    case .heading: .heading
    case .life: .life
    case .finding: .finding
    }
  }
}
