/// Who, where and when a paragraph speaks of, as far as a question can take it up. Nothing is guessed: what is not
/// plainly said is left out, for a question with a wrong name in it is worse than none.
struct LastWords {
  private let words: [String]
  private let plain: [String]
  private let people: [String]

  /// Reads a paragraph; `people` are those whom the journal names.
  init(_ paragraph: String, people: [String]) {
    words = paragraph.split { !($0.isLetter || $0.isNumber || "'’:.".contains($0)) }.map {
      String($0.trimmed(of: ".:'’"))
    }
    plain = words.map { $0.lowercased() }
    self.people = people.filter { $0.first?.isUppercase == true && !$0.contains(where: \.isBlank) }
  }

  private func word(_ index: Int) -> String { plain.indices.contains(index) ? plain[index] : "" }

  // MARK: Who

  /// The last person named: one that the journal knows, one with a title, family, or a first name that was told or
  /// said something. Empty where there is none, and where someone died: no question about the living fits then.
  var person: String {
    guard !tellsOfDeath else { return "" }
    for index in words.indices.reversed() {
      if let known = people.first(where: { $0 == words[index] }), isUnmistaken(index) { return known }
      if LastWords.titles.contains(words[index]), isCapitalised(index + 1), word(index + 1) != "google" {
        return "\(words[index]) \(words[index + 1])"
      }
      // Not "a friend" or "his mother", and not "my brother in law" or "my mother tongue".
      if LastWords.family.contains(plain[index]), word(index - 1) == "my",
        !LastWords.compounds.contains(word(index + 1))
      {
        return "your \(plain[index])"
      }
      // Not a hospital that is named after a saint.
      if isCapitalised(index), FirstNames.all.contains(plain[index]), isSpokenWith(index), word(index - 1) != "st" {
        return words[index]
      }
    }
    return ""
  }

  /// Whether someone died, in whatever words. A death too many costs a question, one too few asks what the dead should know.
  private var tellsOfDeath: Bool {
    if !Set(plain).isDisjoint(with: LastWords.deaths) { return true }
    return plain.indices.contains { index in
      switch plain[index] {
      case "passed": !LastWords.notOfDying.contains(word(index + 1))
      case "gone": LastWords.being.contains(word(index - 1)) || ["he's", "she's", "they're"].contains(word(index - 1))
      case "late": LastWords.family.contains(word(index + 1))
      case "lost": LastWords.whose.contains(word(index + 1)) && LastWords.family.contains(word(index + 2))
      default: false
      }
    }
  }

  private func isSpokenWith(_ index: Int) -> Bool {
    LastWords.toward.contains(word(index - 1)) || LastWords.said.contains(word(index + 1))
  }

  /// A name that is no other word too, or is plainly a person's here.
  private func isUnmistaken(_ index: Int) -> Bool {
    !LastWords.alsoWords.contains(plain[index]) || isSpokenWith(index)
  }

  /// One capital, and small letters behind it.
  private func isCapitalised(_ index: Int) -> Bool {
    guard words.indices.contains(index) else { return false }
    let word = words[index]
    return word.count >= 3 && word.first?.isUppercase == true && word.dropFirst().allSatisfy(\.isLowercase)
  }

  // MARK: Where

  /// The last place that someone was in, as `the corridor` or `bay 4`. Empty where there is none.
  var place: String {
    for index in plain.indices.reversed() {
      if ["bay", "room", "theatre"].contains(plain[index]), let number = Answers.digits(word(index + 1)),
        number < 1000, LastWords.into.contains(word(index - 1)), !LastWords.counted.contains(word(index + 2))
      {
        return "\(plain[index]) \(number)"
      }
      let whose = word(index - 1)
      if LastWords.doubles.contains("\(plain[index]) \(word(index + 1))"), whose == "the",
        LastWords.into.contains(word(index - 2))
      {
        return "the \(plain[index]) \(word(index + 1))"
      }
      if LastWords.rooms.contains(plain[index]), ["the", "my", "our"].contains(whose),
        LastWords.into.contains(word(index - 2)), !LastWords.notAfterRoom.contains(word(index + 1)),
        !plain.contains("elephant")
      {
        return (whose == "the" ? "the " : "your ") + plain[index]
      }
    }
    return ""
  }

  // MARK: When

