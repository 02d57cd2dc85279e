/// Words to look for, as they can stand in a text: blanks between them are any blanks with one line's end at most, so
/// that a wrapped line makes no difference; a straight quotation mark stands for a curly one, and an accented letter
/// for the same letter in two scalars.
struct Phrase: Sendable {
  /// What stands at one place.
  enum Step: Equatable, Sendable {
    /// One of these.
    case text([[UInt8]])
    /// Blanks, at least one.
    case blanks
  }

  let steps: [Step]
  /// The first bytes that can only stand one way, but for their case.
  let lead: [UInt8]
  let ignoresCase: Bool

  /// Nil where there is nothing but blanks.
  init?(_ text: String, ignoresCase: Bool) {
    var steps: [Step] = []
    for character in text {
      if character.isWhitespace {
        if !steps.isEmpty, steps.last != .blanks { steps.append(.blanks) }
      } else {
        steps.append(.text(Phrase.ways(to: character, ignoresCase: ignoresCase)))
      }
    }
    if steps.last == .blanks { steps.removeLast() }
    guard !steps.isEmpty else { return nil }
    self.steps = steps
    self.ignoresCase = ignoresCase
    lead = Phrase.lead(steps)
  }

  /// The bytes by which a character can be written.
  private static func ways(to character: Character, ignoresCase: Bool) -> [[UInt8]] {
    for alike in [["'", "\u{2019}", "\u{2018}"], ["\"", "\u{201C}", "\u{201D}"]] {
      if alike.contains(String(character)) { return alike.map { Array($0.utf8) } }
    }
    var texts = [String(character)]
    if ignoresCase { texts += [character.lowercased(), character.uppercased()] }
    // Sigma has a form of its own at the end of a word.
    if ignoresCase, ["σ", "ς"].contains(character.lowercased()) { texts += ["σ", "ς"] }
    var ways: [[UInt8]] = []
    for text in texts {
      for way in [text] + Accents.otherWays(to: text) where !ways.contains(Array(way.utf8)) {
        ways.append(Array(way.utf8))
      }
    }
    return ways
  }

  /// Steps of one ASCII byte, and of a letter in both cases.
  private static func lead(_ steps: [Step]) -> [UInt8] {
    var lead: [UInt8] = []
    for case .text(let ways) in steps.prefix(while: { $0 != .blanks }) {
      guard let first = ways.first, ways.allSatisfy({ $0.count == 1 && $0[0] | 0x20 == first[0] | 0x20 }) else { break }
      lead.append(first[0])
    }
    return lead
  }

  /// Where the phrase ends that begins at `start`; nil where it does not stand there.
  func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    // The first letters are compared without looking at what else they could be.
    guard start + lead.count <= bytes.count else { return nil }
    for index in lead.indices {
      let difference = bytes[start + index] ^ lead[index]
      guard difference == 0 || difference == 0x20 && ignoresCase && Rarity.isLetter(lead[index]) else { return nil }
    }
    var position = start + lead.count
    for step in steps.dropFirst(lead.count) {
      switch step {
      case .blanks:
        guard let next = Blanks.end(in: bytes, from: position) else { return nil }
        position = next
      case .text(let ways):
        guard let way = ways.first(where: { Phrase.stands($0, in: bytes, at: position) }) else { return nil }
        position += way.count
      }
    }
    // With a mark behind it the last letter is another one.
    return Accents.isMark(in: bytes, at: position) ? nil : position
  }

  private static func stands(_ text: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    guard position + text.count <= bytes.count else { return false }
    for index in text.indices where bytes[position + index] != text[index] { return false }
    return true
  }
}

/// Blanks between two words.
enum Blanks {
  /// The end of the blanks at `start`, with one line's end among them at most; nil where there is none.
  static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var position = start
    var hasBroken = false
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0D: position += 1
      case 0x0A:
        // A line left free ends a paragraph.
        guard !hasBroken else { return nil }
        hasBroken = true
        position += 1
      // A blank that does not break, as it comes with pasted text.
      case 0xC2 where position + 1 < bytes.count && bytes[position + 1] == 0xA0: position += 2
      default: return position > start ? position : nil
      }
    }
    return position > start ? position : nil
  }
}

/// Letters with a mark over or under them, which Unicode knows in one scalar and in two.
enum Accents {
  private static let marks = (0x300...0x30C).map { $0 } + [0x323, 0x327, 0x328]

  /// Whether a mark that goes with the letter before it stands there, U+0300 to U+036F.
  static func isMark(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    guard position + 1 < bytes.count else { return false }
    let next = bytes[position + 1]
    return bytes[position] == 0xCC && next >= 0x80 || bytes[position] == 0xCD && next < 0xB0
  }

  /// The other ways to write a letter: as one scalar, and as a letter and a mark.
  static func otherWays(to text: String) -> [String] {
    guard let base = text.unicodeScalars.first, text.unicodeScalars.count <= 2, !text.utf8.allSatisfy({ $0 < 0x80 })
    else { return [] }
    if text.unicodeScalars.count == 2 { return composed(text).map { [$0] } ?? [] }
    guard (0xC0...0x24F).contains(base.value) || (0x1E00...0x1EFF).contains(base.value) else { return [] }
    for letter in 0x41...0x7A {
      for mark in marks {
        let two = String(Character(Unicode.Scalar(UInt8(letter)))) + String(String.UnicodeScalarView(scalar(mark)))
        // Swift holds strings equal that are canonically equivalent.
        if two == text { return [two] }
      }
    }
    return []
  }

  private static func composed(_ text: String) -> String? {
    for range in [0xC0...0x24F, 0x1E00...0x1EFF] {
      for value in range where String(String.UnicodeScalarView(scalar(value))) == text {
        return String(String.UnicodeScalarView(scalar(value)))
      }
    }
    return nil
  }

  private static func scalar(_ value: Int) -> [Unicode.Scalar] { Unicode.Scalar(UInt32(value)).map { [$0] } ?? [] }
}
