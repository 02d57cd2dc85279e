import Conversation
import Terminal

/// Where a sitting speaks.
@MainActor
final class Stage {
  private let output: Output
  /// The terminal is gone: nothing is said any more.
  var isSilent = false

  init(_ output: Output) { self.output = output }

  /// Says one line in its tone.
  func say(_ text: String, _ tone: Tone) {
    guard !isSilent else { return }
    output.line(text)
  }

  /// A prompt as the line editor shows it.
  func prompt(_ text: String) -> String { text }

  /// Puts everything said on the screen.
  func flush() {
    if !isSilent { output.flush() }
  }
}
