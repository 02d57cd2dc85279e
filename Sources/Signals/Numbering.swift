/// Numbers for what is met, the same for the same, from 0 on in the order in which each was met first.
struct Numbering<Key: Hashable> {
  /// What has a number, in the order of the numbers.
  private(set) var keys: [Key] = []
  private var numbers: [Key: Int] = [:]

  /// The number of a key, given one if it has none.
  mutating func number(of key: Key) -> Int {
    if let known = numbers[key] { return known }
    numbers[key] = keys.count
    keys.append(key)
    return keys.count - 1
  }
}
