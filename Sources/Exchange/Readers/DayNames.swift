import Nights

/// Dates in the names of files, and in titles.
enum DayNames {
  /// The numbers and the words of a title.
  struct Title {
    let numbers: [Int]
    let words: [String]

    init(_ title: String) {
      numbers = title.split { !$0.isNumber }.map { Int($0) ?? 0 }
      words = title.lowercased().split { !$0.isLetter }.map(String.init)
    }

    /// Whether the numbers are those of the whole day.
    func isWhole(_ day: CivilDate) -> Bool {
      [day.year, day.year % 100].contains { numbers.sorted() == [day.day, day.month, $0].sorted() }
    }

    /// Whether it is that day and nothing else: `Friday the 20th`, `Tuesday, November 3rd`.
    func names(_ day: CivilDate) -> Bool {
      let names = [day.weekday.name, CivilDate.monthNames[day.month - 1]].map { $0.lowercased() }
      let isNamed = words.allSatisfy { word in
        ["the", "of", "st", "nd", "rd", "th"].contains(word) || word.count >= 3 && names.contains { $0.hasPrefix(word) }
      }
      let isDay = numbers == [day.day] || numbers.sorted() == [day.day, day.year].sorted()
      return isNamed && (isWhole(day) || isDay && !words.isEmpty)
    }
  }

  /// The first `2026-11-21` or `20261121` in a name, with no digit beside it.
  static func date(in name: String) -> CivilDate? { found(in: withoutConflict(name))?.date }

  /// The time that stands after such a date, as in `2026-11-21 2214`, `20261121T221400` or `2026-11-21_22-14 Dinner`.
  static func time(in name: String) -> ClockTime? {
    let bytes = withoutEnding(name)
    return found(in: bytes).flatMap { time(in: bytes, after: $0.range.upperBound) }?.time
  }

  /// What stands in a note's name beside such a date and a time, as `Dinner with Sam`; nil where that has no letters, or
  /// is a weekday. What a program adds to the name of a copy, as ` (2)`, is left out.
  static func title(in name: String) -> String? {
    var bytes = withoutEnding(name)
    if let day = found(in: bytes)?.range {
      let end = time(in: bytes, after: day.upperBound)?.end ?? day.upperBound
      bytes.replaceSubrange(day.lowerBound..<end, with: [0x20])
    }
    bytes = Array(bytes[..<withoutCopyMark(bytes)])
    let marks = Array(" -_.,".utf8)
    let start = bytes.firstIndex { !marks.contains($0) } ?? bytes.count
    let end = bytes.lastIndex { !marks.contains($0) } ?? start - 1
    guard start <= end else { return nil }
    let words = Array(bytes[start...end].split(separator: 0x20).joined(separator: [0x20]))
    let title = String(decoding: words, as: UTF8.self)
    let isWeekday = Weekday.allCases.contains { title.count > 1 && $0.name.lowercased().hasPrefix(title.lowercased()) }
    let hasWords = title.lowercased() != "copy" && title.contains { $0.isLetter || !$0.isASCII }
    return isWeekday || !hasWords ? nil : title
  }

  private static func withoutEnding(_ name: String) -> [UInt8] {
    let bytes = withoutConflict(name)
    return bytes.lastIndex(of: UInt8(ascii: ".")).map { Array(bytes[..<$0]) } ?? bytes
  }

  /// A name without what Syncthing puts before its ending, `.sync-conflict-20261122-101112-ABCDEFG`, which has a date, too.
  private static func withoutConflict(_ name: String) -> [UInt8] {
    let (bytes, mark) = (Array(name.utf8), Array(".sync-conflict-".utf8))
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: mark) }) else { return bytes }
    return Array(bytes[..<start] + (bytes[(start + 1)...].firstIndex(of: mark[0]).map { bytes[$0...] } ?? []))
  }

  /// Where a name ends before ` (2)`, ` - Copy` or both.
  private static func withoutCopyMark(_ bytes: [UInt8]) -> Int {
    var rest = bytes[...]
    if rest.last == UInt8(ascii: ")"), let open = rest.lastIndex(of: UInt8(ascii: "(")) {
      let number = rest[(open + 1)...].dropLast()
      if (1...2).contains(number.count), number.allSatisfy(isDigit) { rest = rest[..<open] }
    }
    while rest.last == 0x20 { rest.removeLast() }
    let copy = Array(" - copy".utf8)
    if rest.suffix(copy.count).elementsEqual(copy, by: { $0 | 0x20 == $1 | 0x20 }) { rest = rest.dropLast(copy.count) }
    return rest.endIndex
  }

  /// A time of two or three pairs of digits, and where it ends. With words after them `2026` may be a year and `12-13`
  /// hours: they stay with the words.
  private static func time(in bytes: [UInt8], after day: Int) -> (time: ClockTime, end: Int)? {
    var rest = bytes[day...]
    guard let mark = rest.popFirst(), Array("Tt _-".utf8).contains(mark) else { return nil }
    while rest.first == 0x20 { rest.removeFirst() }
    var pairs: [Int] = []
    var hasMark = mark | 0x20 == UInt8(ascii: "t")
    while pairs.count < 3, rest.prefix(2).count == 2, rest.prefix(2).allSatisfy(isDigit) {
      pairs.append(rest.prefix(2).reduce(0) { $0 * 10 + Int($1) - 0x30 })
      rest.removeFirst(2)
      let next = rest.dropFirst().prefix(2)
      if pairs.count < 3, let dash = rest.first, Array("-.:_".utf8).contains(dash), next.count == 2,
        next.allSatisfy(isDigit)
      {
        hasMark = hasMark || dash != UInt8(ascii: "-")
        rest.removeFirst()
      }
    }
    guard pairs.count >= 2, pairs.dropFirst(2).allSatisfy({ $0 < 61 }),
      let time = ClockTime(hour: pairs[0], minute: pairs[1]),
      rest.first.map({ !isDigit($0) && $0 | 0x20 < 0x61 }) ?? true,
      hasMark || pairs.count == 3 || withoutCopyMark(Array(rest)) == 0
    else { return nil }
    return (time, rest.startIndex)
  }

  private static func found(in bytes: [UInt8]) -> (date: CivilDate, range: Range<Int>)? {
    for start in bytes.indices where isDigit(bytes[start]) && (start == 0 || !isDigit(bytes[start - 1])) {
      let iso = bytes[start...].prefix(10)
      if iso.count == 10,
        let date = CivilDate(iso: String(decoding: iso.map { $0 == 0x5F || $0 == 0x2E ? 0x2D : $0 }, as: UTF8.self)),
        start + 10 == bytes.count || !isDigit(bytes[start + 10])
      {
        return (date, start..<start + 10)
      }
      var cursor = Cursor(bytes[start...])
      if let date = cursor.compactDate() { return (date, start..<start + 8) }
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
