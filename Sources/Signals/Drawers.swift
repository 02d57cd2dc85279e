/// Which drawer of a `Signature` each word lies in.
struct Drawers {
  private var drawers: [UInt32: Int] = [:]

  /// So many of the commonest words have a drawer of their own.
  private static let own = 64

  /// Drawers for the words of these needs. Words that are always asked for together share one.
  init(_ needs: [RowPlan.Need], frequency: [UInt32: Int]) {
    var asked: [UInt32: [Int]] = [:]
    var numbers: [[UInt32]: Int] = [:]
    for need in needs {
      if let _ = numbers[need.words] { continue }
      numbers[need.words] = numbers.count
      for word in need.words { asked[word, default: []].append(numbers.count - 1) }
    }
    func share(_ words: [UInt32]) -> Int { words.reduce(0) { $0 + (frequency[$1] ?? MeasuredFrequency.rare) } }
    let groups = Dictionary(grouping: asked.keys) { asked[$0] ?? [] }.values.map { $0.sorted() }
    let ordered = groups.map { (words: $0, share: share($0)) }.sorted {
      ($1.share, $0.words[0]) < ($0.share, $1.words[0])
    }
    var loads = [Int](repeating: 0, count: Signature.drawerCount)
    for (number, group) in ordered.enumerated() {
      let drawer =
        number < Drawers.own ? number : (Drawers.own..<loads.count).min { loads[$0] < loads[$1] } ?? 0
      loads[drawer] += group.share
      for word in group.words { drawers[word] = drawer }
    }
  }

  /// A word's drawer.
  subscript(word: UInt32) -> Int { drawers[word] ?? Signature.noDrawer }

  /// The gate's form of a need.
  func need(_ need: RowPlan.Need) -> Gate.Need {
    let words = need.words.reduce(need.isNumber ? Signature.number : .none) { $0 | Signature(bit: self[$1]) }
    return Gate.Need(words: words, window: need.window)
  }
}
