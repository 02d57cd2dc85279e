/// What stands with words of crisis, and is neither quoted nor counted.
extension Analysis {
  /// The sentences with words of crisis and, where these are plain, those before and after them; a line's end is a sentence's
  /// end. Weak signs that came to nothing hold nothing back: they stand in many an ordinary sentence. In order, and apart.
  public func heldBack(in text: [UInt8]) -> [Range<Int>] {
    let sentences = crisisSentences(in: text)
    let held = heaviness == .plain ? sentences.map { Analysis.withNeighbours($0, in: text) } : sentences
    return held.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { held, next in
      if let last = held.last, next.lowerBound <= last.upperBound {
        held[held.count - 1] = last.lowerBound..<max(last.upperBound, next.upperBound)
      } else {
        held.append(next)
      }
    }
  }

  /// The sentences with words of crisis.
  public func crisisSentences(in text: [UInt8]) -> [Range<Int>] {
    let isGiven = labels.contains(.crisis)
    let signs = evidence(for: .crisis).filter { isGiven || $0.isStrong }
    return signs.map { Quotation.sentence(around: $0.range.clamped(to: 0..<text.count), in: text) }
  }

  private static func withNeighbours(_ sentence: Range<Int>, in text: [UInt8]) -> Range<Int> {
    func whole(_ place: Int) -> Range<Int> { Quotation.sentence(around: place..<place + 1, in: text) }
    let before = text[..<sentence.lowerBound].lastIndex { !Quotation.isBlank($0) }.map(whole)
    let after = text[sentence.upperBound...].firstIndex { !Quotation.isBlank($0) }.map(whole)
    return (before ?? sentence).lowerBound..<(after ?? sentence).upperBound
  }
}

extension [Range<Int>] {
  /// Whether one of these ranges, which stand in order and apart, overlaps `range`.
  public func overlap(_ range: Range<Int>) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].overlaps(range)
  }
}
