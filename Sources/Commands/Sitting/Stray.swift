import Conversation
import Journal

/// What was typed where it answers nothing: at a question that takes a y or an n, or ahead of it.
enum Stray {
  /// People who can be reached were asked for.
  case now
  /// Another command, a word, or nothing.
  case nothing
  /// Words of one's own: they are kept, for the next page.
  case words(String)

  init(_ line: [UInt8]) {
    let text = RawBytes.text(line)
    if Sitting.isCommand(text) {
      self = text.lowercased().contains("/now") ? .now : .nothing
    } else {
      self = Stray.isWriting(line) ? .words(text) : .nothing
    }
  }

  /// Whether this is more than a try at an answer.
  static func isWriting(_ line: [UInt8]) -> Bool {
    line.contains { $0 > 0x20 } && (line.contains(UInt8(ascii: " ")) || line.count > 8)
  }
}
