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
  private let table: StepTable
  /// How often words stand in a million.
  private let frequency: [UInt32: Int]
  /// The same roughly, of few words.
  private let rough: [UInt32: Int]
  /// What is asked of steps again and again, by their numbers.
  private let traits: [Trait]

  private struct Trait {
    let isAnchor: Bool
    /// How often it is met in a million words.
    let frequency: Double
    /// How many words it reads, at least and at most.
    let length: ClosedRange<Int>
  }

  init(table: StepTable, frequency: [UInt32: Int], rough: [UInt32: Int]) {
    (self.table, self.frequency, self.rough) = (table, frequency, rough)
    traits = table.steps.map { step in
      switch step {
      case .words(let words):
        let sum = words.reduce(0) { $0 + Double(frequency[$1] ?? MeasuredFrequency.rare) }
        return Trait(isAnchor: true, frequency: sum, length: 1...1)
      case .number: return Trait(isAnchor: true, frequency: Double(MeasuredFrequency.number), length: 1...1)
      case .anyWord: return Trait(isAnchor: false, frequency: .infinity, length: 1...1)
      case .gap(let count): return Trait(isAnchor: false, frequency: .infinity, length: 0...count)
      case .sentenceStart, .sentenceEnd, .sentenceBreak, .clauseBreak:
        return Trait(isAnchor: false, frequency: .infinity, length: 0...0)
      }
    }
  }

  /// The row with an element to enter at. Where each has a way of reading that begins with a mark, as in
  /// `(, next|and next)`, the ways of one element become rows of their own, with a step an element.
  func anchored(_ elements: [[[Int32]]]) -> [[[[Int32]]]] {
    if elements.contains(where: isAnchor) { return [elements] }
    guard let index = elements.firstIndex(where: { $0.allSatisfy(hasAnchor) }) else { return [] }
    return elements[index].map { sequence in
      elements[..<index] + sequence.map { [[$0]] } + elements[(index + 1)...]
    }
  }

  private func hasAnchor(_ sequence: [Int32]) -> Bool { sequence.contains { traits[Int($0)].isAnchor } }

  /// Rows for these elements with their plans: the row itself, or several in its place, where those are entered more
  /// cheaply together. Rows of a group, which few texts are asked for, are entered at their rarest element.
  func plans(
    _ elements: [[[Int32]]], isGroup: Bool, depth: Int = 2
  ) -> [(elements: [[[Int32]]], plan: RowPlan)] {
    let anchors = elements.indices.filter { isAnchor(elements[$0]) }
    let demands = Demands(elements, demand(of:))
    if isGroup {
      let rarest = anchors.min { rarity(elements[$0]) < rarity(elements[$1]) }
      return rarest.map { [(elements, RowPlan(anchor: $0, entries: entries(elements, $0, demands)))] } ?? []
    }
    let whole = anchors.map { RowPlan(anchor: $0, entries: entries(elements, $0, demands)) }.min { cost($0) < cost($1) }
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
    element.allSatisfy { $0.first.map { traits[Int($0)].isAnchor } ?? false }
  }

  /// What it costs to look at a row's gates, and to walk behind those that are open, a million words.
  private func cost(_ plan: RowPlan) -> Double {
    plan.entries.reduce(0) { sum, entry in
      sum + traits[Int(entry.first)].frequency * (1 + 20 * entry.needs.reduce(1) { $0 * chance($1) })
    }
  }

  private func entries(_ elements: [[[Int32]]], _ anchor: Int, _ demands: Demands) -> [RowPlan.Entry] {
    AutomatonBuilder.byFirst(elements[anchor]).map { first, rests in
      var needs: [RowPlan.Need] = []
      // Forwards, from the word behind the first on, and backwards.
      needs += self.needs([demand(of: rests)] + demands.forwards[(anchor + 1)...]) { $0 }
      needs += self.needs(demands.backwards[..<anchor].reversed()) { -$0 }
      return RowPlan.Entry(
        first: first, rests: rests, needs: Array(needs.sorted { chance($0) < chance($1) }.prefix(Gate.mostNeeds)))
    }
  }

  /// What an element asks of the words around, wherever it begins.
  private struct Demand {
    /// The rarest word of each way of reading it, and how far from its beginning these stand; nil where one has none.
    let rarest: (words: [UInt32], isNumber: Bool, distance: ClosedRange<Int>)?
    /// How many words it reads, at least and at most.
    let length: ClosedRange<Int>
  }

  /// What each element of a row asks for, read forwards and backwards: it is needed for every anchor that is tried.
  private struct Demands {
    let forwards, backwards: [Demand]

    init(_ elements: [[[Int32]]], _ demand: ([[Int32]]) -> Demand) {
      forwards = elements.map(demand)
      backwards = elements.map { element in demand(element.map { $0.reversed() }) }
    }
  }

  private func demand(of element: [[Int32]]) -> Demand {
    let lengths = element.map(length)
    let least = lengths.map(\.lowerBound).min() ?? 0
    return Demand(
      rarest: rarest(of: element), length: least...max(least, lengths.map(\.upperBound).max() ?? 0))
  }

  private func rarest(of element: [[Int32]]) -> (words: [UInt32], isNumber: Bool, distance: ClosedRange<Int>)? {
    var words: Set<UInt32> = []
    var isNumber = false
    var distance: ClosedRange<Int>?
    for sequence in element {
      let anchors = sequence.indices.filter { traits[Int(sequence[$0])].isAnchor }
      let rarest = anchors.min { traits[Int(sequence[$0])].frequency < traits[Int(sequence[$1])].frequency }
      guard let rarest else { return nil }
      let before = length(sequence[..<rarest])
      let known = distance ?? before
      distance = min(known.lowerBound, before.lowerBound)...max(known.upperBound, before.upperBound)
      if case .words(let some) = table[sequence[rarest]] { words.formUnion(some) } else { isNumber = true }
    }
    return distance.map { (words.sorted(), isNumber, $0) }
  }

  /// What must stand near for elements that ask for this, the first of which begins one word away.
  private func needs(_ demands: [Demand], _ direction: (Int) -> Int) -> [RowPlan.Need] {
    var start = 1...1
    var needs: [RowPlan.Need] = []
    for demand in demands {
      if let rarest = demand.rarest {
        let ends = [
          direction(start.lowerBound + rarest.distance.lowerBound),
          direction(start.upperBound + rarest.distance.upperBound),
        ].sorted()
        if let window = Window(around: ends[0]...ends[1]) {
          needs.append(RowPlan.Need(words: rarest.words, isNumber: rarest.isNumber, window: window))
        }
      }
      start = start.lowerBound + demand.length.lowerBound...start.upperBound + demand.length.upperBound
      if start.lowerBound > Window.reach { break }
    }
    return needs
  }

  /// How many words a sequence reads, at least and at most.
  private func length(_ sequence: some Collection<Int32>) -> ClosedRange<Int> {
    sequence.reduce(0...0) { sum, step in
      let length = traits[Int(step)].length
      return sum.lowerBound + length.lowerBound...sum.upperBound + length.upperBound
    }
  }

  /// How likely it is that a need is met by chance.
  private func chance(_ need: RowPlan.Need) -> Double {
    var share = need.words.reduce(0) { $0 + Double(frequency[$1] ?? MeasuredFrequency.rare) } / 1_000_000
    if need.isNumber { share += Double(MeasuredFrequency.number) / 1_000_000 }
    // Words that share a drawer with others meet those too.
    share = min(1, share + 0.004 * Double(min(need.words.count, 30)))
    var miss = 1.0
    for _ in 0..<need.window.count { miss *= 1 - share }
    return 1 - miss
  }
}
