@preconcurrency import Glibc

/// Finds a phrase in bytes: by its rarest byte first, for which the C library looks faster than any loop.
struct PhraseFinder: Sendable {
  private let phrase: Phrase
  private let wholeWords: Bool
  /// The byte that is looked for, both cases of it, and how far from the beginning of the phrase it stands.
  private let wanted: [UInt8]
  private let distance: Int

  /// With `wholeWords`, neither end stands within a word.
  init(_ phrase: Phrase, wholeWords: Bool = false) {
    (self.phrase, self.wholeWords) = (phrase, wholeWords)
    let rarest = phrase.lead.indices.max { Rarity.of(phrase.lead[$0]) < Rarity.of(phrase.lead[$1]) }
    if let rarest {
      distance = rarest
      let byte = phrase.lead[rarest]
      wanted = phrase.ignoresCase && Rarity.isLetter(byte) ? [byte | 0x20, byte & ~0x20] : [byte]
    } else {
      distance = 0
      var firsts: Set<UInt8> = []
      if case .text(let ways)? = phrase.steps.first { firsts = Set(ways.compactMap(\.first)) }
      wanted = firsts.sorted()
    }
  }

  /// Whether the phrase stands anywhere.
  func isIn(_ bytes: [UInt8]) -> Bool {
    var isFound = false
    search(bytes) { _ in
      isFound = true
      return false
    }
    return isFound
  }

  /// Where the phrase stands, one place after the other.
  func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    search(bytes) { range in
      ranges.append(range)
      return true
    }
    return ranges
  }

  /// Calls `body` with each place in order, none of which overlap, until it says no.
  private func search(_ bytes: [UInt8], _ body: (Range<Int>) -> Bool) {
    bytes.withUnsafeBufferPointer { bytes in
      var streams = wanted.map { ByteStream($0, bytes, from: distance) }
      var free = 0
      while true {
        var place = Int.max
        for stream in streams where stream.place < place { place = stream.place }
        guard place < Int.max else { return }
        for index in streams.indices where streams[index].place == place { streams[index].advance(bytes) }
        let start = place - distance
        guard start >= free, let end = phrase.end(in: bytes, from: start),
          !wholeWords || Words.isWhole(start..<end, bytes)
        else { continue }
        free = end
        guard body(start..<end) else { return }
      }
    }
  }
}

/// Where one byte stands next; beyond all bytes where it does not.
private struct ByteStream {
  let byte: UInt8
  private(set) var place = Int.max

  init(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.byte = byte
    find(bytes, start)
  }

  mutating func advance(_ bytes: UnsafeBufferPointer<UInt8>) { find(bytes, place + 1) }

  private mutating func find(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) {
    guard start < bytes.count, let base = bytes.baseAddress,
      let hit = memchr(base + start, Int32(byte), bytes.count - start)
    else {
      place = .max
      return
    }
    place = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
  }
}

/// How rare a byte is in English prose.
enum Rarity {
  private static let common = Array(" etaoinsrhldcumfgpwyb.,v-'kI".utf8)

  static func of(_ byte: UInt8) -> Int { common.firstIndex(of: byte) ?? common.count }

  static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
}

/// Where words end.
enum Words {
  /// Whether nothing of a word goes on before or after these bytes.
  static func isWhole(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    !(isWord(bytes, range.lowerBound - 1) && isWord(bytes, range.lowerBound))
      && !(isWord(bytes, range.upperBound - 1) && isWord(bytes, range.upperBound))
  }

  /// Letters, digits and all of Unicode but for its punctuation and blanks.
  private static func isWord(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard bytes.indices.contains(index) else { return false }
    let byte = bytes[index]
    if byte < 0x80 { return Rarity.isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_") }
    var start = index
    while start > 0, start > index - 3, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let isPunctuation = bytes[start] == 0xE2 && start + 1 < bytes.count && bytes[start + 1] == 0x80
    let isBlank = bytes[start] == 0xC2
    return !isPunctuation && !isBlank
  }
}
