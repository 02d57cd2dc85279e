import Nights

/// How a copy that a program made of a night's file differs from that file, part by part. Pure.
public struct OtherVersion: Equatable, Sendable {
  /// How many of the copy's parts the night has too.
  public let same: Int
  /// Headings of parts that the night has with other text.
  public let differing: [String]
  /// Headings of parts that the night lacks; empty for prose without one.
  public let missing: [String]

  init(copy: Entry, night: Entry?) {
    let lacking = Merge(night: night, copies: [copy], dayEndsAt: .midnight).parts
    let mine = night?.parts ?? []
    let theirs = copy.parts.filter { !$0.isStandardTitle(of: copy.date) }
    let headings = Set(mine.map(\.heading))
    same = theirs.count - lacking.count
    differing = lacking.filter { !$0.heading.isEmpty && headings.contains($0.heading) }.map(\.heading)
    missing = lacking.filter { $0.heading.isEmpty || !headings.contains($0.heading) }.map(\.heading)
  }
}

/// What a night's file lacks of its copies, as it is to be appended. Pure.
struct Merge {
  /// The parts that the night lacks, in order of time.
  let parts: [Part]
  private let startsFile: Bool

  /// Times before `dayEndsAt` belong to the end of the night.
  init(night: Entry?, copies: [Entry], dayEndsAt: ClockTime) {
    let mine = night?.parts ?? []
    var there: [[UInt8]: Int] = [:]
    for part in mine {
      there[part.key, default: 0] += 1
      if Merge.wrappers.contains(part.heading) { there[part.body, default: 0] += 1 }
    }
    var lacking: [(part: Part, minutes: Int)] = []
    for copy in copies {
      var seen: [[UInt8]: Int] = [:]
      var minutes = 0
      for part in copy.parts where !part.isStandardTitle(of: copy.date) {
        // What has no time of its own stays behind what it stood behind.
        if let time = part.time { minutes = time.minutes + (time < dayEndsAt ? 24 * 60 : 0) }
        seen[part.key, default: 0] += 1
        guard seen[part.key, default: 0] > there[part.key, default: 0] else { continue }
        there[part.key, default: 0] += 1
        lacking.append((part, minutes))
      }
    }
    parts = lacking.enumerated().sorted { ($0.element.minutes, $0.offset) < ($1.element.minutes, $1.offset) }
      .map(\.element.part)
    startsFile = !mine.contains { $0.kind != .title }
  }

  /// The bytes to append: each part as it stood in its copy. Prose without a heading gets one where it would else
  /// belong to the part before it.
  var record: [UInt8] {
    var record: [UInt8] = []
    for part in parts {
      if !record.isEmpty { record.append(Byte.newline) }
      if part.kind == .loose, !record.isEmpty || !startsFile {
        record += Array((part.hasFields ? "## check-in\n" : "## writing\n\n").utf8)
      }
      record += part.bytes + [Byte.newline]
    }
    return record
  }

  /// The headings that `record` gives.
  private static let wrappers: Set<String> = ["check-in", "writing"]
}

extension Part {
  /// Whether this is the title that every new file gets.
  func isStandardTitle(of night: CivilDate) -> Bool {
    kind == .title && key == Part(.title, Record.title(night)).key
  }
}
