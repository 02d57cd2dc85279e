@preconcurrency import Glibc

/// Finds words in bytes as they are typed; with `ignoresCase`, ASCII letters are taken as one.
struct ByteFinder {
  private let needle: [UInt8]
  private let ignoresCase: Bool

  init(_ words: String, ignoresCase: Bool) {
    self.ignoresCase = ignoresCase
    needle = Array((ignoresCase ? words.lowercased() : words).utf8)
  }

  /// Whether the words are in it.
  func isIn(_ bytes: ArraySlice<UInt8>) -> Bool { !ranges(in: Array(bytes)).isEmpty }

  /// Where the words are, one after the other.
  func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    guard let first = needle.first, bytes.count >= needle.count else { return [] }
    return bytes.withUnsafeBufferPointer { bytes in
      var found: [Range<Int>] = []
      var position = 0
      while position + needle.count <= bytes.count {
        guard let next = candidate(first, bytes, position) else { break }
        guard next + needle.count <= bytes.count else { break }
        if matches(bytes, at: next) {
          found.append(next..<next + needle.count)
          position = next + needle.count
        } else {
          position = next + 1
        }
      }
      return found
    }
  }

  /// The next place where the first byte stands.
  private func candidate(_ first: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    guard ignoresCase else {
      guard let base = bytes.baseAddress, let hit = memchr(base + start, Int32(first), bytes.count - start) else {
        return nil
      }
      return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
    }
    return (start..<bytes.count).first { folded(bytes[$0]) == first }
  }

  private func matches(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    for offset in needle.indices where folded(bytes[start + offset]) != needle[offset] { return false }
    return true
  }

  @inline(__always)
  private func folded(_ byte: UInt8) -> UInt8 {
    ignoresCase && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
