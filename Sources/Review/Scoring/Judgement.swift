public import Signals

/// One passage as readers labelled it and as the analyzer did.
public struct Judgement: Sendable {
  /// The labels that readers gave.
  let wanted: SignalSet
  /// The labels that the analyzer gave.
  let given: SignalSet

  /// A passage with these labels.
  public init(wanted: some Sequence<Signal>, given: some Sequence<Signal>) {
    self.wanted = SignalSet(wanted.map { SignalSet($0) })
    self.given = SignalSet(given.map { SignalSet($0) })
  }
}

/// How often labels were rightly given, wrongly given and missed.
public struct Confusion: Equatable, Sendable {
  /// Given, and readers gave it too.
  public var right: Int
  /// Given, and readers did not.
  public var wrong: Int
  /// Not given, and readers did.
  public var missed: Int

  /// So many of each.
  public init(right: Int = 0, wrong: Int = 0, missed: Int = 0) {
    (self.right, self.wrong, self.missed) = (right, wrong, missed)
  }

  /// Of the labels given, those that were right.
  public var precision: Ratio { Ratio(right, of: right + wrong) }
  /// Of the labels that readers gave, those that were found.
  public var recall: Ratio { Ratio(right, of: right + missed) }
  /// The harmonic mean of precision and recall, 0 to 1; nil where the label was neither given nor wanted.
  public var f1: Double? {
    let all = 2 * right + wrong + missed
    return all > 0 ? Double(2 * right) / Double(all) : nil
  }

  static func + (left: Confusion, right: Confusion) -> Confusion {
    Confusion(right: left.right + right.right, wrong: left.wrong + right.wrong, missed: left.missed + right.missed)
  }
}
