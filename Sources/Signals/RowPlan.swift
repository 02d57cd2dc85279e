/// Where a row is entered, and what must stand near that place: chosen so that as few walks as can be are begun in vain.
struct RowPlan {
  /// The element that the row is entered at.
  let anchor: Int
  /// For each first step of the anchor, what is left of its sequences, and what must stand near.
  let entries: [Entry]

  struct Entry {
    let first: Int32
    let rests: [[Int32]]
    let needs: [Need]
  }

  /// Words, or a number, of which one must stand in a window.
  struct Need {
    let words: [UInt32]
    let isNumber: Bool
    let window: Window
  }
}

/// Plans rows: knows how often words come.
struct RowPlanner {
  let table: StepTable
  /// How often words stand in a million.
  let frequency: [UInt32: Int]
  /// The same roughly, of few words.
  let rough: [UInt32: Int]

  /// The row with an element to enter at. Where each has a way of reading that begins with a mark, as in
  /// `(, next|and next)`, the ways of one element become rows of their own, with a step an element.
  func anchored(_ elements: [[[Int32]]]) -> [[[[Int32]]]] {
    if elements.contains(where: isAnchor) { return [elements] }
    guard let index = elements.firstIndex(where: { $0.allSatisfy(hasAnchor) }) else { return [] }
    return elements[index].map { sequence in
      elements[..<index] + sequence.map { [[$0]] } + elements[(index + 1)...]
    }
  }

  private func hasAnchor(_ sequence: [Int32]) -> Bool { sequence.contains { table[$0].isAnchor } }

  /// Rows for these elements with their plans: the row itself, or several in its place, where those are entered more
  /// cheaply together. Rows of a group, which few texts are asked for, are entered at their rarest element.
  func plans(
    _ elements: [[[Int32]]], isGroup: Bool, depth: Int = 2
  ) -> [(elements: [[[Int32]]], plan: RowPlan)] {
    let anchors = elements.indices.filter { isAnchor(elements[$0]) }
    if isGroup {
      let rarest = anchors.min { rarity(elements[$0]) < rarity(elements[$1]) }
      return rarest.map { [(elements, RowPlan(anchor: $0, entries: entries(elements, $0)))] } ?? []
    }
    let whole = anchors.map { RowPlan(anchor: $0, entries: entries(elements, $0)) }.min { cost($0) < cost($1) }
    guard let whole else { return [] }
    var (best, least) = ([(elements, whole)], cost(whole))
    guard least > RowPlanner.cheap else { return best }
    for index in elements.indices where depth > 0 && elements[index].count <= RowPlanner.mostParts {
      guard let parts = parted(elements, index) else { continue }
      let planned = parts.map { plans($0, isGroup: false, depth: depth - 1) }
      guard !planned.contains(where: { $0.isEmpty }) else { continue }
      let sum = planned.joined().reduce(0) { $0 + cost($1.plan) }
      if sum < 0.8 * least { (best, least) = (Array(planned.joined()), sum) }
    }
    return best
  }

  /// A row that costs less is not parted.
  private static let cheap = 60.0
  /// An element of more ways of reading is not parted.
  private static let mostParts = 40

  /// The row with the ways of reading one element parted: those of one step together, each other as elements of a step.
  private func parted(_ elements: [[[Int32]]], _ index: Int) -> [[[[Int32]]]]? {
    let short = elements[index].filter { $0.count == 1 }
    let long = elements[index].filter { $0.count > 1 }
    guard !long.isEmpty, short.count + long.count == elements[index].count else { return nil }
    let ways = (short.isEmpty ? [] : [[short]]) + long.map { $0.map { [[$0]] } }
    return ways.map { elements[..<index] + $0 + elements[(index + 1)...] }
  }

  private func rarity(_ element: [[Int32]]) -> Int {
    element.reduce(0) { sum, sequence in
      guard let first = sequence.first, case .words(let words) = table[first] else { return sum + 15_000 }
      return words.reduce(sum) { $0 + (rough[$1] ?? 15) }
    }
  }

  private func isAnchor(_ element: [[Int32]]) -> Bool {
    element.allSatisfy { $0.first.map { table[$0].isAnchor } ?? false }
  }

