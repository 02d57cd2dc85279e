/// The bytes that a terminal sent and that readline has not had yet. It finds bracketed pastes, so that a paste is
/// taken in one piece, is never mistaken for keys, and may hold NUL, newlines and Tabs.
struct KeyFeed {
  enum Step: Equatable {
    /// A key is there for `pop`.
    case key
    /// A whole paste.
    case paste([UInt8])
    /// The beginning of something longer: wait a little, then ask again with `flush`.
    case incomplete
    case empty
  }

  private static let start: [UInt8] = Array("\u{1B}[200~".utf8)
  private static let end: [UInt8] = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  private var head = 0
  /// How far a paste was searched for its end, so that a long one is read once.
  private var searched = 0
  /// How many bytes of a character are still to come that readline has the beginning of.
  private var rest = 0

  mutating func add(_ more: some Sequence<UInt8>) {
    if head == bytes.count || head > 65_536 {
      bytes.removeFirst(head)
      searched = max(0, searched - head)
      head = 0
    }
    bytes.append(contentsOf: more)
  }

  /// What can be done next. With `flush` nothing more is waited for.
  mutating func step(flush: Bool) -> Step {
    guard head < bytes.count else { return .empty }
    if isInPaste { return pasteStep(flush: flush) }
    if !flush && isCutShort { return .incomplete }
    if isKey { return .key }
    // readline loses bytes that are no UTF-8 when they come as keys, and takes them as they are when inserted.
    return pop().map { .paste([$0]) } ?? .empty
  }

  /// The next byte, taken out.
  mutating func pop() -> UInt8? {
    guard head < bytes.count else { return nil }
    rest = rest > 0 ? rest - 1 : max(0, characterLength - 1)
    defer { head += 1 }
    return bytes[head]
  }

  /// Whether the next byte is plain typing, which readline may take along with the one before.
  var hasPlainKey: Bool { head < bytes.count && bytes[head] >= 0x20 && bytes[head] != 0x7F && isKey }

  /// Whether a character is next, or what is left of one: ASCII, or valid UTF-8.
  private var isKey: Bool { rest > 0 || characterLength > 0 }

  /// How many bytes the character has that is next; 0 where it is none.
  private var characterLength: Int {
    let first = bytes[head]
    guard first >= 0x80 else { return 1 }
    guard first >= 0xC2, first <= 0xF4 else { return 0 }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    return String(validating: bytes[head...].prefix(length), as: UTF8.self) == nil ? 0 : length
  }

  /// Whether a paste has begun and what has come of it is not its whole.
  var isInPaste: Bool { bytes[head...].starts(with: Self.start) }

  /// What has come of a paste that has not ended.
  var unfinishedPaste: [UInt8] {
    isInPaste ? Self.normalized(bytes[(head + Self.start.count)...]) : []
  }

  /// Drops a paste that has not ended.
  mutating func dropPaste() {
    guard isInPaste else { return }
    (bytes, head, searched) = ([], 0, 0)
  }

  /// All that is left, taken out as text: keys that write nothing are left out.
  mutating func takeRest() -> [UInt8] {
    // Of a key in several bytes readline may have the first ones.
    if let escape = bytes[max(0, head - 8)..<head].lastIndex(of: 0x1B), Self.isBegun(bytes[escape..<head]) {
      head = escape
    }
    var text: [UInt8] = []
    while true {
      switch step(flush: true) {
      case .paste(let content): text += content
      case .key:
        guard let byte = pop() else { return text }
        switch byte {
        case 0x1B: passSequence()
        case 0x0D: text.append(0x0A)
        case 0x09, 0x0A, 0x20..<0x7F, 0x80...: text.append(byte)
        default: continue
        }
      case .incomplete, .empty: return text
      }
    }
  }

  private static func isBegun(_ sequence: ArraySlice<UInt8>) -> Bool {
    let rest = sequence.dropFirst()
    return rest.first.map { $0 == 0x5B || $0 == 0x4F } ?? true && rest.dropFirst().allSatisfy { $0 < 0x40 }
  }

  /// What follows an Escape: `[` or `O`, numbers, and a last byte, or one byte that Alt was held for.
  private mutating func passSequence() {
    guard let first = pop(), first == 0x5B || first == 0x4F else { return }
    while let byte = pop(), byte < 0x40 {}
  }

  private mutating func pasteStep(flush: Bool) -> Step {
    let from = head + Self.start.count
    var index = max(from, searched)
    while index + Self.end.count <= bytes.count {
      if bytes[index] == 0x1B, bytes[index...].starts(with: Self.end) {
        let content = Self.normalized(bytes[from..<index])
        head = index + Self.end.count
        searched = 0
        return .paste(content)
      }
      index += 1
    }
    searched = index
    guard flush else { return .incomplete }
    let content = Self.normalized(bytes[from...])
    (bytes, head, searched) = ([], 0, 0)
    return .paste(content)
  }

  /// Whether what is left may be the first part of an escape sequence or of a UTF-8 character.
  private var isCutShort: Bool {
    let rest = bytes[head...]
    guard let first = rest.first else { return false }
    if first == 0x1B { return rest.count < Self.start.count && Self.start.starts(with: rest) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    return rest.count < length && rest.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
  }

  /// Line ends as one newline each: terminals send a carriage return for it.
  private static func normalized(_ pasted: ArraySlice<UInt8>) -> [UInt8] {
    guard pasted.contains(0x0D) else { return Array(pasted) }
    var result: [UInt8] = []
    result.reserveCapacity(pasted.count)
    var previous: UInt8 = 0
    for byte in pasted {
      if byte == 0x0D {
        result.append(0x0A)
      } else if byte != 0x0A || previous != 0x0D {
        result.append(byte)
      }
      previous = byte
    }
    return result
  }
}
