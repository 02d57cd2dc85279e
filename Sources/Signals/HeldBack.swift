/// What stands with words of crisis, and is neither quoted nor counted.
public struct HeldBack: Sendable {
  /// In order, and apart.
  public let ranges: [Range<Int>]
  /// The sentences with words of crisis, one for each place where there are some.
  public let crisis: [Range<Int>]

  fileprivate init(_ ranges: [Range<Int>], crisis: [Range<Int>]) {
    self.crisis = crisis
    self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { merged, next in
      if let last = merged.last, next.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, next.upperBound)
      } else {
        merged.append(next)
      }
    }
  }

  /// Whether some of it stands in `range`; by binary search, as a night may have thousands of findings.
  public func overlaps(_ range: Range<Int>) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].overlaps(range)
  }
}

extension Analysis {
  /// The sentences with words of crisis and, where these are plain, those before and after them; a line's end is a sentence's
  /// end. Weak signs that came to nothing hold nothing back: they stand in many an ordinary sentence.
  public func heldBack(in text: [UInt8]) -> HeldBack {
    let sentences = crisisSentences(in: text)
    return HeldBack(
      heaviness == .plain ? sentences.map { Analysis.withNeighbours($0, in: text) } : sentences, crisis: sentences)
  }

  private func crisisSentences(in text: [UInt8]) -> [Range<Int>] {
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
