/// Which of a word's entries are worth a walk, told by the words beside it: most are passed over, all in one step.
///
/// The words beside are sorted into drawers by their number. For each drawer a row of bits tells which entries some
/// word in it lets through, six entries a character; one more row, for no word and for words that no pattern names, has
/// the entries that ask for nothing. The row for what stands before and the row for what stands after are taken together.
struct EntrySlices {
  /// From so many entries on a word has rows: with fewer they cost more than they save.
  static let fewest = 3

  private static let rowCount = nobody + 1
  /// The row for no word.
  static let nobody = WordMask.count

  /// The rows of a word's entries, which words each lets stand before and after it; nil is anything, or nothing.
  static func digits(before: [UInt64?], after: [UInt64?]) -> [UInt32] { rows(before) + rows(after) }

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

  private let before: UnsafeRawPointer
  private let after: UnsafeRawPointer
  private let width: Int

  /// The rows at `place`, of so many entries, for these neighbours.
  @inline(__always)
  init(_ place: UnsafeRawPointer, count: Int, before: Int, after: Int) {
    width = (count + 5) / 6
    self.before = place + before &* width
    self.after = place + (EntrySlices.rowCount &+ after) &* width
  }

  /// Calls `body` with the number of each entry that both neighbours let through.
  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    var start = 0
    while start < width {
      var bits = Digits.eight(at: before + start) & Digits.eight(at: after + start)
      if width - start < 8 { bits &= 1 << UInt64(8 &* (width - start)) &- 1 }
      while bits != 0 {
        let bit = bits.trailingZeroBitCount
        body((start &+ bit >> 3) &* 6 &+ bit & 7)
        bits &= bits &- 1
      }
      start += 8
    }
  }
}
