import Conversation
import Journal
import Nights

/// One setting: what it is called, what it does, and how it is read and shown.
@MainActor
struct Setting {
  /// As it stands in `config.toml`.
  let key: String
  /// What it does, a line each, as `config --init` writes it.
  let about: [String]
  /// What its value is to be, for a sentence.
  let wanted: String
  /// What of a value it cannot be, where that can be told.
  var stray: @MainActor (SettingValue) -> [String] = { _ in [] }
  /// How it could be set, in TOML; stands behind `#` in a new file.
  let example: String
  /// Takes a value in; false where it cannot be that.
  let take: @MainActor (inout Configuration, SettingValue) -> Bool
  /// The value in TOML; nil where there is none.
  let shown: @MainActor (Configuration) -> String?

  /// The variable that goes over the file: `CANDOR_DAY_ENDS_AT`.
  var variable: String {
    "CANDOR_" + key.uppercased().map { $0 == "-" ? "_" : String($0) }.joined()
  }

  /// What a value is to be, and what of this one is not.
  func sentence(for value: SettingValue) -> String {
    let strays = stray(value).map { Setting.quoted($0) }
    return "is to be \(wanted)\(strays.isEmpty ? "" : "; not \(strays.joined(separator: ", "))")."
  }

  static let all: [Setting] = [
    Setting(
      key: "journal", about: ["The journal's folder."], wanted: "a folder, as \"~/journal\" or \"/media/disk/journal\"",
      example: "\"~/journal\"", take: { set(\.journal, $1.folder, in: &$0) }, shown: { $0.journal.map { quoted($0) } }),
    Setting(
      key: "day-ends-at", about: ["When a night ends; before it, it is still the evening before."],
      wanted: "a time before noon, as \"04:00\"", example: "\"04:00\"",
      take: { set(\.dayEndsAt, $1.text.flatMap(Configuration.time), in: &$0) }, shown: { quoted($0.dayEndsAt.text) }),
    Setting(
      key: "minutes", about: ["How long a writing lasts."], wanted: "a whole number from 1 to 999", example: "10",
      take: { set(\.minutes, $1.whole.flatMap { (1...999).contains($0) ? $0 : nil }, in: &$0) },
      shown: { String($0.minutes) }),
    Setting(
      key: "check-in",
      about: [
        "What the check-in asks, of: slept, worked, day off, screen in bed, outside, moved, rest.",
        "An empty list leaves it out.",
      ], wanted: "a list of any of these: " + questions.map { quoted($0) }.joined(separator: ", "),
      stray: { $0.list?.filter { !questions.contains($0) } ?? [] },
      example: "[\"slept\", \"worked\", \"outside\"]",
      take: { set(\.checkIn, $1.list.flatMap { $0.allSatisfy(questions.contains) ? $0 : nil }, in: &$0) },
      shown: { list($0.checkIn) }),
    Setting(
      key: "country", about: ["Where lines to call are wanted for: US, CA, GB, IE. Else the system's region is taken."],
      wanted: "a country's two letters, as \"GB\"", example: "\"GB\"",
      take: { set(\.country, $1.text.flatMap(Region.code), in: &$0) },
      shown: { $0.country.map { quoted($0) } }),
    Setting(
      key: "safe", about: ["People who are safe to turn to; /now names them."], wanted: "a list of names",
      example: "[\"Priya\"]", take: { set(\.safePeople, $1.list, in: &$0) },
      shown: { $0.safePeople.isEmpty ? nil : list($0.safePeople) }),
    Setting(
      key: "hours-a-week",
      about: ["The most hours of work in a week that you mean to keep to; the review holds the weeks against it."],
      wanted: "a number from 1 to 168", example: "60",
      take: { set(\.hoursAWeek, $1.number.flatMap { (1...168).contains($0) ? $0 : nil }, in: &$0) },
      shown: { $0.hoursAWeek.map { $0 == $0.rounded() ? String(Int($0)) : "\($0)" } }),
    Setting(
      key: "note",
      about: ["Whether the note about people to reach comes of itself. candor now shows them in any case."],
      wanted: "true or false", example: "true", take: { set(\.note, $1.yesNo, in: &$0) }, shown: { "\($0.note)" }),
    Setting(
      key: "identifiers",
      about: ["Whether a line after the writing names where something looks like a person's name or number."],
      wanted: "true or false", example: "true", take: { set(\.identifiers, $1.yesNo, in: &$0) },
      shown: { "\($0.identifiers)" }),
  ]

  private static let questions = CheckIn.fields

  private static func set<Value>(
    _ field: WritableKeyPath<Configuration, Value>, _ value: Value?, in configuration: inout Configuration
  ) -> Bool {
    guard let value else { return false }
    configuration[keyPath: field] = value
    return true
  }

  private static func set<Value>(
    _ field: WritableKeyPath<Configuration, Value?>, _ value: Value?, in configuration: inout Configuration
  ) -> Bool {
    guard let value else { return false }
    configuration[keyPath: field] = value
    return true
  }

  /// Without the blanks at its ends.
  nonisolated static func trimmed(_ text: Substring) -> String {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// Text as TOML has it.
  static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: "\\u" + hex(scalar.value)
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }

  private static func list(_ items: [String]) -> String { "[\(items.map { quoted($0) }.joined(separator: ", "))]" }
}

/// A value as the file or a variable gives it.
struct SettingValue {
  var text: String?
  var number: Double?
  var yesNo: Bool?
  var list: [String]?

  private var isVariable = false

  /// A path that begins with `/` or `~/`. Any other would be another folder wherever a command is given; only a variable,
  /// which can be given with the command, may hold one.
  var folder: String? {
    text.flatMap { $0.hasPrefix("/") || $0.hasPrefix("~/") || $0 == "~" || isVariable ? $0 : nil }
  }

  var whole: Int? { number.flatMap { Int(exactly: $0) } }

  /// Out of the environment, where all is text: a number, yes or no, and a list with commas are read out of it.
  init(variable: String) {
    (text, isVariable) = (variable, true)
    number = Double(variable)
    yesNo = ["true", "yes", "1"].contains(variable) ? true : ["false", "no", "0"].contains(variable) ? false : nil
    list = variable.split(separator: ",").map { Setting.trimmed($0) }
  }

  init() {}
}
