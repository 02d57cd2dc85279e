import Nights

/// Where lines of a text stand that by the format are no words of a person's: answers of a check-in, floors, what candor
/// asked, and what is quoted under `what the words show`. For texts that may be a night's file, several of them, or
/// anything else.
public struct AnswerLines {
  private let bytes: [UInt8]
  private var found: [Range<Int>] = []
  /// The section in which fields may still stand; nil once prose has begun.
  private var open: SectionKind? = .loose
  /// Lines with keys of a check-in, under a heading that is none, and whether one of them is plainly an answer.
  private var run: (lines: [Range<Int>], isAnswered: Bool) = ([], false)
  private var hasFields = false

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Those lines, without their ends, in the order of the text.
  public static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var lines = AnswerLines(bytes)
    var start = bytes.firstLine
    while start < bytes.count {
      lines.take(bytes.line(from: start))
      start = bytes.lineEnd(from: start) + 1
    }
    lines.close()
    return lines.found
  }

  private mutating func take(_ line: Range<Int>) {
    if let level = EntryReader.headingLevel(bytes, line) {
      begin(SectionKind(name: Heading(bytes, line.lowerBound + level..<line.upperBound).name))
    } else if bytes.holds(AnswerLines.nightMark, at: line.lowerBound) {
      begin(.loose)
    } else if open != nil, bytes.isBlank(line) {
      if hasFields { close() }
    } else if let kind = open {
      guard let key = FieldKey.read(bytes, line) else { return close() }
      hasFields = true
      add(line, key.text, String(decoding: bytes[bytes.trimmed(key.end + 1..<line.upperBound)], as: UTF8.self), kind)
    }
  }

  /// What stands over each night of an export.
  private static let nightMark = Array("<!-- night ".utf8)

  private mutating func begin(_ kind: SectionKind) {
    close()
    (open, hasFields) = (kind, false)
  }

  private mutating func add(_ line: Range<Int>, _ key: String, _ value: String, _ kind: SectionKind) {
    let small = key.lowercased()
    if [.checkIn, .shows, .floors].contains(kind) {
      if key == small || FieldKey.checkIn.contains(small) { found.append(line) }
    } else if key == "asked", kind != .loose {
      found.append(line)
    } else if FieldKey.checkIn.contains(small) {
      run.lines.append(line)
      run.isAnswered = run.isAnswered || CheckIn.isPlainAnswer(value, to: small)
    }
  }

  /// No field stands here any more. Without a heading that tells, lines are answers where one of them plainly is.
  private mutating func close() {
    if run.isAnswered { found += run.lines }
    (open, run) = (nil, ([], false))
  }
}

extension CheckIn {
  /// Whether this is an answer and no sentence that goes on from the key: `7 h`, `yes`, `no, too late`, `a walk, better`.
  fileprivate static func isPlainAnswer(_ value: String, to key: String) -> Bool {
    switch key {
    case "slept", "worked": Hours.parse(value) != nil || !value.isEmpty && NoAnswer.isSaid(value)
    case "rest": Rest(value)?.left != nil
    default: yesNo(value.prefix { $0 != "," }.split(separator: " ").count == 1 ? value : "") != nil
    }
  }
}
