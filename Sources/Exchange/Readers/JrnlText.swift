/// The text of jrnl: `[2026-11-21 22:14] words`, and lines until the next such line.
///
/// Source: jrnl.sh, "Formats", and what jrnl 4 writes.
enum JrnlText {
  static func read(_ bytes: [UInt8]) -> ForeignReading {
    var gathering = Gathering()
    for line in Line.all(bytes) {
      if let (stamp, rest) = head(line) {
        gathering.begin(stamp.when(), line: line.number, first: rest)
      } else if gathering.isOpen {
        if looksDated(line) {
          gathering.problem(
            line.number, "there is no such day or time; the line stays part of the entry before it", column: 2,
            isLoss: false)
        }
        gathering.add(line.text)
      } else if !line.isBlank {
        gathering.problem(line.number, "it stands before the first entry; it was left out")
      }
    }
    return gathering.finish()
  }

  /// The stamp in brackets at the beginning of a line, and what follows it.
  private static func head(_ line: Line) -> (Stamp, String)? {
    guard line.bytes.first == UInt8(ascii: "["), let end = line.bytes.prefix(64).firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    let rest = line.bytes[(end + 1)...]
    guard rest.isEmpty || rest.first == 0x20, let stamp = Stamp.whole(line.bytes[(line.bytes.startIndex + 1)..<end])
    else { return nil }
    return (stamp, Line(number: line.number, bytes: rest.dropFirst()).text)
  }

  /// `[2026-…` that is no date after all.
  private static func looksDated(_ line: Line) -> Bool {
    let head = Array(line.bytes.prefix(11))
    return head.count == 11 && head[0] == UInt8(ascii: "[") && head[5] == UInt8(ascii: "-")
      && head[8] == UInt8(ascii: "-")
      && head[1...4].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }
}
