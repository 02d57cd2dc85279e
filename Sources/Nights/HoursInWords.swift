/// Hours in the words of a tired person.
extension Hours {
  /// The hours that `five and a half`, `6½`, `5 and a bit`, `5ish`, `12.5 plus 1`, `an hour`, `none`, `7am-7pm` or
  /// `11pm to 6` mean; nil where more is said than that.
  static func inWords(_ text: String) -> Double? {
    guard text.utf8.count <= longest else { return nil }
    var words = separated(text)[...]
    while let hedge = hedges.first(where: { words.starts(with: $0) }) { words.removeFirst(hedge.count) }
    while let hedge = hedges.first(where: { words.suffix($0.count).elementsEqual($0) }) {
      words.removeLast(hedge.count)
    }
    if words.count == 1, nothing.contains(words.first ?? "") { return 0 }
    if words.first == "between", let and = words.firstIndex(of: "and") {
      words[and] = "to"
      words.removeFirst()
    }
    if let hours = saidTwice(words) { return within(hours) }
    if let hours = fromTo(words.joined(), inWords: true) ?? inDigits(words.joined()) { return hours }
    var parts = words.split { $0 == "and" || $0 == "plus" }
    guard !parts.isEmpty, let first = amount(parts.removeFirst()) else { return nil }
    let isSum = words.contains("plus")
    let hours = parts.reduce(first as Double?) { sum, part in
      let more = fraction(part) ?? (isSum || isMinutes(part) ? amount(part) : nil)
      return sum.flatMap { sum in more.map { sum + $0 } }
    }
    return hours.flatMap(within)
  }

  /// Whoever writes more than this tells more than hours.
  static let longest = 60

  /// Small words; numbers in digits, a half behind a number as `and 1/2`, without `ish` and question marks. "Five or six"
  /// is said as "5 to 6".
  private static func separated(_ text: String) -> [String] {
    let marks = [
      ("½", " 1/2 "), ("¼", " 1/4 "), ("¾", " 3/4 "), ("+", " plus "), ("~", " "), ("–", "-"), ("—", "-"), ("’", "'"),
      ("-ish", " "), (", ", " "),
    ]
    let plain = marks.reduce(text.lowercased()) { $0.replacing($1.0, with: $1.1) }
    return plain.split { $0.isWhitespace || "?!()\"".contains($0) }.flatMap { piece -> [String] in
      var word = String(piece)
      // "Hrs." and "a.m."; "5." is no number.
      if word.allSatisfy({ $0.isLetter || $0 == "." }) { word = word.filter { $0 != "." } }
      if word.hasSuffix("ish") { word.removeLast(3) }
      if ["1/2", "1/4", "3/4"].contains(word) { return ["and", word] }
      return word.isEmpty ? [] : [word == "or" ? "to" : NumberWords.value(of: word).map(String.init) ?? word]
    }
  }

  /// What makes an amount no other.
  private static let hedges: [[String]] = [
    "about", "around", "approx", "approximately", "roughly", "maybe", "perhaps", "probably", "possibly", "like",
    "almost", "nearly", "just", "only", "barely", "over", "under", "say", "circa", "ca", "tops", "max", "total",
    "solid", "broken", "straight", "of sleep", "sleep", "today", "from", "plus", "to so", "to thereabouts", "to more",
    "to less", "more to less", "if that", "in total", "in all", "all told", "give to take", "at most", "at best",
    "at least", "at all", "more than", "less than", "up to", "i think", "i guess", "i slept", "i worked", "i got",
    "i'd say", "last night", "on and off",
  ].map { $0.split(separator: " ").map(String.init) }

  private static let nothing: Set = ["none", "nothing", "zero", "nil", "nada"]

  /// `5`, `5 h 30`, `an hour`, `half an hour`, `a couple of hours`.
  private static func amount(_ part: ArraySlice<String>) -> Double? {
    if let hours = inDigits(part.joined()) { return hours }
    let words = part.first == "a" || part.first == "an" ? part.dropFirst() : part
    if ["hour", "hr"].contains(words.joined()) { return 1 }
    if ["couple", "couplehours", "coupleofhours"].contains(words.joined()) { return 2 }
    return part.contains("hour") ? fraction(part).flatMap { $0 > 0 ? $0 : nil } : nil
  }

  /// `8!!! eight!!!`: one amount, and the same again.
  private static func saidTwice(_ words: ArraySlice<String>) -> Double? {
    words.indices.dropFirst().lazy.compactMap { again in
      inDigits(words[..<again].joined()).flatMap { $0 == inDigits(words[again...].joined()) ? $0 : nil }
    }.first
  }

  /// What stands behind `and`: `a half`, `a bit`.
  private static func fraction(_ part: ArraySlice<String>) -> Double? {
    switch part.filter({ !["a", "an", "of", "hour", "hours", "hr", "hrs", "h"].contains($0) }).joined(separator: " ") {
    case "half", "1/2": 0.5
    case "quarter", "1/4": 0.25
    case "3 quarters", "3/4": 0.75
    case "bit", "little", "little bit", "bits", "some", "then some", "change", "something": 0
    default: nil
    }
  }

  private static func isMinutes(_ part: ArraySlice<String>) -> Bool {
    minuteUnits.contains { part.last?.hasSuffix($0) ?? false }
  }
}
