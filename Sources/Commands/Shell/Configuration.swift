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
  /// The most hours of work in a week that the person means to keep to; the review holds the weeks against it.
  var hoursAWeek: Double?
  /// What was wrong with the file, a sentence each.
  var problems: [String] = []

  /// The configuration in this file; the defaults where there is none.
  @MainActor
  static func read(_ path: String?) -> Configuration {
    var configuration = Configuration()
    guard let path, FileBytes.exists(path) else { return configuration }
    do {
      let bytes = try FileBytes.read(path, limit: 1 << 20)
      // The parser would take a NUL for the end.
      guard !bytes.contains(0) else { throw Failure(.badData, "\(path) is not a file of text.") }
      configuration.take(try TOMLTable(string: String(decoding: bytes, as: UTF8.self)), path)
    } catch let error as TOMLParseError {
      let place = error.source.begin
      configuration.problems.append(
        "\(path):\(place.line):\(place.column): \(error.description) The defaults are used until it is mended.")
    } catch let failure as Failure {
      configuration.problems.append("\(failure.sentence) The defaults are used.")
    } catch {
      configuration.problems.append("\(path) cannot be read. The defaults are used.")
    }
    return configuration
  }

  private mutating func take(_ table: TOMLTable, _ path: String) {
    for key in table.keys {
      let value = table[key]
      switch key {
      case "journal": set(\.journal, value?.string.map(Optional.some), key, "a folder in quotation marks", path)
      case "day-ends-at":
        set(\.dayEndsAt, value?.string.flatMap(Configuration.time), key, "a time before noon, as \"04:00\"", path)
      case "minutes":
        set(\.minutes, value?.int.flatMap { (1...999).contains($0) ? $0 : nil }, key, "a number from 1 to 999", path)
      case "check-in":
        set(\.checkIn, value?.array.flatMap(Configuration.strings), key, "a list, as [\"slept\", \"worked\"]", path)
      case "country": set(\.country, value?.string.map(Optional.some), key, "a country's code, as \"GB\"", path)
      case "safe": set(\.safePeople, value?.array.flatMap(Configuration.strings), key, "a list of names", path)
      case "hours-a-week":
        let hours = value?.double ?? value?.int.map(Double.init)
        set(
          \.hoursAWeek, hours.flatMap { (1...168).contains($0) ? .some($0) : nil }, key, "a number from 1 to 168", path)
      case "note": set(\.note, value?.bool, key, "true or false", path)
      default:
        problems.append(
          "\(path): there is no setting \"\(key)\". Known are journal, day-ends-at, minutes, check-in, country, safe, "
            + "hours-a-week and note. It was passed over.")
      }
    }
  }

  private mutating func set<Value>(
    _ setting: WritableKeyPath<Configuration, Value>, _ value: Value?, _ key: String, _ wanted: String, _ path: String
  ) {
    if let value {
      self[keyPath: setting] = value
    } else {
      problems.append("\(path): \(key) is to be \(wanted). The default is used.")
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
    let parts = text.split(separator: ":")
    guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 12 else { return nil }
    return ClockTime(hour: hour, minute: minute)
  }
}
