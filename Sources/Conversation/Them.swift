/// Someone who is named in an answer, as `them`: what is said of them reads the same, whatever they are called.
extension Answers {
  /// `told them all` of `told nuala all` and of `told my sister all`, where `person` is `my sister Nuala`. Only the first
  /// words are looked at.
  static func them(_ person: String, in text: String) -> String {
    let names = Set(
      person.split(whereSeparator: \.isWhitespace).map(bare).prefix { !behindName.contains($0) }
        .filter { !beforeName.contains($0) })
    let typed = text.split(maxSplits: 200, whereSeparator: \.isWhitespace)
    var (said, place) = ([String](), 0)
    while place < typed.count {
      let end = end(ofNameAt: place, in: typed, names)
      // Not "her sister", who is another one.
      let isOthers = said.last.map { ["her", "his", "their", "your"].contains(bare(Substring($0))) } ?? false
      if let end, !isOthers {
        let marks = typed[end - 1].reversed().prefix { $0.isPunctuation }.reversed()
        said.append("them" + String(marks))
        place = end
      } else if place + 1 < typed.count, names.contains(where: { "\($0)s" == bare(typed[place]) }),
        ofNoThing.contains(bare(typed[place + 1]))
      {
        // "Nuala's dead"; "nuala's sister" is another one.
        said.append("them is")
        place += 1
      } else {
        said.append(String(typed[place]))
        place += 1
      }
    }
    return said.joined(separator: " ")
  }

  /// Where the name that begins here ends: `my sister Nuala`, `dr. Osei`; nil where none does.
  private static func end(ofNameAt place: Int, in typed: [Substring], _ names: Set<String>) -> Int? {
    var end: Int?
    for index in place..<typed.count {
      let word = bare(typed[index])
      if isNamed(typed, at: index, names) {
        end = index + 1
        // Behind a mark something else is said.
        if typed[index].last?.isPunctuation == true { break }
      } else if !beforeName.contains(word) || typed[index].last == "," {
        break
      }
    }
    return end
  }

  /// A name that is an everyday word too is one behind "told" and its like: "will tell her" speaks of no Will.
  private static func isNamed(_ typed: [Substring], at place: Int, _ names: Set<String>) -> Bool {
    let word = bare(typed[place])
    guard names.contains(word), LastWords.alsoWords.contains(word) else { return names.contains(word) }
    let before = place > 0 ? bare(typed[place - 1]) : ""
    return before == "to" || LastWords.toward.contains(before)
  }

  /// What somebody is, and nobody has.
  private static let ofNoThing: Set<String> = ["dead", "gone", "left", "moved", "passed", "quit", "not", "away"]
  private static let beforeName: Set<String> = [
    "my", "me", "mi", "our", "the", "a", "an", "dr", "mr", "mrs", "ms", "or", "and",
  ]
  private static let behindName: Set<String> = ["from", "at", "in", "on", "of", "who", "with", "to", "for"]
}
