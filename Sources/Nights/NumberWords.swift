/// Small numbers as people write them out.
public enum NumberWords {
  private static let words = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
  ]

  /// The number from 1 to 12 that this word, in small letters, means; nil for any other.
  public static func value(of word: some StringProtocol) -> Int? { words[String(word)] }
}
