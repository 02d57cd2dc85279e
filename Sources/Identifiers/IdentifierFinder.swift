/// Finds what looks like an identifier in a text, line by line, in time that grows with its length.
///
/// It knows forms, not people: a plain name, a place or a rare story has none, and is not found.
public struct IdentifierFinder: Sendable {
  private let known: Known

  /// A finder that leaves alone what is known: `numbers` in digits, such as those of helplines; `hosts` of addresses,
  /// such as `samaritans.org`; `names` of people who are no patients.
  public init(numbers: Set<String> = [], hosts: [String] = [], names: [String] = []) {
    known = Known(numbers: numbers, hosts: hosts, names: names)
  }

  /// What is found, in the order of the text; no two overlap.
  public func find(in bytes: [UInt8]) -> [Identifier] {
    var result: [Identifier] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if end > start { result += find(in: Line(bytes, start..<end)) }
      start = end + 1
    }
    return result
  }

  private func find(in line: Line) -> [Identifier] {
    var found: [Identifier] = []
    WebAddresses.find(in: line, known, &found)
    NationalNumbers.find(in: line, &found)
    RecordNumbers.find(in: line, &found)
    Serials.find(in: line, &found)
    Phones.find(in: line, known, &found)
    Dates.find(in: line, &found)
    Ages.find(in: line, &found)
    Ages.findWords(in: line, &found)
    PostalCodes.find(in: line, &found)
    Rooms.find(in: line, &found)
    Names.find(in: line, known, &found)
    return IdentifierFinder.apart(found)
  }

  /// In order, and of those that overlap the one that is meant.
  private static func apart(_ found: [Identifier]) -> [Identifier] {
    guard found.count > 1 else { return found }
    let ordered = found.sorted { ($0.range.lowerBound, $0.kind.rank) < ($1.range.lowerBound, $1.kind.rank) }
    var result: [Identifier] = []
    for identifier in ordered {
      guard let last = result.last, last.range.upperBound > identifier.range.lowerBound else {
        result.append(identifier)
        continue
      }
      if identifier.kind.rank < last.kind.rank { result[result.count - 1] = identifier }
    }
    return result
  }
}

/// What is left alone.
struct Known: Sendable {
  let numbers: Set<String>
  let hosts: [[UInt8]]
  /// Names without titles, in small letters.
  let names: Set<String>

  private static let titles: Set<Substring> = ["mr", "mrs", "ms", "miss", "mx", "dr", "prof"]

  init(numbers: Set<String>, hosts: [String], names: [String]) {
    self.numbers = numbers
    self.hosts = hosts.map { Array($0.lowercased().utf8) }
    self.names = Set(
      names.map { name in
        let words = name.lowercased().split { $0 == " " || $0 == "." }
        return words.drop { Known.titles.contains($0) }.joined(separator: " ")
      })
  }
}
