/// Dates as people say them: `yesterday`, `last tuesday`, `3 weeks ago`, `since march`, `2026-W47`, `march..may`.
public enum DateWords {
  /// Which way a name without a year points: a review looks back, a promise looks ahead.
  public enum Direction: Sendable {
    /// The last such day, today included.
    case past
    /// The next such day: a date today among them, a weekday from tomorrow on.
    case future
  }

  /// The nights that `text` means, both ends included; nil where it is not understood.
  ///
  /// `today` is the night that "today" means. `since march` reaches to today; a name of a month is the whole of it.
  public static func period(_ text: some StringProtocol, today: CivilDate, toward: Direction = .past) -> Period? {
    guard let words = words(of: text) else { return nil }
    return period(words[...], today, toward)
  }

  /// The one day that `text` means; nil where it means several or none.
  public static func day(_ text: some StringProtocol, today: CivilDate, toward: Direction = .past) -> CivilDate? {
    period(text, today: today, toward: toward)?.night
  }

  /// Small words without commas; nil where there is anything but ASCII, or too much of it.
  static func words(of text: some StringProtocol) -> [String]? {
    guard text.utf8.count <= 80, text.utf8.allSatisfy({ $0 < 0x80 && $0 >= 0x20 }) else { return nil }
    let cleaned = text.lowercased().utf8.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: " ") : $0 }
    let parts = SpanWords.withDots(cleaned).split(separator: UInt8(ascii: " ")).map {
      String(decoding: $0, as: UTF8.self)
    }
    return parts.isEmpty ? nil : parts
  }

  private static func period(_ words: ArraySlice<String>, _ today: CivilDate, _ toward: Direction) -> Period? {
    SpanWords(today: today, toward: toward).period(words)
  }

  /// What is said without a word between two ends.
  static func single(_ words: [String], _ today: CivilDate, _ toward: Direction) -> Period? {
    if words.count > 1, words[0] == "the" { return single(Array(words.dropFirst()), today, toward) }
    if words.count == 1, let period = NumberedDates.period(words[0]) { return period }
    if let distance = Distance.period(words, today) { return distance }
    return NamedDates(today: today, toward: toward).period(words)
  }
}
