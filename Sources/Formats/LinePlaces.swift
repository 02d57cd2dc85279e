/// Where the lines of a text are.
public struct LinePlaces: Sendable {
  private let starts: [Int]

  /// The places in this text.
  public init(_ text: [UInt8]) {
    // A byte-order mark is no part of the first line: editors don't count it.
    var starts = [text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for index in text.indices where text[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
    self.starts = starts
  }

  /// Line and column of a byte, both from 1; columns count bytes, as the lists of places of vim and of grep do.
  public func place(of offset: Int) -> (line: Int, column: Int) {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, max(0, offset - starts[low]) + 1)
  }
}
