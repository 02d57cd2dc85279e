/// The left side of a `key: value` line.
enum FieldKey {
  /// The longest key, in bytes.
  static let limit = 32

  /// Answers of a check-in: fields also where no heading stands over them.
  static let checkIn = Set(CheckIn.fields)

  /// Bookkeeping and other people's names: never the person's prose.
  static let bookkeeping: Set<String> = [
    "minutes", "about", "asked", "who", "when", "until", "outcome", "told", "made", "later", "kept", "polished",
    "safe", "seed", "opening", "practice", "layer", "layers", "passed", "every", "left",
    "next", "by", "tags",
  ]

  /// Keys whose values are days, counts and people: changing them would change what candor remembers.
  static let remembered: Set<String> = [
    "slept", "worked", "minutes", "who", "safe", "when", "until", "made", "next", "by", "every", "later", "kept",
    "told",
    "seed", "layer", "layers", "passed", "left", "outcome",
  ]

  /// The key that `line` begins with, and where its colon stands: letters, digits, `_`, `-` and single spaces,
  /// a letter first, then a colon that a space or the end of the line follows.
  static func read(_ bytes: [UInt8], _ line: Range<Int>) -> (text: String, end: Int)? {
    guard line.lowerBound < line.upperBound, bytes[line.lowerBound].lowered.isLower else { return nil }
    var index = line.lowerBound + 1
    let stop = min(line.upperBound, line.lowerBound + limit + 1)
    while index < stop, bytes[index] != Byte.colon {
      guard isKeyByte(bytes[index].lowered), bytes[index] != Byte.space || bytes[index - 1] != Byte.space else {
        return nil
      }
      index += 1
    }
    guard index < stop, bytes[index - 1] != Byte.space,
      index + 1 == line.upperBound || bytes[index + 1].isSpace
    else { return nil }
    return (String(decoding: bytes[line.lowerBound..<index], as: UTF8.self), index)
  }

  static func isKeyByte(_ byte: UInt8) -> Bool {
    byte.isLower || byte.isDigit || byte == Byte.space || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  /// Whether a line with this key is a field in such a section, rather than a sentence with a colon in it.
  static func isField(_ key: String, in kind: SectionKind) -> Bool {
    let small = key.lowercased()
    switch kind {
    case .checkIn: return true
    case .loose: return checkIn.contains(small)
    case .writing, .putAside:
      return bookkeeping.contains(small) || key == small && !key.utf8.contains(Byte.space)
    default: return bookkeeping.contains(small) || key == small
    }
  }

  /// `key` with everything replaced that a key cannot hold, so that a written field is read as one.
  static func cleaned(_ key: String) -> String {
    var result: [UInt8] = []
    for byte in key.lowercased().utf8.prefix(limit) {
      let next = isKeyByte(byte) ? byte : UInt8(ascii: "-")
      if result.isEmpty ? next.isLower : next != Byte.space || result.last != Byte.space { result.append(next) }
    }
    while result.last == Byte.space { result.removeLast() }
    return result.isEmpty ? "note" : String(decoding: result, as: UTF8.self)
  }
}
