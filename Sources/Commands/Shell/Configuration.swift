import Conversation
import Journal
import Nights
import TOMLKit

/// What a person has settled in `config.toml`, over the defaults. A key that cannot be used is told and left out.
struct Configuration {
  var journal: String?
  /// When a night ends; before it, it is still the evening before.
  var dayEndsAt = ClockTime(minutes: 4 * 60)
  /// How long a writing lasts, in minutes.
  var minutes = 10
  /// The check-in's questions that are asked, by their fields.
  var checkIn: [String] = ["slept", "worked", "outside"]
  /// Where lines to call are wanted for, as `US`, `GB`.
  var country: String?
  /// People who are safe to turn to.
  var safePeople: [String] = []
  /// Whether the note about people to reach comes of itself; `candor now` always does.
  var note = true
  /// Whether a line after the writing names where something looks like an identifier.
  var identifiers = true
  /// The most hours of work in a week that the person means to keep to; the review holds the weeks against it.
  var hoursAWeek: Double?
  /// Where each setting that is not the default came from, by its key.
  var origins: [String: Origin] = [:]
  /// What was wrong, a sentence each.
  var problems: [String] = []
  /// Whether the file could not be read at all, which is the first of the problems.
  private(set) var isClosed = false
  /// The one of them that bears on which journal is used.
  private var journalProblem: String?
  /// Why nobody can tell which journal is meant: the file cannot be read, and may name one. Nil where that is clear, or a
  /// variable names it.
  private(set) var journalDoubt: String?

  /// Where a value came from.
  enum Origin: Equatable { case file, variable }

  /// The configuration in this file, and what the environment says over it; the defaults for the rest.
  @MainActor
  static func read(_ path: String?, environment: [String: String] = [:]) -> Configuration {
    var configuration = Configuration()
    if let path, !FileBytes.isMissing(path) { configuration.read(path) }
    for setting in Setting.all {
      // The journal's own is told with the flag that goes over it.
      guard let text = environment[setting.variable], !text.isEmpty else { continue }
      let value = SettingValue(variable: text)
      if setting.take(&configuration, value) {
        configuration.origins[setting.key] = .variable
      } else {
        configuration.problems.append("\(setting.variable) \(setting.sentence(for: value)) It was passed over.")
      }
    }
    if configuration.origins["journal"] == .variable {
      (configuration.journalProblem, configuration.journalDoubt) = (nil, nil)
    }
    return configuration
  }

  /// Takes the problem out that bears on which journal is used; nil where there is none, or a variable names it.
  mutating func takeJournalProblem() -> String? {
    guard let problem = journalProblem else { return nil }
    problems.removeAll { $0 == problem }
    journalProblem = nil
    return problem
  }

  @MainActor
  private mutating func read(_ path: String) {
    var bytes: [UInt8]?
    do {
      let found = try FileBytes.read(path, limit: 1 << 20)
      bytes = found
      // The parser would take a NUL for the end.
      guard !found.contains(0) else { throw Failure(.badData, "\(path.onOneLine) is not a file of text.") }
      let text = String(decoding: found, as: UTF8.self)
      let lines = ConfigurationLines(path.onOneLine, text)
      if let place = lines.nameless {
        throw Failure(.badData, "\(place): [ begins a table here, and a table needs a name.")
      }
      if let place = lines.tooDeep {
        throw Failure(.badData, "\(place): a name here has more parts than that of any setting.")
      }
      take(try TOMLTable(string: text), lines)
    } catch let error as TOMLParseError {
      let place = "\(path.onOneLine):\(error.source.begin.line):\(error.source.begin.column)"
      giveUp(path, "\(place): \(Configuration.sentence(error.description))", bytes)
    } catch let failure as Failure {
      giveUp(path, failure.sentence, bytes)
    } catch {
      giveUp(path, "\(path.onOneLine) cannot be read.", bytes)
    }
  }

  /// None of the file's settings is used, but for the journal where its line can be read by itself.
  @MainActor
  private mutating func giveUp(_ path: String, _ sentence: String, _ bytes: [UInt8]?) {
    isClosed = bytes == nil
    let known = bytes ?? (try? FileBytes.read(path))
    // What is no file at all has no settings in it.
    switch known.map({ LoneJournal($0) }) ?? (FileBytes.isFile(path) ? .unclear : .none) {
    case .named(let folder, let line):
      journal = folder
      origins["journal"] = .file
      problems.append("\(sentence) Until that is mended the defaults are used, and the journal of line \(line).")
    case .none:
      problems.append("\(sentence) Until that is mended the defaults are used.")
    case .unclear:
      problems.append("\(sentence) Until that is mended the defaults are used, and no journal but one that is named.")
      doubt(sentence)
    }
    journalProblem = problems.last
  }

  /// What comes of that for the journal.
  private static let noJournal = "Until that is mended, no journal is used but one that is named."

  /// What is wrong may be meant for the journal, and words are not put into another one.
  private mutating func doubt(_ cause: String) {
    journalDoubt =
      "\(cause) It may name a journal, so no other one is taken for it. Mend that, or name one: --journal DIR"
  }

  /// The parser's words in ours.
  private static func sentence(_ description: String) -> String {
    if description.contains("redefine"), let name = description.split(separator: "'").dropFirst().first {
      return "\(name) is set here once more. One line is enough."
    }
    if description.contains("not representable") { return "this number is too large for any setting." }
    return """
      what stands here cannot be read. Text stands in quotation marks, and a list in brackets, as safe = ["Priya"].
      """
  }

  @MainActor
  private mutating func take(_ table: TOMLTable, _ lines: ConfigurationLines) {
    // The parser gives them in the order of their names; what is wrong is told line by line.
    let keys = table.keys.map { (name: $0, line: lines.number(of: $0) ?? .max) }.sorted { $0.line < $1.line }
    for key in keys.map(\.name) {
      guard let setting = Setting.all.first(where: { $0.key == key }) else {
        let known = Setting.all.map(\.key)
        let names = known.dropLast().joined(separator: ", ") + " and " + (known.last ?? "")
        let cause = "\(lines.place(of: key)): there is no setting \"\(key)\"."
        let isJournal = Nearest.name(to: key.lowercased(), among: ["journal"]) != nil
        problems.append("\(cause) Known are \(names). \(isJournal ? Configuration.noJournal : "It was passed over.")")
        if isJournal { doubt(cause) }
        continue
      }
      var value = SettingValue()
      value.text = table[key]?.string
      value.number = table[key]?.double ?? table[key]?.int.map(Double.init)
      value.yesNo = table[key]?.bool
      value.list = table[key]?.array.flatMap(Configuration.strings)
      if setting.take(&self, value) {
        origins[key] = .file
      } else {
        let cause = "\(lines.place(of: key)): \(key) \(setting.sentence(for: value))"
        problems.append("\(cause) \(key == "journal" ? Configuration.noJournal : "The default is used.")")
        if key == "journal" { doubt(cause) }
      }
    }
  }

  private static func strings(_ array: TOMLArray) -> [String]? {
    var result: [String] = []
    for index in 0..<array.count {
      guard let text = array[index].string else { return nil }
      result.append(text)
    }
    return result
  }

  /// `04:00`; only before noon, since a night does not end later.
  static func time(_ text: String) -> ClockTime? {
    ClockTime(text: text).flatMap { $0.hour < 12 ? $0 : nil }
  }
}

/// What is wrong in a file of settings, a sentence each: for Fuzzing, which feeds it bytes that are none.
@_spi(Fuzzing) @MainActor public func settingsProblems(in path: String) -> [String] {
  Configuration.read(path).problems
}
