import Nights
public import Review
public import Signals

/// The nights and words behind one line of a review.
public struct WhyReport: Sendable {
  /// The lines, in order.
  public let lines: [ReportLine]

  /// The nights of `review` that carry `signal`, in at most `width` columns (40 to 120); with `plain` each night is
  /// one line of any length. `crisis` is no line of a review and has no nights here.
  public init(_ review: Review, _ signal: Signal, width: Int = 80, plain: Bool = false) {
    guard let series = review.series(of: signal) else {
      lines = [ReportLine(Words.noSuchLine, .quiet)]
      return
    }
    let dates = DateWords(review.span)
    let width = min(max(width, 40), 120)
    let tone: ReportLine.Tone = signal.isSignOfLife ? .life : .finding
    let total = "\(Words.label(signal)): \(series.total.hits) of \(counted(series.total.of, "night")) written"
    var lines = [ReportLine("\(total), \(dates.range(review.span)).", .heading)]
    for night in review.evidence(for: signal) {
      let shown = night.findings.quotes.map { "\"\($0)\"" }.joined(separator: "  ")
      if plain {
        lines.append(ReportLine("\(dates.long(night.date))" + (shown.isEmpty ? "" : ": \(shown)"), tone))
      } else {
        let text = "  " + Columns.padded(dates.long(night.date), to: dates.column) + shown
        let hanging = width >= 60 ? dates.column + 2 : 6
        lines += Columns.wrapped(text, to: width, hanging: hanging).map { ReportLine($0, tone) }
      }
    }
    self.lines = lines
  }
}

extension [Evidence] {
  /// The words as they are shown, each once: two rules may have heard the same ones.
  var quotes: [String] {
    let all = map(\.quote).reduce(into: [String]()) { quotes, quote in
      if !quote.isEmpty, !quotes.contains(quote) { quotes.append(quote) }
    }
    return all.map { Columns.shortened($0, to: 400) }
  }
}

/// The names by which a person asks for a line of a review.
public enum SignalNames {
  /// The signal called `name`: its own name (`moral_distress`, `moral distress`) or its label (`felt wrong`), in any
  /// case; nil where there is none, and for `crisis`, which no review counts.
  public static func signal(_ name: String) -> Signal? {
    let wanted = folded(name)
    return Review.signals.first { folded($0.rawValue) == wanted || folded(Words.label($0)) == wanted }
  }

  /// Every name that can be asked for, signs of life first.
  public static var all: [String] { Review.signals.map(\.rawValue) }

  private static func folded(_ name: String) -> String {
    let words = name.lowercased().split { $0 == "_" || $0 == "-" || $0.isWhitespace }
    return words.joined(separator: " ")
  }
}
