/// A hash table in a table's text, from keys of 48 bits to numbers of 24.
///
/// A record is twelve characters: eight for the key, its high bits first, and four for the number. Records stand in the
/// order of their keys, each at the place that its key tells or as soon after as one is free; two of three are taken.
/// Characters rise with the digits, so a key is compared as it stands, in one go, and a search for what is not there
/// ends at the next record with a higher key, or at the next free place.
struct KeyTable: Sendable {
  private let size: NumberList
  private let records: NumberList

  /// How many lists it is made of.
  static let listCount = 2

  private static let recordLength = 12
  private static let bits: UInt64 = 48
  /// What a free place holds: above every key.
  private static let free: UInt64 = 1 << bits - 1

  /// The table that these lists hold.
  init(_ lists: ArraySlice<NumberList>) {
    (size, records) = (lists[lists.startIndex], lists[lists.startIndex + 1])
  }

  /// The lists of a table of these keys. Of keys that are the same, the first counts.
  static func lists(of entries: [(key: UInt64, value: UInt32)]) -> [[UInt32]] {
    let size = UInt64(entries.count * 3 / 2 + 1)
    precondition(size < 1 << 24, "a key table holds fewer than 2^23 keys")
    let sorted = entries.enumerated().sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }
    var digits: [UInt32] = []
    func append(_ key: UInt64, _ value: UInt32) {
      for digit in (0..<8).reversed() { digits.append(UInt32(key >> UInt64(digit * 6) & 63)) }
      for digit in 0..<4 { digits.append(value >> UInt32(digit * 6) & 63) }
    }
    var place: UInt64 = 0
    for (key, value) in sorted.map(\.element) {
      while place < home(key, size) {
        append(free, 0)
        place += 1
      }
      append(key, value)
      place += 1
    }
    for _ in place...max(place, size) { append(free, 0) }
    return [[UInt32(size)], digits]
  }

  /// The key of a word by 64 bits of its hash.
  @inline(__always)
  static func key(_ hash: UInt64) -> UInt64 { min(hash >> (64 - bits), free - 1) }

  /// The key of a pair of numbers below 2^24, no other pair's: an odd factor takes each to a place of its own.
  @inline(__always)
  static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
    (UInt64(first) << 24 | UInt64(second)) &* 0x9E37_79B9_7F4B & free
  }

  @inline(__always)
  fileprivate static func home(_ key: UInt64, _ size: UInt64) -> UInt64 { ((key >> 24) &* size) >> 24 }

  /// The table in its text, for the inner loops.
  struct View {
    fileprivate let records: UnsafeRawPointer
    fileprivate let size: UInt64

    /// The number of a key, or nil.
    @inline(__always)
    func find(_ key: UInt64) -> UInt32? {
      let sought = Digits.text(key)
      var place = records + Int(truncatingIfNeeded: home(key, size)) &* recordLength
      while true {
        let stored = UInt64(bigEndian: place.loadUnaligned(as: UInt64.self))
        if stored >= sought {
          return stored == sought ? Numbers(start: place + 8, width: 4)[0] : nil
        }
        place += recordLength
      }
    }
  }

  fileprivate func view(_ base: TableBase) -> View {
    View(records: base[records].start, size: UInt64(base[size][0]))
  }
}

extension TableBase {
  /// A hash table in this text.
  subscript(table: KeyTable) -> KeyTable.View { table.view(self) }
}
