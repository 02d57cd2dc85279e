/// Choosing among lines: from the seed and from what was shown before, so that a night can be replayed.
extension Sitting {
  /// One of the variants.
  mutating func choose(_ texts: [Template]) -> String {
    guard texts.count > 1 else { return texts.first.map(said) ?? "" }
    return said(texts[Int(random(below: UInt64(texts.count)))])
  }

  /// A line of the pool that fits and has not been shown, one with a condition before one without; nil where none is.
  /// With `orAsked` one of the last days, rather than none.
  mutating func draw(from name: String, orAsked: Bool = false) -> (text: String, name: String)? {
    guard let pool = state.frames.last?.script.pools[name] ?? library.pools[name] else { return nil }
    let fitting = pool.items.filter { item in
      guard holds(item.condition), item.text.names.allSatisfy({ !value($0, in: item).isEmpty }) else { return false }
      return !state.drawn.contains(item.name)
    }
    var fresh = fitting.filter { !facts.openings.contains($0.name) }
    if fresh.isEmpty, orAsked { fresh = fitting }
    let special = fresh.filter { $0.condition != .always }
    let choice = special.isEmpty ? fresh : special
    guard !choice.isEmpty else { return nil }
    let item = choice[Int(random(below: UInt64(choice.count)))]
    state.drawn.insert(item.name)
    return (item.text.filled { value($0, in: item) }.oneLine, item.name)
  }

  /// A line for certain words quotes the sentence that has them.
  private func value(_ name: String, in item: Pool.Item) -> String {
    guard name == "phrase" else { return spoken(name) }
    guard !crisis else { return "" }
    switch item.condition {
    case .last(let words): return quotable(lastParagraph, with: words)
    case .lastShows(let signals): return lastShown.first { signals.contains($0.signal) }?.quote ?? ""
    default: return value(name)
    }
  }

  /// SplitMix64 (Steele, Lea and Flood 2014) of the seed and the count of draws.
  private mutating func random(below bound: UInt64) -> UInt64 {
    state.draws &+= 1
    var z = seed &+ state.draws &* 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return (z ^ (z >> 31)) % max(bound, 1)
  }
}
