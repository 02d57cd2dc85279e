public import Nights

/// What a section is for, read from its name.
public enum SectionKind: Hashable, Sendable {
  /// Answers to the evening's short questions.
  case checkIn
  /// Free writing, `ten minutes`, or what came out of another journal, `imported`.
  case writing
  /// Telling one person the truth; makes a promise.
  case truth
  /// What became of a promise.
  case promise
  /// Something put aside for the night, or what became of it.
  case putAside
  /// One protected boundary, or whether it was kept.
  case boundary
  /// One thing that restores, or whether it was done.
  case recovery
  /// A regular talk with someone outside medicine, or whether it took place.
  case outside
  /// The least to live above.
  case floors
  /// The three layers.
  case layers
  /// A quarter of an hour of one thing.
  case step
  /// What the words of the night show, with the person's answers.
  case shows
  /// Prose that stands under no heading.
  case loose
  /// Any other practice, or a heading that the person made.
  case other

  /// The kind that a heading's name tells, whatever its case.
  public init(name: String) {
    let words = name.lowercased()
    switch words {
    case "check-in", "check in", "checkin": self = .checkIn
    case "ten minutes", "writing", "journal", "imported": self = .writing
    case "truth", "tell one person the truth": self = .truth
    case "promise": self = .promise
    case "put aside", "later": self = .putAside
    case "one boundary", "boundary": self = .boundary
    case "one recovery practice": self = .recovery
    case "someone outside": self = .outside
    case "floors": self = .floors
    case "three layers": self = .layers
    case "one step", "step": self = .step
    case "what the words show", "what your words show": self = .shows
    case "": self = .writing
    default: self = words.hasSuffix(" minutes") ? .writing : .other
    }
  }
}

/// A `key: value` line.
public struct Field: Equatable, Sendable {
  /// The key in small letters, such as `slept`.
  public let key: String
  /// The value as meant: without surrounding spaces, escapes undone.
  public let value: String
  /// The line in the file, from 1.
  public let line: Int
  /// Where the value's bytes stand in `Entry.bytes`.
  public let valueRange: Range<Int>
  /// Where the whole line stands, without its line ending.
  public let lineRange: Range<Int>

  /// The fields that candor writes into a section of plain writing.
  public static let ofWriting: Set<String> = ["minutes", "asked", "about"]

  /// Key and value of a line that has the form of a field in small letters; nil for any other.
  public static func parts(of line: String) -> (key: String, value: String)? {
    let bytes = Array(line.utf8)
    guard let key = FieldKey.read(bytes, 0..<bytes.count), key.text == key.text.lowercased() else { return nil }
    return (key.text, String(decoding: bytes[bytes.trimmed(key.end + 1..<bytes.count)], as: UTF8.self))
  }
}

/// A heading with what stands under it, or prose that stands under none.
public struct Section: Equatable, Sendable {
  /// The time in the heading, where there is one.
  public internal(set) var time: ClockTime?
  /// Seconds east of Greenwich, where the heading says so: only the hour that comes twice needs it.
  public internal(set) var utcOffset: Int?
  /// The name in the heading; empty for loose prose.
  public internal(set) var name: String
  /// What the name means.
  public internal(set) var kind: SectionKind
  /// The fields in order.
  public internal(set) var fields: [Field] = []
  /// Byte ranges in `Entry.bytes`, one a paragraph, without the escaping backslash and the line ending.
  public internal(set) var paragraphs: [Range<Int>] = []
  /// The line of the heading, or of the first loose line; from 1.
  public internal(set) var line: Int
  /// Where the name stands in `Entry.bytes`; empty for loose prose.
  public internal(set) var nameRange: Range<Int>
  /// Where the section stands in `Entry.bytes`: from its first line to that of the next section, or to the end.
  public internal(set) var range: Range<Int>

  /// The value of the first field with this key, where one was given.
  public subscript(key: String) -> String? {
    for field in fields where field.key == key { return field.value }
    return nil
  }

  /// Whether candor wrote the field's words again: where something is asked after they are not written anew.
  public func repeats(_ field: Field) -> Bool {
    self["kept"] != nil && ["boundary", "recovery"].contains(field.key)
  }

  /// Whether nothing was written: nothing stands under the heading, and its name is none of the person's own words.
  public var isEmpty: Bool { fields.isEmpty && paragraphs.isEmpty && (kind != .other || nameRange.isEmpty) }
}
