public import Review
import Signals

/// How well the analyzer does on labelled passages, as a table.
public struct ScoreReport: Sendable {
  /// The lines, in order, each in at most 80 columns.
  public let lines: [String]

  /// The table of `score`: a row for each signal, the means below it, and how the intervals came about.
  public init(_ score: Score) {
    var lines = [ScoreReport.row("signal", "precision", "recall", "F1", "support")]
    for row in score.rows {
      lines.append(
        ScoreReport.row(
          row.signal.rawValue, ScoreReport.cell(row.precision), ScoreReport.cell(row.recall), ScoreReport.cell(row.f1),
          String(row.support)))
    }
    lines.append("")
    lines.append(ScoreReport.row("macro", "", "", ScoreReport.cell(score.macroF1), ""))
    lines.append(
      ScoreReport.row(
        "micro", ScoreReport.cell(score.microPrecision), ScoreReport.cell(score.microRecall),
        ScoreReport.cell(score.microF1), ""))
    lines.append("")
    let unlabelled = counted(score.flagged.of, "passage")
    if score.flagged.of > 0 {
      let interval = Wilson(score.flagged)
      lines.append(
        "Flagged without a label: \(score.flagged.hits) of \(unlabelled), \(ScoreReport.percent(score.flagged.share)) %"
          + " (\(ScoreReport.percent(interval.lower))–\(ScoreReport.percent(interval.upper)))")
    } else {
      lines.append("No passage is without a label, so there is none to be flagged wrongly.")
    }
    lines += [
      "\(counted(score.count, "passage")). support: how many carry the label. –: nothing to count.",
      "macro: the mean of \(counted(score.macroCount, "signal")); micro: all labels together.",
      "95 % intervals: Wilson's for precision and recall of a signal and for the share",
      "flagged, else a percentile bootstrap over passages, \(Score.draws) draws, seed \(Score.seed).",
    ]
    self.lines = lines
  }

  private static func row(_ name: String, _ precision: String, _ recall: String, _ f1: String, _ support: String)
    -> String
  {
    let cells = [precision, recall, f1].map { Columns.padded($0, to: 16) }
    let start = ([Columns.padded(name, to: 14)] + cells).joined(separator: " ")
    guard !support.isEmpty else { return trimmed(start) }
    return start + " " + String(repeating: " ", count: max(0, 7 - support.count)) + support
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  private static func cell(_ estimate: Score.Estimate?) -> String {
    guard let estimate else { return "–" }
    return "\(two(estimate.value)) (\(two(estimate.lower))–\(two(estimate.upper)))"
  }

  /// Two decimals.
  private static func two(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Percent with one decimal.
  private static func percent(_ share: Double) -> String {
    let thousandths = Int((share * 1000).rounded())
    return "\(thousandths / 10).\(thousandths % 10)"
  }
}
