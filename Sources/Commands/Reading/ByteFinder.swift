/// Finds words in bytes as they are typed; with `ignoresCase`, ASCII letters are taken as one.
struct ByteFinder {
  private let needle: [UInt8]
  private let ignoresCase: Bool

  init(_ words: String, ignoresCase: Bool) {
    self.ignoresCase = ignoresCase
    needle = Array((ignoresCase ? words.lowercased() : words).utf8)
  }

  /// Whether the words are in it.
  func isIn(_ bytes: some Collection<UInt8>) -> Bool {
    let found = bytes.withContiguousStorageIfAvailable { next(in: $0, from: 0) != nil }
    return found ?? isIn(Array(bytes))
  }

  /// Where the words are, one after the other.
  func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { bytes in
      var found: [Range<Int>] = []
      var position = 0
      while let start = next(in: bytes, from: position) {
        position = start + needle.count
        found.append(start..<position)
      }
      return found
    }
  }

  /// The next place where the words are.
  private func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let first = needle.first, let last = needle.last else { return nil }
    let ends = Ends(first: end(first), last: end(last), distance: needle.count - 1)
    var position = start
    while let place = ends.next(in: bytes, from: position) {
      if matches(bytes, at: place) { return place }
      position = place + 1
    }
    return nil
  }

  private func matches(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    for offset in needle.indices where folded(bytes[start + offset]) != needle[offset] { return false }
    return true
  }

  private func folded(_ byte: UInt8) -> UInt8 {
    ignoresCase && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  /// Only a letter has a capital, which differs from it in one bit.
  private func end(_ byte: UInt8) -> Ends.End {
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    return Ends.End(byte: byte, fold: ignoresCase && isLetter ? 0x20 : 0)
  }
}

/// The first and the last byte of some words, and how far apart they are: nearly all places are ruled out by these two,
/// sixteen at a time.
private struct Ends {
  struct End {
    let byte: UInt8
    /// The bit in which capitals differ, where they are taken as the same.
    let fold: UInt8

    func stands(at place: UInt8) -> Bool { place | fold == byte }

    /// A byte of ones for each place where it stands.
    func places(in block: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
      (block | SIMD16(repeating: fold)) .== SIMD16(repeating: byte)
    }
  }

  let first: End
  let last: End
  let distance: Int

  /// The next place at or after `start` where both stand.
  func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return nil }
    var place = start
    while place + distance + 16 <= bytes.count {
      let firsts = base.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
      let lasts = base.loadUnaligned(fromByteOffset: place + distance, as: SIMD16<UInt8>.self)
      let both = first.places(in: firsts) .& last.places(in: lasts)
      let halves = unsafeBitCast(both, to: SIMD2<UInt64>.self)
      if halves[0] != 0 { return place + UInt64(littleEndian: halves[0]).trailingZeroBitCount / 8 }
      if halves[1] != 0 { return place + 8 + UInt64(littleEndian: halves[1]).trailingZeroBitCount / 8 }
      place += 16
    }
    while place + distance < bytes.count {
      if first.stands(at: bytes[place]), last.stands(at: bytes[place + distance]) { return place }
      place += 1
    }
    return nil
  }
}