  /// What it costs to look at a row's gates, and to walk behind those that are open, a million words.
  private func cost(_ plan: RowPlan) -> Double {
    plan.entries.reduce(0) { sum, entry in
      sum + frequency(of: entry.first) * (1 + 20 * entry.needs.reduce(1) { $0 * chance($1) })
    }
  }

  private func entries(_ elements: [[[Int32]]], _ anchor: Int) -> [RowPlan.Entry] {
    AutomatonBuilder.byFirst(elements[anchor]).map { first, rests in
      var needs: [RowPlan.Need] = []
      // Forwards, from the word behind the first on, and backwards.
      needs += self.needs([rests] + elements[(anchor + 1)...]) { $0 }
      needs += self.needs(elements[..<anchor].reversed().map { $0.map { $0.reversed() } }) { -$0 }
      return RowPlan.Entry(
        first: first, rests: rests, needs: Array(needs.sorted { chance($0) < chance($1) }.prefix(Gate.mostNeeds)))
    }
  }

  /// What each of these elements needs, the first of which begins one word away.
  private func needs(_ elements: [[[Int32]]], _ distance: (Int) -> Int) -> [RowPlan.Need] {
    var start = 1...1
    var needs: [RowPlan.Need] = []
    for element in elements {
      if let need = need(element, from: start, distance) { needs.append(need) }
      let lengths = element.map(length)
      let (least, most) = (lengths.map(\.lowerBound).min() ?? 0, lengths.map(\.upperBound).max() ?? 0)
      start = start.lowerBound + least...start.upperBound + most
      if start.lowerBound > Window.reach { break }
    }
    return needs
  }

  /// The rarest word of each sequence; nil where one has none.
  private func need(_ element: [[Int32]], from start: ClosedRange<Int>, _ distance: (Int) -> Int) -> RowPlan.Need? {
    var words: Set<UInt32> = []
    var isNumber = false
    var distances: ClosedRange<Int>?
    for sequence in element {
      let anchors = sequence.indices.filter { table[sequence[$0]].isAnchor }
      let rarest = anchors.min { frequency(of: sequence[$0]) < frequency(of: sequence[$1]) }
      guard let index = rarest else { return nil }
      let before = length(Array(sequence[..<index]))
      let (low, high) = (start.lowerBound + before.lowerBound, start.upperBound + before.upperBound)
      distances = min(distances?.lowerBound ?? low, low)...max(distances?.upperBound ?? high, high)
      if case .words(let some) = table[sequence[index]] { words.formUnion(some) } else { isNumber = true }
    }
    guard let distances else { return nil }
    let ends = [distance(distances.lowerBound), distance(distances.upperBound)].sorted()
    guard let window = Window(around: ends[0]...ends[1]) else { return nil }
    return RowPlan.Need(words: words.sorted(), isNumber: isNumber, window: window)
  }

  /// How many words a sequence reads, at least and at most.
  private func length(_ sequence: [Int32]) -> ClosedRange<Int> {
    var (least, most) = (0, 0)
    for step in sequence {
      switch table[step] {
      case .words, .anyWord, .number: (least, most) = (least + 1, most + 1)
      case .gap(let count): most += count
      case .sentenceStart, .sentenceEnd, .sentenceBreak, .clauseBreak: break
      }
    }
    return least...most
  }

  private func frequency(of step: Int32) -> Double {
    switch table[step] {
    case .words(let words): words.reduce(0) { $0 + Double(frequency[$1] ?? MeasuredFrequency.rare) }
    case .number: Double(MeasuredFrequency.number)
    default: .infinity
    }
  }

  /// How likely it is that a need is met by chance.
  private func chance(_ need: RowPlan.Need) -> Double {
    var share = need.words.reduce(0) { $0 + Double(frequency[$1] ?? MeasuredFrequency.rare) } / 1_000_000
    if need.isNumber { share += Double(MeasuredFrequency.number) / 1_000_000 }
    // Words that share a drawer with others meet those too.
    share = min(1, share + 0.004 * Double(min(need.words.count, 30)))
    var miss = 1.0
    for _ in 0..<need.window.length { miss *= 1 - share }
    return 1 - miss
  }
}
