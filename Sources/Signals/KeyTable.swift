/// A hash table in a table's text: keys of 60 bits, those of one bucket beside each other.
struct KeyTable: Sendable {
  /// Where each bucket begins; one more at the end. There are 2^n buckets.
  private let buckets: NumberList
  private let low: NumberList
  private let high: NumberList

  /// How many lists it is made of.
  static let listCount = 3

  /// The table that these lists hold.
  init(_ lists: ArraySlice<NumberList>) {
    let lists = Array(lists)
    (buckets, low, high) = (lists[0], lists[1], lists[2])
  }

  /// The lists of a table of these keys, and the order in which they stand in it.
  static func lists(of keys: [UInt64]) -> (lists: [[UInt32]], order: [Int]) {
    var size = 1
    while size < keys.count { size *= 2 }
    let order = keys.indices.sorted { left, right in
      (bucket(keys[left], size), keys[left], left) < (bucket(keys[right], size), keys[right], right)
    }
    var counts = [UInt32](repeating: 0, count: size + 1)
    for key in keys { counts[bucket(key, size) + 1] += 1 }
    for index in 1...size { counts[index] += counts[index - 1] }
    let low = order.map { UInt32(truncatingIfNeeded: keys[$0]) & 0x3FFF_FFFF }
    let high = order.map { UInt32(truncatingIfNeeded: keys[$0] >> 30) & 0x3FFF_FFFF }
    return ([counts, low, high], order)
  }

  /// Whether there is no key.
  var isEmpty: Bool { low.count == 0 }

  /// The place of a key in the table's order, or nil. `numbers` is the table's text.
  @inline(__always)
  func find(_ key: UInt64, _ numbers: Numbers) -> Int? {
    guard buckets.count > 1 else { return nil }
    let bucket = buckets.start + KeyTable.bucket(key, buckets.count - 1)
    let (keyLow, keyHigh) = (UInt32(truncatingIfNeeded: key) & 0x3FFF_FFFF, UInt32(truncatingIfNeeded: key >> 30))
    var place = Int(numbers[bucket])
    let end = min(Int(numbers[bucket + 1]), low.count, high.count)
    while place < end {
      if numbers[low.start + place] == keyLow, numbers[high.start + place] == keyHigh { return place }
      place += 1
    }
    return nil
  }

  @inline(__always)
  private static func bucket(_ key: UInt64, _ size: Int) -> Int { Int(truncatingIfNeeded: key >> 3) & (size - 1) }
}
