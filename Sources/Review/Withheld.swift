/// The words of a night that are withheld, and which others would tell of them.
struct Withheld {
  /// So many bytes at the end of one text and the beginning of another are no chance.
  private static let fewest = 10
  private static let runLength = 8

  private let short, long: [[UInt8]]
  /// The runs of eight bytes with which the long ones begin, and all that stand in them.
  private let beginnings, runs: Set<UInt64>
  /// A bit for each beginning: nearly all runs of others are told apart by it.
  private let beginningBits: UInt64

  init(_ words: Set<[UInt8]>) {
    short = words.filter { $0.count < Withheld.fewest }
    long = words.filter { $0.count >= Withheld.fewest }
    beginnings = Set(long.compactMap { Withheld.runs(of: $0).first })
    runs = Set(long.lazy.flatMap(Withheld.runs))
    beginningBits = beginnings.reduce(0) { $0 | Withheld.bit($1) }
  }

  /// Whether `quote` holds one of these texts or stands in one, or the end of one is the beginning of the other for ten
  /// bytes or more.
  func overlap(_ quote: [UInt8]) -> Bool {
    if short.contains(where: { QuoteBytes.holds($0, quote) || QuoteBytes.holds(quote, $0) }) { return true }
    guard quote.count >= Withheld.fewest else { return long.contains { QuoteBytes.holds($0, quote) } }
    // Of two long texts that overlap, one holds the other's beginning. Few do: there may be thousands of each.
    let own = Withheld.runs(of: quote)
    guard own.first.map(runs.contains) == true || own.contains(where: isBeginning) else { return false }
    return long.contains { Withheld.overlap($0, quote) }
  }

  private static func overlap(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    if QuoteBytes.holds(left, right) || QuoteBytes.holds(right, left) { return true }
    return (fewest...min(left.count, right.count)).contains { length in
      left.suffix(length).elementsEqual(right.prefix(length)) || right.suffix(length).elementsEqual(left.prefix(length))
    }
  }

  private func isBeginning(_ run: UInt64) -> Bool { beginningBits & Withheld.bit(run) != 0 && beginnings.contains(run) }

  private static func bit(_ run: UInt64) -> UInt64 { 1 << ((run &* 0x9E37_79B9_7F4A_7C15) >> 58) }

  /// Each run of eight bytes, as a number.
  private static func runs(of text: [UInt8]) -> [UInt64] {
    var runs: [UInt64] = []
    runs.reserveCapacity(text.count)
    var run: UInt64 = 0
    for (index, byte) in text.enumerated() {
      run = run << 8 | UInt64(byte)
      if index >= runLength - 1 { runs.append(run) }
    }
    return runs
  }
}
