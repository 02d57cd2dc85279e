/// What the shell is asked to do. The conversation itself does no I/O and knows no clock.
public enum Effect: Equatable, Sendable {
  /// Say one line; an empty line is a pause.
  case say(String, Tone)
  /// Ask, and hand the answer back as `Input.line`, `.pasted` or `.end`.
  case ask(Question)
  /// The open question's prompt has changed (a minute went by): draw it with the next redraw, and keep the text
  /// that is being typed. After `.minutes`, `.idle` and `.crisisSeen` there is `.say` and `.prompt`, never `.ask`.
  case prompt(String)
  /// Start the writing's timer, or end it with nil. The conversation counts the minutes left by itself.
  case timer(minutes: Int?)
  /// A part is complete: keep it, then answer `.kept` or `.notKept`.
  case finish(SectionContent)
  /// Look at all that was written in this sitting and answer `.shown`.
  case mirror
  /// Show the lines to call or text: the short form, or the fuller list.
  case people(full: Bool)
  /// Open the editor on this text and answer `.edited`.
  case edit(String)
  /// The sitting is over.
  case end
}
