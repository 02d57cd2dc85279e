/// Spans by their ends: `since march`, `until yesterday`, `march to may`, `2026-03..2026-05`, `between may and june`.
struct SpanWords {
  let today: CivilDate
  let toward: DateWords.Direction

  /// Two dots stand for a word of their own: `march..may` is three words.
  static func withDots(_ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var dots = 0
    for byte in text + [UInt8(ascii: " ")] {
      if byte == UInt8(ascii: ".") {
        dots += 1
        continue
      }
      // One dot ends a short name; three are no span.
      let run = [UInt8](repeating: UInt8(ascii: "."), count: dots)
      out += dots == 2 ? [UInt8(ascii: " ")] + run + [UInt8(ascii: " ")] : run
      dots = 0
      out.append(byte)
    }
    return out
  }

  func period(_ words: ArraySlice<String>) -> Period? {
    guard let first = words.first else { return nil }
    let rest = words.dropFirst()
    switch first {
    case "since", "from":
      if let span = between(rest, SpanWords.middles) { return span }
      return period(rest).flatMap { Period(first: $0.first, last: today) }
    case "after": return period(rest).flatMap { Period(first: $0.last.adding(days: 1), last: today) }
    case "until", "till": return period(rest).flatMap { Period(first: .earliest, last: $0.last) }
    case "before": return period(rest).flatMap { Period(first: .earliest, last: $0.first.adding(days: -1)) }
    case "between": return between(rest, ["and"])
    default:
      guard words.contains(where: SpanWords.middles.contains) else {
        return DateWords.single(Array(words), today, toward)
      }
      return between(words, SpanWords.middles)
    }
  }

  private static let middles: Set = ["to", "until", "till", "through", ".."]

  /// From the first day of what stands before the middle word to the last day of what stands after it. Dots need only
  /// one end: `march..` is since march.
  private func between(_ words: ArraySlice<String>, _ middles: Set<String>) -> Period? {
    guard let middle = words.firstIndex(where: middles.contains) else { return nil }
    let (left, right) = (words[..<middle], words[(middle + 1)...])
    if words[middle] == ".." {
      if right.isEmpty { return left.isEmpty ? nil : period(["since"] + left) }
      if left.isEmpty { return period(["until"] + right) }
    }
    guard let last = period(right), let first = period(left) else { return nil }
    if let period = Period(first: first.first, last: last.last) { return period }
    // `november to february`: the november before that february.
    guard toward == .past, let before = SpanWords(today: last.last, toward: .past).period(left) else { return nil }
    return Period(first: before.first, last: last.last)
  }
}

extension CivilDate {
  /// The first day of the calendar, for a span without a beginning.
  public static let earliest = CivilDate(daysSinceEpoch: -719_162)
}