  /// The last time of day named, as `four` or `02:10`. Empty where there is none.
  var hour: String {
    for index in plain.indices.reversed() {
      if let time = time(at: index) { return time }
    }
    return ""
  }

  private func time(at index: Int) -> String? {
    let text = plain[index]
    let isAt = LastWords.at.contains(word(index - 1))
    if text == "midnight" || text == "noon" {
      return isAt && !["oil", "mass", "feast", "snack", "sun"].contains(word(index + 1)) ? text : nil
    }
    let parts = text.split(separator: ":")
    if parts.count == 2, let hours = Answers.digits(parts[0]), let minutes = Answers.digits(parts[1]), hours < 24,
      minutes < 60, parts[1].count == 2, isAt
    {
      return text
    }
    for half in ["am", "pm"] where text.hasSuffix(half) {
      if let hours = Answers.digits(text.dropLast(2)), (1...12).contains(hours) { return text }
    }
    guard isAt, LastWords.hours.contains(text) else { return nil }
    if ["am", "pm"].contains(word(index + 1)) { return "\(text) \(word(index + 1))" }
    if word(index + 1) == "in", word(index + 2) == "the", LastWords.dayParts.contains(word(index + 3)) {
      return "\(text) in the \(word(index + 3))"
    }
    // A bare figure can be a dose or a score, and "at one" no hour at all.
    guard Answers.digits(text) == nil, text != "one", word(index - 1) == "at" else { return nil }
    return index + 1 == plain.count || LastWords.afterHour.contains(word(index + 1)) ? text : nil
  }

  // MARK: Words

  private static let titles: Set<String> = ["Mr", "Mrs", "Ms", "Dr", "Sister", "Father"]
  static let family: Set<String> = [
    "mum", "mom", "mam", "mama", "dad", "papa", "nan", "gran", "mother", "father", "sister", "brother", "wife",
    "husband", "partner", "girlfriend", "boyfriend", "son", "daughter", "grandmother", "grandfather", "flatmate",
    "roommate", "friend", "sis", "bro",
  ]
  private static let compounds: Set<String> = ["in", "tongue", "figure", "ship", "board", "request", "zone"]
  private static let deaths: Set<String> = [
    "died", "dies", "dead", "death", "dying", "deceased", "funeral", "killed", "buried", "corpse", "cremated",
    "cremation", "ashes", "grave", "graveside", "headstone", "widow", "widower", "widowed", "bereaved", "mourning",
    "grief", "grieving", "stillborn", "heaven",
  ]
  /// What is passed is an exam, a person, a message or a door.
  private static let notOfDying: Set<String> = [
    "her", "his", "my", "their", "our", "the", "a", "it", "me", "us", "them", "him", "by", "through", "out", "step",
    "all", "with", "exams", "boards", "another", "along", "every", "everything", "first",
  ]
  private static let being: Set<String> = ["is", "are", "was", "were", "hes", "shes", "theyre", "be", "being"]
  private static let whose: Set<String> = ["my", "our", "his", "her", "their"]
  static let toward: Set<String> = [
    "with", "told", "asked", "called", "texted", "rang", "phoned", "met", "hugged", "thanked", "messaged", "saw", "and",
  ]
  private static let said: Set<String> = [
    "said", "says", "asked", "told", "laughed", "cried", "came", "called", "texted", "rang", "phoned", "wrote",
    "looked", "smiled", "knows",
  ]
  /// Names that are everyday words too.
  static let alsoWords: Set<String> = [
    "will", "may", "mark", "grace", "hope", "faith", "joy", "rose", "june", "april", "august", "art", "bill", "pat",
    "drew", "chase", "summer", "dawn", "sky", "ray", "frank", "rich", "grant", "miles", "penny", "iris", "ivy", "lily",
    "ruby", "sunny", "angel", "heart", "precious", "blessing", "mercy", "patience", "bay", "dean", "major", "junior",
    "chief",
    "sue", "rob", "nick", "gene", "bob", "jack", "page", "curt", "chance", "christian",
    "norm", "harsh", "happy", "lucky", "prince", "olive", "violet", "basil", "sage", "story", "wren", "robin", "jay",
    "bell", "foley", "down", "graves", "monday", "friday", "wednesday",
  ]
  private static let into: Set<String> = ["in", "into", "inside", "through", "down", "left", "entered"]
  private static let rooms: Set<String> = [
    "ward", "corridor", "kitchen", "stairwell", "lift", "elevator", "office", "chapel", "morgue", "mortuary", "theatre",
    "clinic", "canteen", "cafeteria", "library", "resus", "garden", "room",
  ]
  private static let notAfterRoom: Set<String> = ["of", "for", "round", "rounds", "hours", "shoes", "sister"]
  private static let doubles: Set<String> = [
    "car park", "parking lot", "break room", "call room", "staff room", "nurses station", "waiting room",
    "operating room", "linen cupboard", "supply closet", "family room", "relatives room", "locker room",
  ]
  private static let at: Set<String> = ["at", "around", "about", "until", "till", "since", "by", "before", "after"]
  private static let hours: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "1", "2", "3",
    "4", "5", "6", "7", "8", "9", "10", "11", "12",
  ]
  private static let dayParts: Set<String> = ["morning", "afternoon", "evening"]
  private static let afterHour: Set<String> = [
    "and", "but", "when", "then", "because", "again", "this", "last", "i", "we", "they", "o'clock", "sharp", "today",
    "tonight", "yesterday",
  ]
  private static let counted: Set<String> = [
    "weeks", "months", "years", "days", "hours", "minutes", "patients", "people", "percent", "of", "or", "to",
  ]
}

