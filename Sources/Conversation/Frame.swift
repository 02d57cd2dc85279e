/// One script at play: where it stands, what it knows, and what it would keep.
struct Frame: Sendable {
  let script: Script
  var place = 0
  var values: [String: String] = [:]
  var section: SectionDraft
  /// Something of it was handed over to be kept.
  var hasKept = false
  /// The lines said since its last question; once the next is asked, those that belong to that one.
  private(set) var said: [Line] = []
  private var hasAsked = false

  /// A place in a script.
  struct Place: Hashable, Sendable {
    let script: String
    let index: Int
  }

  /// Where it stands, for what is remembered of a question.
  var here: Place { Place(script: script.name, index: place) }

  struct Line: Sendable {
    let text: String
    let tone: Tone
  }

  init(_ script: Script, ordinal: Int) {
    self.script = script
    section = SectionDraft(name: script.section ?? "", ordinal: ordinal)
  }

  mutating func say(_ text: String, _ tone: Tone) {
    if hasAsked { (said, hasAsked) = ([], false) }
    said.append(Line(text: text, tone: tone))
  }

  /// A question is asked. What was said before an earlier one does not belong to it; what was said before this one
  /// does, from the last pause on.
  mutating func ask() {
    if hasAsked { said = [] }
    hasAsked = true
    while said.last?.text.isEmpty ?? false { said.removeLast() }
    if let pause = said.lastIndex(where: \.text.isEmpty) { said.removeFirst(pause + 1) }
  }
}

/// A section while it is being written.
struct SectionDraft: Equatable, Sendable {
  var name: String
  /// Which of the sitting's sections it is.
  let ordinal: Int
  /// A soft field stands with others but is not worth keeping alone: the minutes, what the writing was about.
  var fields: [Field] = []
  var paragraphs: [String] = []

  struct Field: Equatable, Sendable {
    let key: String
    var value: String
    var soft: Bool
  }

  /// What would be kept now, or nil where there is nothing worth it.
  var content: SectionContent? {
    guard !paragraphs.isEmpty || fields.contains(where: { !$0.soft }) else { return nil }
    return SectionContent(
      name: name, fields: fields.map { ($0.key, $0.value) }, paragraphs: paragraphs, ordinal: ordinal)
  }

  /// Sets the field, or takes it out where the value is empty.
  mutating func set(_ key: String, _ value: String, soft: Bool = false) {
    let value = value.oneLine
    let index = fields.firstIndex { $0.key == key }
    if value.isEmpty {
      if let index { fields.remove(at: index) }
    } else if let index {
      fields[index].value = value
    } else {
      fields.append(Field(key: key, value: value, soft: soft))
    }
  }
}

/// A question that waits for its answer.
struct OpenQuestion: Sendable {
  let ask: Ask
  /// How often an answer could not be read.
  var tries = 0
  /// The one that could not be read. What of it was kept is taken out again where the same is typed once more.
  var unread = ""
  var prefill = ""
  /// The paragraphs of this prose, and how many its section had before.
  var paragraphs: [String] = []
  var sectionStart = 0
  /// Minutes that went by, and those of them before the timer was started again by `/back`.
  var passed = 0
  var passedBefore = 0
  var limit: Int?
  var saidTimeUp = false
  /// A menu is asked by the sitting itself; its answer goes to this variable.
  var menu = false
  /// The name that a mistyped one was taken for.
  var meant: String?
  /// It was answered before and `/back` took that back: what stands in the line was typed by the person.
  var wasAnswered = false
}
