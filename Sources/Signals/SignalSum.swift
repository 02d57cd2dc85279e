/// What speaks for one signal in one passage, and what it comes to: the one place where rules, a person's own rules and
/// learned words are weighed against each other.
struct SignalSum {
  let signal: Signal
  /// The weights of a person's own rules together.
  let own: Double
  /// The weights of the shipped rules together, without the hints.
  let shipped: Double
  /// The weights of the hints among them together.
  let hints: Double
  /// The largest weight of a shipped rule.
  let strongest: Double
  /// The weights of learned words together.
  let learned: Double
  /// What a shipped rule is worth beside learned words; nil where nothing was learned.
  let worth: Double?

  /// What the shipped rules add: weak ones count once they have added up among themselves, and two are surer than one.
  var rulesAdd: Double {
    guard let worth else { return alone }
    guard shipped > Tally.threshold else { return 0 }
    return worth * max(strongest, 1 + (min(shipped, 2) - 1) * SignalSum.second)
  }

  /// What the shipped rules weigh by themselves; where nothing was learned, hints have only each other.
  private var alone: Double { worth == nil ? shipped + hints : shipped }

  /// What the hints add to learned words, which must come near by themselves: of many hints no more than of a few.
  var hintsAdd: Double { worth == nil ? 0 : min(hints, SignalSum.most) }

  /// A shipped rule that weighs less is a hint: it adds to learned words, and to no rule.
  static let hint = 0.3
  /// So much hints add at most.
  private static let most = 0.4
  /// How much of its worth a second rule adds beside a first one.
  private static let second = 0.5

  /// What rules and words come to together.
  var weighed: Double { own + rulesAdd + hintsAdd + learned }

  /// The sum, and how the parts made it.
  var total: (sum: Double, basis: Account.Basis) {
    let all = weighed
    // Words of crisis are never argued away by the words around them, nor is what a person's own rules say.
    if signal == .crisis, own + alone > max(own, all) { return (own + alone, .rules) }
    return own > 0 && all < own ? (own, .own) : (all, .all)
  }

  /// Whether rules alone would not do.
  var needsCues: Bool { own + alone <= Tally.threshold }
}
