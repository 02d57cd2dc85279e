/// Where a word's patterns are entered, and which of these entries are worth a walk, told by the words beside it: most
/// are passed over, all in one step.
///
/// The words beside are sorted into the drawers of a `WordMask`. For each drawer a row of bits tells which entries some
/// word in it lets through, six entries a character; one more row, for no word and for words that no pattern names, has
/// the entries that ask for nothing. The row for what stands before and the row for what stands after are taken together.
struct Entries {
  /// From so many entries on a word has rows: with fewer they cost more than they save.
  private static let fewest = 3

  /// The row for no word.
  static let nobody = WordMask.count
  private static let rowCount = nobody + 1

  /// For each word, and then for numbers: where its entries begin among all, and how many it has.
  private let words: UnsafeRawPointer
  /// For each word: its rows, and then the node of each entry.
  private let entries: UnsafeRawPointer

  init(words: UnsafeRawPointer, entries: UnsafeRawPointer) { (self.words, self.entries) = (words, entries) }

  // MARK: Reading

  func count(_ word: Int) -> Int { Int(Digits.pair(Digits.eight(at: words + word &* 8)).1) }

  /// Calls `body` with the node of each entry of a word that its neighbours let through. They are asked for as rows.
  @inline(__always)
  func forEach(_ word: Int, before: () -> Int, after: () -> Int, _ body: (Int) -> Void) {
    let record = Digits.pair(Digits.eight(at: words + word &* 8))
    let count = Int(record.1)
    guard count > 0 else { return }
    let place = entries + Int(record.0)
    guard count >= Entries.fewest else {
      for entry in 0..<count { body(Int(Numbers(start: place, width: 4)[entry])) }
      return
    }
    let width = (count &+ 5) / 6
    let nodes = Numbers(start: place + 2 &* Entries.rowCount &* width, width: 4)
    let (rowBefore, rowAfter) = (place + before() &* width, place + (Entries.rowCount &+ after()) &* width)
    var start = 0
    while start < width {
      var bits = Digits.eight(at: rowBefore + start) & Digits.eight(at: rowAfter + start)
      if width - start < 8 { bits &= 1 << UInt64(8 &* (width - start)) &- 1 }
      while bits != 0 {
        let bit = bits.trailingZeroBitCount
        body(Int(nodes[(start &+ bit >> 3) &* 6 &+ bit & 7]))
        bits &= bits &- 1
      }
      start += 8
    }
  }

  // MARK: Writing

  /// One entry: its node, and which words it lets stand before and after it; nil is anything, or nothing.
  struct Entry {
    let node: UInt32
    let before: UInt64?
    let after: UInt64?
  }

  /// The characters for the words and for all their entries.
  static func digits(_ entries: [[Entry]]) -> (words: [UInt32], entries: [UInt32]) {
    var (words, all): ([UInt32], [UInt32]) = ([], [])
    for own in entries {
      words += Digits.of(UInt32(all.count)) + Digits.of(UInt32(own.count))
      if own.count >= fewest { all += rows(own.map(\.before)) + rows(own.map(\.after)) }
      for entry in own { all += Digits.of(entry.node) }
    }
    return (words, all)
  }

  private static func rows(_ masks: [UInt64?]) -> [UInt32] {
    (0..<rowCount).flatMap { row in
      stride(from: 0, to: masks.count, by: 6).map { first in
        var digit: UInt32 = 0
        for (bit, mask) in masks[first..<min(first + 6, masks.count)].enumerated() {
          let passes = mask.map { row < nobody && $0 >> UInt64(row) & 1 != 0 } ?? true
          if passes { digit |= 1 << UInt32(bit) }
        }
        return digit
      }
    }
  }
}
