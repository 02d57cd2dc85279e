import Nights

/// The text of jrnl: `[2026-11-21 22:14] words`, and lines until the next such line. With a `timeformat` of one's own the
/// stamp may be in another form.
///
/// Source: jrnl.sh, "Formats", and what jrnl 4 writes.
enum JrnlText {
  static func read(_ bytes: [UInt8]) -> ForeignReading {
    let lines = Line.all(bytes)
    let order = DateOrder(lines)
    var gathering = Gathering()
    // The first line that stands before an entry, and whether it or another there is meant as a stamp.
    var (early, isStamped): (Int?, Bool) = (nil, false)
    for line in lines {
      let head = Head(line, order)
      if let head, let stamp = head.stamp {
        gathering.begin(stamp.when(), line: line.number, first: stamp.leading(head.rest))
      } else if gathering.isOpen {
        if let head {
          gathering.problem(
            line.number, "\(head.doubt); the line stays part of the entry before it", column: 2, isLoss: false)
        }
        gathering.add(line.text)
      } else if !line.isBlank {
        early = early ?? line.number
        isStamped = isStamped || line.bytes.first == UInt8(ascii: "[")
      }
    }
    if let early {
      let hasNone = !gathering.isOpen && gathering.reading.entries.isEmpty
      gathering.problem(
        early,
        !hasNone
          ? "what stands before the first entry was left out"
          : isStamped
            ? "no time in brackets is certain, as [2026-11-21 22:14] is; nothing was taken. With a timeformat of your own, "
              + "export it with jrnl --export json, and import that as jrnl-json"
            : "no line begins with a time in brackets, as [2026-11-21 22:14]; nothing was taken")
    }
    return gathering.finish()
  }

  /// What stands in brackets at the beginning of a line, and what follows it.
  private struct Head {
    /// Nil where it is meant as a stamp, and is none that is certain.
    private(set) var stamp: Stamp?
    private(set) var doubt = "there is no such day or time"
    let rest: ArraySlice<UInt8>

    init?(_ line: Line, _ order: DateOrder) {
      guard line.bytes.first == UInt8(ascii: "["), let end = line.bytes.prefix(64).firstIndex(of: UInt8(ascii: "]"))
      else { return nil }
      let rest = line.bytes[(end + 1)...]
      guard rest.isEmpty || rest.first == 0x20 else { return nil }
      self.rest = rest.dropFirst()
      var cursor = Cursor(line.bytes[(line.bytes.startIndex + 1)..<end])
      let reason = cursor.doubt(mayBePlain: true)
      guard let (days, stamp) = cursor.stamps(order) else {
        guard let reason else { return nil }
        doubt = reason
        return
      }
      cursor.blanks()
      if days.count > 1 {
        doubt = DateHead.doubt(days)
      } else if cursor.isAtEnd {
        self.stamp = stamp
      }
    }
  }
}
