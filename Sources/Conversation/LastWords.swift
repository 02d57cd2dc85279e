/// Who, where and when a paragraph speaks of, as far as a question can take it up. Nothing is guessed: what is not
/// plainly said is left out.
struct LastWords {
  private let words: [String]
  private let plain: [String]
  private let people: [String]

  init(_ paragraph: String, people: [String]) {
    words = paragraph.split { !($0.isLetter || $0.isNumber || "'’:.".contains($0)) }.map {
      String($0.trimmed(of: ".:'’"))
    }
    plain = words.map { $0.lowercased() }
    self.people = people
  }

  /// The last person named: one that the journal knows, one with a title, family, or a name that was told or said
  /// something. Empty where there is none.
  var person: String {
    for index in words.indices.reversed() {
      if let known = people.first(where: { $0.lowercased() == plain[index] }) { return known }
      if LastWords.titles.contains(plain[index]), isName(index + 1) { return "\(words[index]) \(words[index + 1])" }
      if LastWords.family.contains(plain[index]) {
        if index > 0, plain[index - 1] == "my" { return "your \(plain[index])" }
        // Mum, written as a name; "a mum" and "his mum" are someone else's.
        if LastWords.parents.contains(plain[index]), index == 0 || LastWords.toward.contains(plain[index - 1]) {
          return "your \(plain[index])"
        }
      }
      if isName(index) {
        let before = index > 0 ? plain[index - 1] : ""
        let after = index + 1 < plain.count ? plain[index + 1] : ""
        if LastWords.toward.contains(before) || LastWords.said.contains(after) { return words[index] }
      }
    }
    return ""
  }

  /// The last place named, as `the car park` or `bay 4`. Empty where there is none.
  var place: String {
    for index in plain.indices.reversed() {
      if LastWords.rooms.contains(plain[index]), index > 0, ["the", "my", "our"].contains(plain[index - 1]) {
        return (plain[index - 1] == "the" ? "the " : "your ") + plain[index]
      }
      if index > 1, plain[index - 2] == "the", LastWords.doubles.contains("\(plain[index - 1]) \(plain[index])") {
        return "the \(plain[index - 1]) \(plain[index])"
      }
      if index > 0, ["bay", "room", "bed", "theatre"].contains(plain[index - 1]), Int(plain[index]) != nil {
        return "\(plain[index - 1]) \(plain[index])"
      }
    }
    return ""
  }

  /// The last time of day named, as `four` or `02:10`. Empty where there is none.
  var hour: String {
    for index in plain.indices.reversed() {
      let word = plain[index]
      if word == "midnight" || word == "noon" { return word }
      let parts = word.split(separator: ":")
      if parts.count == 2, let hours = Answers.digits(parts[0]), let minutes = Answers.digits(parts[1]), hours < 24,
        minutes < 60, parts[1].count == 2
      {
        return word
      }
      if word.hasSuffix("am") || word.hasSuffix("pm"), let hours = Answers.digits(word.dropLast(2)),
        (1...12).contains(hours)
      {
        return word
      }
      if index > 0, plain[index - 1] == "at", LastWords.hours.contains(word),
        index + 1 == plain.count || !LastWords.counted.contains(plain[index + 1])
      {
        return word
      }
    }
    return ""
  }

  /// A capital and small letters behind it, and no day, month or word that is written so anyway.
  private func isName(_ index: Int) -> Bool {
    guard words.indices.contains(index) else { return false }
    let word = words[index]
    guard word.count >= 3, word.first?.isUppercase == true, word.dropFirst().allSatisfy(\.isLowercase) else {
      return false
    }
    return !LastWords.capitals.contains(plain[index])
  }

  private static let titles: Set<String> = ["mr", "mrs", "ms", "miss", "dr", "sister", "father"]
  private static let parents: Set<String> = ["mum", "mom", "mam", "mama", "dad", "papa", "nan", "gran"]
  private static let family: Set<String> = parents.union([
    "mother", "father", "sister", "brother", "wife", "husband", "partner", "girlfriend", "boyfriend", "son",
    "daughter", "grandmother", "grandfather", "flatmate", "roommate", "friend",
  ])
  private static let toward: Set<String> = [
    "with", "told", "asked", "called", "texted", "rang", "phoned", "met", "hugged", "thanked", "messaged", "saw",
  ]
  private static let said: Set<String> = [
    "said", "says", "asked", "told", "laughed", "cried", "came", "called", "texted", "rang", "phoned", "wrote",
    "looked", "smiled", "died",
  ]
  private static let capitals: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "june", "july", "august", "september", "october", "november", "december", "the", "they", "she", "then",
    "and", "but", "nobody", "everyone", "someone", "god", "english", "christmas", "easter", "what", "who", "you", "her",
    "him", "his", "when", "that", "this",
  ]
  private static let rooms: Set<String> = [
    "ward", "corridor", "kitchen", "stairwell", "stairs", "lift", "elevator", "car", "bathroom", "toilet", "office",
    "chapel", "morgue", "mortuary", "theatre", "clinic", "canteen", "cafeteria", "library", "shower", "bus", "train",
    "resus", "garden", "roof", "room", "flat", "bed",
  ]
  private static let doubles: Set<String> = [
    "car park", "parking lot", "break room", "call room", "staff room", "nurses station", "waiting room",
    "operating room", "linen cupboard", "supply closet", "on-call room", "family room", "relatives room",
  ]
  private static let hours: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "1", "2", "3",
    "4", "5", "6", "7", "8", "9", "10", "11", "12",
  ]
  private static let counted: Set<String> = ["weeks", "months", "years", "days", "patients", "people", "percent", "of"]
}

extension Substring {
  fileprivate func trimmed(of marks: String) -> Substring {
    var text = self
    while let first = text.first, marks.contains(first) { text = text.dropFirst() }
    while let last = text.last, marks.contains(last) { text = text.dropLast() }
    return text
  }
}
