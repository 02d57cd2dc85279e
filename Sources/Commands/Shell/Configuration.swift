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
  /// The one of them for which the file's journal is not used.
  private var journalProblem: String?
  private var isRead = false

  /// Where a value came from.
  enum Origin: Equatable { case file, variable }

  /// The configuration in this file, and what the environment says over it; the defaults for the rest.
  @MainActor
  static func read(_ path: String?, environment: [String: String] = [:]) -> Configuration {
    var configuration = Configuration()
    if let path, FileBytes.exists(path) { configuration.read(path) }
    for setting in Setting.all {
      // The journal's own is told with the flag that goes over it.
      guard let text = environment[setting.variable], !text.isEmpty else { continue }
      if setting.take(&configuration, SettingValue(variable: text)) {
        configuration.origins[setting.key] = .variable
      } else {
        configuration.problems.append("\(setting.variable) is to be \(setting.wanted). It was passed over.")
      }
    }
    return configuration
  }

  /// Takes the problem out for which the file's journal is not used; nil where there is none, or a variable names it.
  mutating func takeJournalProblem() -> String? {
    guard journal == nil, let problem = journalProblem else { return nil }
    problems.removeAll { $0 == problem }
    journalProblem = nil
    return problem
  }

  @MainActor
  private mutating func read(_ path: String) {
    readFile(path)
    // Where the file cannot be read at all, neither can what it says of the journal.
    journalProblem = journalProblem ?? (isRead ? nil : problems.last)
  }

  @MainActor
  private mutating func readFile(_ path: String) {
    do {
      let bytes = try FileBytes.read(path, limit: 1 << 20)
      // The parser would take a NUL for the end.
      guard !bytes.contains(0) else { throw Failure(.badData, "\(path) is not a file of text.") }
      let text = String(decoding: bytes, as: UTF8.self)
      let lines = ConfigurationLines(path, text)
      if let place = lines.nameless {
        throw Failure(.badData, "\(place): [ begins a table here, and a table needs a name.")
      }
      if let place = lines.tooDeep {
        throw Failure(.badData, "\(place): a name here has more parts than that of any setting.")
      }
      take(try TOMLTable(string: text), lines)
    } catch let error as TOMLParseError {
      let place = error.source.begin
      problems.append(
        "\(path):\(place.line):\(place.column): \(error.description) The defaults are used until it is mended.")
    } catch let failure as Failure {
      problems.append("\(failure.sentence) The defaults are used.")
    } catch {
      problems.append("\(path) cannot be read. The defaults are used.")
    }
  }

  @MainActor
  private mutating func take(_ table: TOMLTable, _ lines: ConfigurationLines) {
    isRead = true
    for key in table.keys {
      guard let setting = Setting.all.first(where: { $0.key == key }) else {
        let known = Setting.all.map(\.key)
        let names = known.dropLast().joined(separator: ", ") + " and " + (known.last ?? "")
        problems.append(
          "\(lines.place(of: key)): there is no setting \"\(key)\". Known are \(names). It was passed over.")
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
        problems.append("\(lines.place(of: key)): \(key) is to be \(setting.wanted). The default is used.")
        if key == "journal" { journalProblem = problems.last }
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
