import Signals

/// Which signals a night carries, in one word.
struct SignalSet: OptionSet, Hashable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ signal: Signal) { rawValue = SignalSet.bits[signal] ?? 0 }

  private static let bits: [Signal: UInt32] = {
    var bits: [Signal: UInt32] = [:]
    for (place, signal) in Signal.allCases.enumerated() { bits[signal] = 1 << UInt32(place) }
    return bits
  }()
}
