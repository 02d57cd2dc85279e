/// Quotes of one line: where a person ended the lines, each is a thought of its own (docs/decisions.md).
extension Analysis {
  /// These findings, each within a line. One that lies across the end of a line is left out where a line of it says the
  /// same by itself, and is cut to the longest of its parts where none does.
  public static func withinLines(_ findings: [Finding], in text: [UInt8]) -> [Finding] {
    guard findings.contains(where: { text[$0.range.clamped(to: 0..<text.count)].contains(newline) }) else {
      return findings
    }
    let parts = findings.map { lines(of: $0.range.clamped(to: 0..<text.count), in: text) }
    guard parts.contains(where: { $0.count > 1 }) else { return findings }
    return zip(findings, parts).compactMap { finding, lines in
      guard lines.count > 1 else { return finding }
      let saysAlone = zip(findings, parts).contains { other, own in
        other.signal == finding.signal && own.count == 1
          && lines.contains { line in
            Quotation.sentence(around: line, in: text).overlaps(other.range)
          }
      }
      guard !saysAlone, let longest = lines.max(by: { $0.count < $1.count }) else { return nil }
      return Finding(
        signal: finding.signal, range: longest, rule: finding.rule, weight: finding.weight,
        cancelled: finding.cancelled, isOwn: finding.isOwn)
    }
  }

  /// The lines of a match, as far as a person ended them.
  private static func lines(of range: Range<Int>, in text: [UInt8]) -> [Range<Int>] {
    var (lines, start) = ([Range<Int>](), range.lowerBound)
    for place in range where text[place] == newline && !LineWidth.isBreak(place, in: text) {
      lines.append(start..<place)
      start = place + 1
    }
    return (lines + [start..<range.upperBound]).filter { !$0.isEmpty }
  }

  private static var newline: UInt8 { UInt8(ascii: "\n") }
}