/// First names that are hardly ever anything else: no disease, drug, ward, place or everyday word among them.
enum FirstNames {
  static let all = Set(
    """
    aaliyah aaron abdul abena abigail adaeze adam adele adebayo adriana ahmed aidan aisha akira alana alejandra \
    alejandro alex ali alice alicia alison amanda amara amina amir amit amy ana andre andrea andrew angela anika anil \
    anita anjali anna anne annie anthony antonio anya ariana arjun arthur asha ashley aylin ayesha beatriz becca \
    becky ben benjamin beth bethany bianca bilal brandon brian bridget caitlin callum carla carlos carmen carol \
    caroline catherine cathy chiara chidi chloe chris christina christopher claire claudia colin connor craig cristina \
    daniel daniela daria darnell david deborah deepa deepak denise derek dev diana diego dmitri dominic ebony eduardo \
    efua elena eleni elijah elizabeth ella ellen emeka emilia emily emma eric erik esther ethan eva evelyn fatima \
    femi fernando fiona francesca francisco gabriel gabriela gareth gary george gemma gordon graham greta hamza hana \
    hannah harriet harry hassan heather helen helena henrik ibrahim ifeoma imran ines ingrid isaac isabel isabella \
    jacob jaime jake jamal james jamie jane janet jasmine jason javier jen jenna jennifer jenny jeremy jess jesse \
    jessica jim joan joanna joe john jonas jonathan jorge jose joseph josh joshua juan julia julian julie karen karim \
    karina kate katherine kathleen katie kavita keisha kelly ken kevin khadija kieran kofi kwame kyle laila latoya \
    laura lauren layla leah lee leila lena leo liam linda lisa liz louise lucas lucia lucy luis luke maddie magda \
    malik manuel marco margaret maria mariam marie marta martha martin mateo matt matthew maya megan mei mehmet mia \
    michael michelle miguel mike miriam mohammed molly monica musa nadia naomi natalia natalie nathan neha neil \
    ngozi nicola nicole nikhil nina noah nora oliver olivia omar oscar pablo patricia patrick paul paula pedro peter \
    philip pia pooja priya rachel rahul raj rajesh ravi rebecca ricardo richard rita robert rosa rosie ruth ryan sally \
    sam samantha samir samuel sandra sanjay sara sarah sasha sean sebastian shauna sheila shreya simon siobhan sofia \
    sophie stefan stephanie stephen steve steven sunita susan svetlana tamara tanya tara tariq theo thomas tim tom tony \
    tunde tyler uma usman valentina vanessa veronica vijay vikram vivian wei xavier yasmin yuki yusuf zainab zara zoe
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

extension Substring {
  fileprivate func trimmed(of marks: String) -> Substring {
    var text = self
    while let first = text.first, marks.contains(first) { text = text.dropFirst() }
    while let last = text.last, marks.contains(last) { text = text.dropLast() }
    return text
  }
}
