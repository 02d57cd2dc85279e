/// The words by which a milestone is found in a sentence that puts something off. Data: edit here, nowhere else.
enum MilestoneWords {
  /// What may stand before a milestone, the surest first.
  static let cues: [[String]] = [
    ["after"], ["once"], ["the minute"], ["as soon as"], ["until"], ["till"], ["til"], ["get through"],
    ["through"], ["by the time"], ["when"], ["before"], ["post"],
  ].map { $0.flatMap { $0.split(separator: " ").map(String.init) } }

  /// What may stand between a cue and the milestone.
  static let skipped: Set<String> = ["after", "until", "till", "just", "all", "of"]

  /// Where a milestone's name ends.
  static let ends: Set<String> = [
    "is", "are", "was", "were", "will", "has", "have", "had", "lets", "let", "ends", "comes", "finishes", "starts",
    "passes", "i'll", "i", "i'd", "i'm", "we", "we'll", "we'd", "he", "she", "they", "it'll", "then", "and",
    "but", "so", "or", "because", "which", "that", "hanging", "maybe", "probably", "can", "could", "would", "done",
    "over", "finished", "promise", "like", "before", "after", "until", "till", "when", "if", "as", "to", "this'll",
    "he'd", "he'll", "he's", "she'd", "she'll", "she's", "they'd", "they'll", "they're", "they've", "it's", "it'd",
    "that's", "that'll", "there", "there's", "there'll", "you", "you'd", "you'll", "you're", "you've", "who's",
  ]

  /// Short forms as tired people type them.
  static let shortForms = [
    "im": "i'm", "ive": "i've", "hes": "he's", "shes": "she's", "theyre": "they're", "theyve": "they've", "its": "it's",
    "thats": "that's", "itll": "it'll", "theres": "there's", "youre": "you're", "youve": "you've", "whos": "who's",
  ]

  /// More of these, which are words as well: they end a name where more follows.
  static let shortFutures: Set<String> = ["ill", "well", "shell", "hell", "theyll", "youll", "id", "wed"]

  /// What begins a new thought behind a name: "after match day my sister and I".
  static let determiners: Set<String> = ["my", "our", "his", "her", "their", "the", "a", "an", "this"]

  /// What a name goes on behind: "the end of the year".
  static let prepositions: Set<String> = ["of", "in", "for", "with", "from", "on", "at", "about", "by"]

  /// What is no milestone by itself.
  static let empty: Set<String> = [
    "that", "this", "it", "all", "them", "him", "her", "me", "us", "you", "a", "an", "the", "my", "work", "dinner",
    "lunch", "breakfast", "tomorrow", "tonight", "midnight",
  ]

  /// Small words in front that make no difference to which milestone it is.
  static let articles: Set<String> = ["the", "my", "your", "this", "a", "an", "our", "these", "next"]

  /// The person themselves, where a name begins with them: "once I match".
  static let person: Set<String> = ["i", "i'm", "i've", "we", "we're", "we've"]

  /// How the person's own words read back to them.
  static let turned: [String: String] = [
    "i": "you", "i'm": "you are", "i've": "you have", "we": "you", "we're": "you are", "we've": "you have",
    "my": "your",
    "our": "your", "me": "you", "us": "you", "myself": "yourself", "mine": "yours",
  ]

  /// A name has at most so many words.
  static let longest = 5
}
