import Signals

extension Signal {
  /// The signal of this name. Throws a `Failure` where there is none.
  static func named(_ name: String) throws -> Signal {
    guard let signal = Signal(rawValue: name) else {
      throw Failure(.usage, "There is no signal \"\(name)\". candor lexicon list names them.")
    }
    return signal
  }
}
