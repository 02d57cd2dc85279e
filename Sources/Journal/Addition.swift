import Nights

/// What has to be appended so that a record stands in a file once and on lines of its own. Pure.
struct Addition {
  /// The end of the file, or all of it.
  let tail: [UInt8]
  /// Whether `tail` is all of it.
  let isWhole: Bool
  let night: CivilDate
  let record: Record
  /// Whether this very record may have been written before, wholly or in part.
  let again: Bool

  /// The bytes to append; empty where the record is there already.
  var bytes: [UInt8] {
    if isWhole, let rest = restOfNewFile { return rest }
    if again, isThere { return [] }
    if let torn = tornLength { return Array(record.bytes.dropFirst(torn)) }
    return separator + record.bytes
  }

  /// How much of the file's end has to be known.
  static func reach(_ record: Record, _ night: CivilDate) -> Int {
    record.bytes.count + Record.title(night).count + 2
  }

  /// A file that is new, or was torn before its first record was whole.
  private var restOfNewFile: [UInt8]? {
    let title = Record.title(night)
    let full = title + record.bytes
    guard tail.count < full.count, full.holds(tail, at: 0) else { return nil }
    guard tail.count <= title.count || again || tail.last != Byte.newline else { return nil }
    return Array(full.dropFirst(tail.count))
  }

  /// Whether the whole record stands anywhere, also where an editor has changed the line endings.
  private var isThere: Bool {
    if tail.lineIndex(of: record.bytes) != nil { return true }
    guard tail.contains(Byte.carriageReturn) else { return false }
    return tail.filter { $0 != Byte.carriageReturn }.lineIndex(of: record.bytes) != nil
  }

  /// How many bytes of the record the file ends with. A record that is new counts as torn only where the file ends
  /// within a line of it, with the time in its heading: two short records of one minute are not one.
  private var tornLength: Int? {
    let isOpen = tail.last != Byte.newline
    guard again || isOpen else { return nil }
    let least = again ? 3 : "## 22:14 ".utf8.count
    var start = max(0, tail.count - record.bytes.count + 1)
    if start > 0, tail[start - 1] != Byte.newline { start = tail.lineEnd(from: start) + 1 }
    while tail.count - start >= least {
      if record.bytes.starts(with: tail[start...]) { return tail.count - start }
      start = tail.lineEnd(from: start) + 1
    }
    return nil
  }

  /// What ends the last line and leaves one line free.
  private var separator: [UInt8] {
    guard let last = tail.last else { return [] }
    if last != Byte.newline { return [Byte.newline, Byte.newline] }
    var before = tail.dropLast()
    if before.last == Byte.carriageReturn { before = before.dropLast() }
    return before.isEmpty || before.last == Byte.newline ? [] : [Byte.newline]
  }
}
