import Nights

/// Any text with dates at the beginning of lines: what follows a date belongs to it, until the next.
enum DatedText {
  static func read(_ bytes: [UInt8]) -> ForeignReading {
    let lines = Line.all(bytes)
    let order = DateOrder(lines)
    var gathering = Gathering()
    var (early, found, isDoubted): (Int?, Bool, Bool) = (nil, false, false)
    // Whether an entry began with a date and words straight after it: then others do so too.
    var hasPlain = false
    var isAfterBlank = true
    for line in lines {
      let head = DateHead(line.bytes, order)
      if let head, head.days.count == 1, head.isMarked || isAfterBlank || hasPlain || !head.isSentence {
        gathering.begin(head.stamp.when(), line: line.number, first: head.rest)
        found = true
        hasPlain = hasPlain || !head.isMarked
      } else {
        if let head {
          gathering.problem(line.number, doubt(head, gathering.isOpen), isLoss: !gathering.isOpen)
          isDoubted = isDoubted || !found
        } else if let reason = doubt(line, mayBePlain: isAfterBlank || hasPlain) ?? besideDate(line, order) {
          gathering.problem(line.number, staying(reason, gathering.isOpen), isLoss: false)
        }
        if gathering.isOpen { gathering.add(line.text) } else if !line.isBlank { early = early ?? line.number }
      }
      isAfterBlank = line.isBlank
    }
    // What was told of a line in doubt says this too.
    if let early, !isDoubted {
      gathering.problem(
        early,
        found
          ? "what stands before the first date was left out"
          : "no line begins with a date, such as 2026-11-21 or 21 November 2026; nothing was taken")
    }
    return gathering.finish()
  }

  static func doubt(_ head: DateHead, _ isOpen: Bool) -> String {
    let reason =
      head.days.count > 1
      ? DateHead.doubt(head.days)
      : "this begins with a date, and reads like part of a sentence; where it is an entry, put a colon after the date"
    return staying(reason, isOpen)
  }

  static func staying(_ reason: String, _ isOpen: Bool) -> String {
    "\(reason). \(isOpen ? "The line stays part of the entry before it" : "Nothing is taken before the first certain date")"
  }

  /// Why a line begins no day that begins with a whole date behind a mark (`> 2026-11-13`, `(13.11.2026)`), or behind one
  /// word that a comma or a colon ends or that nothing but the date follows (`Date: 2026-11-13`, `Fr 13.11.2026`).
  private static func besideDate(_ line: Line, _ order: DateOrder) -> String? {
    let marks = Array(" \t#*=_-[(<>+|~\"'•–".utf8)
    let bytes = line.bytes.prefix(96).drop(while: marks.contains)
    let isMarked = bytes.startIndex > line.bytes.startIndex
    let reason = "this begins like a day; where it is one, put the date first, and a colon after it"
    if !Cursor(bytes).days(order).isEmpty { return isMarked ? reason : nil }
    let word = bytes.prefix(24).prefix { $0 >= 0x80 || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    let gap = bytes.dropFirst(word.count).prefix { Array(" \t,:.*_".utf8).contains($0) }
    var cursor = Cursor(bytes.dropFirst(word.count + gap.count))
    guard !word.isEmpty, !gap.isEmpty, cursor.stamps(order) != nil else { return nil }
    let isAll = cursor.rest.allSatisfy { Array(" \t.,:;)]*_=-".utf8).contains($0) }
    return isAll || gap.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ":") } ? reason : nil
  }

  private static func doubt(_ line: Line, mayBePlain: Bool) -> String? {
    var cursor = Cursor(line.bytes.prefix(64))
    cursor.skip(Array("#*=_[".utf8))
    cursor.blanks()
    return cursor.doubt(mayBePlain: mayBePlain)
  }
}
