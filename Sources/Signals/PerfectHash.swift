/// A hash table in a table's text in which each key has a place of its own: one record is looked at, and no branch needs
/// to be guessed, whether a key is there or not.
///
/// Keys lie in buckets by their hash. When the table is built, a seed is sought for each bucket, the fullest first, with
/// which all its keys fall on free places (after Belazzougui, Botelho and Dietzfelbinger 2009, "Hash, displace, and
/// compress"). Keys are up to eight characters as they stand in a text, so that none is ever taken apart.
struct PerfectHash: Sendable {
  private let sizes: NumberList
  private let seeds: NumberList
  private let records: NumberList

  /// How many lists it is made of.
  static let listCount = 3

  /// The table that these lists hold.
  init(_ lists: ArraySlice<NumberList>) {
    let first = lists.startIndex
    (sizes, seeds, records) = (lists[first], lists[first + 1], lists[first + 2])
  }

  /// How many places there are.
  var placeCount: Int { Int(sizes[1]) }

  /// The table in its text, for the inner loops.
  struct View {
    fileprivate let seeds: UnsafeRawPointer
    fileprivate let records: UnsafeRawPointer
    fileprivate let bucketCount: UInt64
    fileprivate let placeCount: UInt64

    /// The one place that this key could have.
    @inline(__always)
    func place(_ key: UInt64) -> Int {
      let hash = PerfectHash.hash(key)
      let bucket = Int(truncatingIfNeeded: PerfectHash.scaled(hash, bucketCount))
      let seed = (seeds + 2 &* bucket).loadUnaligned(as: UInt16.self)
      return Int(truncatingIfNeeded: PerfectHash.place(hash, UInt16(littleEndian: seed), placeCount))
    }

    /// The record at a place.
    @inline(__always)
    func record(_ place: Int, length: Int) -> UnsafeRawPointer { records + place &* length }
  }

  fileprivate func view(_ base: TableBase) -> View {
    View(
      seeds: base[seeds].start, records: base[records].start, bucketCount: UInt64(base[sizes][0]),
      placeCount: UInt64(base[sizes][1]))
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> UInt64 {
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 32
  }

  /// A number below `count` by the low half of a hash.
  @inline(__always)
  private static func scaled(_ hash: UInt64, _ count: UInt64) -> UInt64 { ((hash & 0xFFFF_FFFF) &* count) >> 32 }

  @inline(__always)
  private static func place(_ hash: UInt64, _ seed: UInt16, _ count: UInt64) -> UInt64 {
    let mixed = (hash ^ UInt64(seed) &* 0xD6E8_FEB8_6659_FD93) &* 0xBF58_476D_1CE4_E5B9
    return scaled(mixed >> 32, count)
  }

  // MARK: Building

  /// The lists of a table of these records, and the number of the one at each place. Keys are the characters as they are
  /// asked for, each record begins with its own, and no two are the same.
  static func lists(of entries: [(key: UInt64, digits: [UInt32])], recordLength: Int) -> (
    lists: [[UInt32]], places: [Int?]
  ) {
    var placeCount = entries.count * 33 / 32 + 1
    while true {
      if let built = lists(entries, recordLength, placeCount) { return built }
      placeCount += placeCount / 32 + 1
    }
  }

  /// Nil where some bucket finds no seed.
  private static func lists(
    _ entries: [(key: UInt64, digits: [UInt32])], _ recordLength: Int, _ placeCount: Int
  ) -> (lists: [[UInt32]], places: [Int?])? {
    let bucketCount = entries.count / 4 + 1
    var buckets = [[Int]](repeating: [], count: bucketCount)
    for (number, entry) in entries.enumerated() {
      buckets[Int(scaled(hash(entry.key), UInt64(bucketCount)))].append(number)
    }
    var seeds = [UInt32](repeating: 0, count: bucketCount)
    var owners = [Int?](repeating: nil, count: placeCount)
    for bucket in buckets.indices.sorted(by: { (buckets[$1].count, $0) < (buckets[$0].count, $1) }) {
      if buckets[bucket].isEmpty { break }
      let hashes = buckets[bucket].map { hash(entries[$0].key) }
      let seed = (UInt32(0)..<4096).first { seed in
        let places = hashes.map { Int(place($0, text(seed), UInt64(placeCount))) }
        return places.allSatisfy { owners[$0] == nil } && Set(places).count == places.count
      }
      guard let seed else { return nil }
      seeds[bucket] = seed
      for (number, hash) in zip(buckets[bucket], hashes) {
        owners[Int(place(hash, text(seed), UInt64(placeCount)))] = number
      }
    }
    let records = owners.flatMap { owner in
      owner.map { entries[$0].digits } ?? Array(repeating: 0, count: recordLength)
    }
    return ([[UInt32(bucketCount), UInt32(placeCount)], seeds.flatMap { [$0 & 63, $0 >> 6] }, records], owners)
  }

  /// A seed's two characters.
  private static func text(_ seed: UInt32) -> UInt16 {
    let zero = UInt16(TableText.zero)
    return (UInt16(seed & 63) + zero) | (UInt16(seed >> 6) + zero) << 8
  }
}

extension TableBase {
  /// A hash table in this text.
  subscript(table: PerfectHash) -> PerfectHash.View { table.view(self) }
}
