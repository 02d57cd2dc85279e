/// Small numbers as people write them out.
public enum NumberWords {
  private static let words = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20,
  ]

  /// The number from 1 to 20 that this word, in small letters, means; nil for any other.
  public static func value(of word: some StringProtocol) -> Int? { words[String(word)] }
}
