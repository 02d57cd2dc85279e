/// Draws anew, with replacement, from so many cases.
///
/// Source: B. Efron and R. J. Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13 (the percentile interval).
public struct Bootstrap: Sendable {
  private let count: Int
  private let draws: Int
  private let seed: UInt64

  /// `draws` draws of as many cases as there are. The same seed gives the same draws.
  public init(count: Int, draws: Int, seed: UInt64) {
    (self.count, self.draws, self.seed) = (count, draws, seed)
  }

  /// Calls `body` with the places of the cases of each draw, 0 to `count - 1`.
  public func each(_ body: ([Int]) -> Void) {
    guard count > 0 else { return }
    var random = SplitMix(state: seed)
    var picks = [Int](repeating: 0, count: count)
    for _ in 0..<max(0, draws) {
      for index in picks.indices { picks[index] = random.below(count) }
      body(picks)
    }
  }
}

/// Where in a sorted row a share of the values lies below.
public enum Percentile {
  /// The value at `share`, 0 to 1, straight between its neighbours as in NumPy's `percentile` and R's type 7; nil where
  /// there are no values.
  public static func of(_ sorted: [Double], at share: Double) -> Double? {
    guard let last = sorted.last else { return nil }
    let place = min(max(share, 0), 1) * Double(sorted.count - 1)
    let below = Int(place)
    guard below + 1 < sorted.count else { return last }
    return sorted[below] + (sorted[below + 1] - sorted[below]) * (place - Double(below))
  }
}

/// SplitMix64. Source: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
private struct SplitMix {
  var state: UInt64

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 to `limit - 1`. Of 2^64 values at most `limit` come once too often, which no count can tell.
  mutating func below(_ limit: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(limit)).high) }
}
