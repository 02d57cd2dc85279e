/// One place where a rule matched.
public struct Finding: Equatable, Sendable {
  /// The signal that the rule belongs to.
  public let signal: Signal
  /// The matched bytes, as offsets into the analyzed text.
  public let range: Range<Int>
  /// The rule's name as written in its lexicon.
  public let rule: String
  /// How much it adds; a label is given where the sum over a passage reaches 1.
  public let weight: Double
  /// Why it does not count, or nil where it does.
  public let cancelled: Cancellation?
  /// Whether the rule is a person's own.
  public let isOwn: Bool

  /// Whether it says something by itself.
  public var isStrong: Bool { weight >= 0.7 }

  /// A finding with these parts.
  public init(
    signal: Signal, range: Range<Int>, rule: String, weight: Double, cancelled: Cancellation? = nil, isOwn: Bool = false
  ) {
    (self.signal, self.range, self.rule, self.weight) = (signal, range, rule, weight)
    (self.cancelled, self.isOwn) = (cancelled, isOwn)
  }
}

/// Why a match does not count.
public struct Cancellation: Equatable, Sendable {
  /// The kind, as named in `Lexicons/context.txt`: negated, other, quoted, past, hypothetical, literal.
  public let kind: String
  /// The bytes of the cue that cancelled it, as offsets into the analyzed text.
  public let cue: Range<Int>

  /// A cancellation by the cue at these bytes.
  public init(kind: String, cue: Range<Int>) {
    (self.kind, self.cue) = (kind, cue)
  }
}

/// What the analyzer found in one text.
public struct Analysis: Equatable, Sendable {
  /// Every match in the order of the text, those that were cancelled too.
  public let findings: [Finding]
  /// The signals whose findings reach the threshold, in the order of `Signal.allCases`.
  public let labels: [Signal]
  /// What rules and learned words come to together for each of the labels: 1 is enough for a label, and what comes to more is
  /// surer. For `crisis` it may be less, where a rule gives the label against the words around it.
  public let sums: [Double]
  /// How many words were read.
  public let wordCount: Int

  /// An analysis with these findings and labels; each label just enough, where no sums are given.
  public init(findings: [Finding], labels: [Signal], sums: [Double]? = nil, wordCount: Int = 0) {
    (self.findings, self.labels, self.wordCount) = (findings, labels, wordCount)
    self.sums = sums ?? labels.map { _ in 1 }
  }

  /// What speaks for this signal together; 0 where it is no label.
  public func sum(of signal: Signal) -> Double { zip(labels, sums).first { $0.0 == signal }?.1 ?? 0 }

  /// The findings behind a label: those of this signal that count, without weak signs where stronger ones stand.
  public func evidence(for signal: Signal) -> [Finding] {
    let counting = findings.filter { $0.signal == signal && $0.cancelled == nil }
    let strong = counting.filter(\.isStrong)
    return strong.isEmpty ? counting : strong
  }

  /// The evidence for every label, in the order of the text.
  public var evidence: [Finding] {
    var found: [(place: Int, label: Int)] = []
    // A bit for each label that has a strong sign.
    var haveStrong: UInt64 = 0
    for place in findings.indices where findings[place].cancelled == nil {
      guard let label = labels.firstIndex(of: findings[place].signal) else { continue }
      found.append((place, label))
      if findings[place].isStrong { haveStrong |= 1 << UInt64(label) }
    }
    found.removeAll { haveStrong >> UInt64($0.label) & 1 != 0 && !findings[$0.place].isStrong }
    // Of the same words, by the labels' order.
    func order(_ one: (place: Int, label: Int)) -> (Int, Int, Int, Int) {
      let range = findings[one.place].range
      return (range.lowerBound, range.upperBound, one.label, one.place)
    }
    return found.sorted { order($0) < order($1) }.map { findings[$0.place] }
  }
}
