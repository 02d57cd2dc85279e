/// The one escape of the format: a line (or a value) that begins with a backslash is taken without it, and within it
/// `\\` is a backslash, `\xHH` a byte, `\n` a newline, and a backslash at the line's end goes on in the next line.
/// Every other line is literal, backslashes and all: also one that somebody began with a backslash, as `\o/`.
enum Escape {
  /// Whether a line that begins with a backslash is an escaped one; `rest` is what stands behind that. It is where the
  /// line without it would be misread, or could not stand in a line.
  static func isLine(_ rest: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(rest)
    // The line over a night of an export is no line of a night.
    if looksLikeHeading(bytes) || FieldKey.read(bytes, 0..<bytes.count) != nil || bytes.starts(with: "<!-- night ".utf8)
    {
      return true
    }
    if goesOn(bytes, 0..<bytes.count) { return isWhole(rest.dropLast(), values: false) }
    return isWhole(rest, values: false) && (hasByte(rest) || !isPlain(undoneBytes(rest), first: true))
  }

  /// Whether a value that begins with a backslash is an escaped one.
  static func isValue(_ rest: ArraySlice<UInt8>) -> Bool {
    isWhole(rest, values: true) && (hasByte(rest) || !isPlainValue(undoneBytes(rest)))
  }

  /// Whether a byte is told by its number.
  private static func hasByte(_ raw: ArraySlice<UInt8>) -> Bool {
    zip(raw, raw.dropFirst()).contains { $0 == Byte.backslash && $1 == UInt8(ascii: "x") }
  }

  /// Whether each backslash is one of an escape.
  private static func isWhole(_ raw: ArraySlice<UInt8>, values: Bool) -> Bool {
    var index = raw.startIndex
    while index < raw.endIndex {
      guard raw[index] == Byte.backslash else {
        index += 1
        continue
      }
      let next = raw.dropFirst(index - raw.startIndex + 1).prefix(3)
      let isByte = next.first == UInt8(ascii: "x") && next.count == 3 && next.dropFirst().allSatisfy { hex($0) != nil }
      let isOfValue = next.first == UInt8(ascii: "n") || next.first == Byte.hash
      guard isByte || next.first == Byte.backslash || values && isOfValue else { return false }
      index += isByte ? 4 : 2
    }
    return true
  }

  /// Whether the escaped `line` ends in a backslash that is not itself escaped.
  static func goesOn(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    var index = line.upperBound
    while index > line.lowerBound, bytes[index - 1] == Byte.backslash { index -= 1 }
    return (line.upperBound - index) % 2 == 1
  }

  /// The text that the bytes after the first backslash stand for.
  static func undone(_ raw: ArraySlice<UInt8>) -> String { String(decoding: undoneBytes(raw), as: UTF8.self) }

  /// The same as bytes, those that are not UTF-8 among them.
  static func undoneBytes(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(raw.count)
    var index = raw.startIndex
    while index < raw.endIndex {
      let byte = raw[index]
      index += 1
      guard byte == Byte.backslash, index < raw.endIndex else {
        // A backslash at the very end is a line that was cut off.
        if byte != Byte.backslash { result.append(byte) }
        continue
      }
      let next = raw[index]
      index += 1
      if next == UInt8(ascii: "x"), index + 1 < raw.endIndex, let high = hex(raw[index]), let low = hex(raw[index + 1])
      {
        result.append(high << 4 | low)
        index += 2
      } else if next == Byte.carriageReturn, index < raw.endIndex, raw[index] == Byte.newline {
        result.append(Byte.newline)
        index += 1
      } else {
        result.append(next == UInt8(ascii: "n") ? Byte.newline : next)
      }
    }
    return result
  }

  /// A paragraph as it stands in the file, without the line's end. `first` is true where a field could stand.
  static func paragraph(_ text: String, first: Bool) -> [UInt8] {
    let bytes = Array(text.utf8)
    let isOwn = startsWithOwnBackslash(bytes) && !isLine(bytes.dropFirst())
    return isOwn || isPlain(bytes, first: first) ? bytes : escaped(bytes, newline: [Byte.backslash, Byte.newline])
  }

  /// Whether what somebody began with a backslash could stand as it is, if that is not read as an escape.
  private static func startsWithOwnBackslash(_ bytes: [UInt8]) -> Bool {
    bytes.first == Byte.backslash && !bytes.contains(where: isControl)
  }

  private static func isPlain(_ bytes: [UInt8], first: Bool) -> Bool {
    let all = 0..<bytes.count
    return !bytes.contains(where: isControl) && !bytes.isEmpty && !bytes.isBlank(all) && bytes[0] != Byte.backslash
      && !looksLikeHeading(bytes) && !(first && FieldKey.read(bytes, all) != nil) && !startsWithMark(bytes)
  }

  /// A field's value as it stands in the file, always on one line.
  static func value(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    let isOwn = startsWithOwnBackslash(bytes) && bytes.last?.isSpace == false && !isValue(bytes.dropFirst())
    guard !isOwn, !isPlainValue(bytes) else { return bytes }
    var result = escaped(bytes, newline: Array("\\n".utf8))
    if let end = result.last, end.isSpace {
      result.removeLast()
      result.append(contentsOf: hexEscape(end))
    }
    return result
  }

  private static func isPlainValue(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return true }
    return !bytes.contains(where: isControl) && first != Byte.backslash && !first.isSpace && !last.isSpace
  }

  /// Control bytes that would end a line, hide text from `grep` or reach a terminal. A tab is text.
  static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != Byte.tab || byte == 0x7F }

  private static func escaped(_ bytes: [UInt8], newline: [UInt8]) -> [UInt8] {
    var result = [Byte.backslash]
    for (index, byte) in bytes.enumerated() {
      if byte == Byte.newline {
        result.append(contentsOf: newline)
      } else if byte == Byte.backslash {
        result.append(contentsOf: [Byte.backslash, Byte.backslash])
      } else if isControl(byte) {
        result.append(contentsOf: hexEscape(byte))
      } else {
        // A heading always ends a paragraph, so a later line that looks like one is escaped again.
        let startsLine = index > 0 && bytes[index - 1] == Byte.newline
        if startsLine, byte == Byte.hash { result.append(Byte.backslash) }
        result.append(byte)
      }
    }
    return result
  }

  /// `# …`, `## …` or `##` alone.
  private static func looksLikeHeading(_ bytes: [UInt8]) -> Bool {
    let level = bytes.prefix { $0 == Byte.hash }.count
    guard level == 1 || level == 2 else { return false }
    return level == bytes.count ? level == 2 : bytes[level].isSpace
  }

  /// A byte order mark would vanish at the start of a file.
  private static func startsWithMark(_ bytes: [UInt8]) -> Bool { bytes.holds(Byte.mark, at: 0) }

  private static func hexEscape(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return [Byte.backslash, UInt8(ascii: "x"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    if byte.isDigit { return byte - UInt8(ascii: "0") }
    let small = byte.lowered
    return small >= UInt8(ascii: "a") && small <= UInt8(ascii: "f") ? small - UInt8(ascii: "a") + 10 : nil
  }
}
