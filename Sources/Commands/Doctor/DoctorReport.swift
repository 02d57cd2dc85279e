import Report
import Terminal

/// What the doctor found and did, as lines or as JSON. Pure.
struct DoctorReport {
  let findings: [Doctor.Finding]
  var mended: [String] = []
  var failed: [String] = []

  /// Problems first, then notes, then that the rest is in order. A `width` wraps; plain sentences need no layout.
  func lines(width: Int?, isPlain: Bool) -> [ReportLine] {
    let problems = findings.filter { $0.severity == .problem }
    let notes = findings.filter { $0.severity == .note }
    let layout = Layout(width: width, isPlain: isPlain)
    let parts = [
      layout.part("Mended", "Mended", mended.map { ($0, "") }, .life),
      layout.part("Not mended", "Not mended", failed.map { ($0, "") }, .finding),
      layout.part(
        "Problem", problems.count == 1 ? "A problem" : "Problems", problems.map { ($0.sentence, $0.remedy) }, .finding),
      layout.part("Note", notes.count == 1 ? "A note" : "Notes", notes.map { ($0.sentence, $0.remedy) }, .plain),
    ]
    let isClean = problems.isEmpty && notes.isEmpty && failed.isEmpty
    let end = isClean ? "Everything is in order." : "Everything else is in order."
    let all = parts.filter { !$0.isEmpty } + [layout.wrapped(end, "").map { ReportLine($0, .plain) }]
    return Array(all.joined(separator: isPlain ? [] : [ReportLine("", .plain)]))
  }

  /// An object for scripts; its members only grow.
  var json: String {
    let items = findings.map { finding in
      JSONValue.object([
        ("check", .string(finding.check)), ("severity", .string(finding.severity.rawValue)),
        ("sentence", .string(finding.sentence.inJSON)), ("remedy", .string(finding.remedy.inJSON)),
        ("fixable", .bool(finding.fix != nil)),
      ])
    }
    func count(_ severity: Doctor.Severity) -> JSONValue { .int(findings.count { $0.severity == severity }) }
    return JSONValue.object([
      ("schema", .int(1)), ("problems", count(.problem)), ("notes", count(.note)),
      ("mended", .array(mended.map { .string($0.inJSON) })), ("not_mended", .array(failed.map { .string($0.inJSON) })),
      ("findings", .array(items)),
    ]).text() + "\n"
  }
}

/// How a part of the report lies on the page.
private struct Layout {
  let width: Int?
  let isPlain: Bool

  /// `word` stands before each plain sentence, `title` over all of them on a page.
  func part(
    _ word: String, _ title: String, _ items: [(sentence: String, remedy: String)], _ tone: ReportLine.Tone
  ) -> [ReportLine] {
    guard !items.isEmpty else { return [] }
    guard !isPlain else {
      return items.map { item in
        let remedy = item.remedy.isEmpty ? "" : " " + ended(item.remedy)
        return ReportLine("\(word): \(item.sentence)\(remedy)", tone)
      }
    }
    var lines = [ReportLine(title, .heading)]
    for item in items {
      lines += wrapped(item.sentence, "  ").map { ReportLine($0, tone) }
      if !item.remedy.isEmpty { lines += wrapped(item.remedy, "    ").map { ReportLine($0, .quiet) } }
    }
    return lines
  }

  func wrapped(_ text: String, _ indent: String) -> [String] {
    guard let width else { return [indent + text] }
    return Wrap.lines(text, width: width, first: indent, rest: indent)
  }

  private func ended(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }
}
