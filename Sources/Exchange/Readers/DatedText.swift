/// Any text with dates at the beginning of lines: what follows a date belongs to it, until the next.
enum DatedText {
  static func read(_ bytes: [UInt8]) -> ForeignReading {
    var gathering = Gathering()
    var (early, found): (Int?, Bool) = (nil, false)
    for line in Line.all(bytes) {
      if let (stamp, rest) = head(line.bytes) {
        gathering.begin(stamp.when(), line: line.number, first: rest)
        found = true
      } else if gathering.isOpen {
        if isAmbiguous(line.bytes) {
          gathering.problem(
            line.number, "this could be two days; write it as 2026-03-04. The line stays part of the entry before it",
            isLoss: false)
        }
        gathering.add(line.text)
      } else if !line.isBlank, early == nil {
        early = line.number
      }
    }
    if let early {
      gathering.problem(
        early,
        found
          ? "what stands before the first date was left out"
          : "no line begins with a date, such as 2026-11-21 or 21 November 2026; nothing was taken")
    }
    return gathering.finish()
  }

  /// The stamp at the beginning of a line and the words after it. A date within a sentence is no such stamp: after it
  /// the line ends, or a time, a colon, a dash or a bracket stands.
  static func head(_ bytes: ArraySlice<UInt8>) -> (Stamp, String)? {
    var cursor = Cursor(bytes)
    cursor.skip(Array("#*=-_[ \t".utf8))
    guard let stamp = cursor.stamp() else { return nil }
    var isMarked = stamp.time != nil
    for mark: StaticString in ["]", "**", ":", " -", " –", " —", "—", "–"] where cursor.take(mark) { isMarked = true }
    let closing = cursor.rest.drop {
      [0x20, 0x09, UInt8(ascii: "="), UInt8(ascii: "#"), UInt8(ascii: "*")].contains($0)
    }
    guard isMarked || closing.isEmpty else { return nil }
    cursor.blanks()
    return (stamp, closing.isEmpty ? "" : Line(number: 0, bytes: cursor.rest).text)
  }

  /// `03/04/2026`, alone on its line or before a colon: a day of March or of April.
  private static func isAmbiguous(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.prefix(11).prefix { $0 >= 0x2E && $0 <= 0x39 }.split { $0 == 0x2F || $0 == 0x2E }
    return parts.count == 3 && parts[0].count <= 2 && parts[1].count <= 2 && parts[2].count == 4
  }
}
