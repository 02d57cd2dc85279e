import Journal

/// A line of a file, without its end.
struct Line {
  /// From 1.
  let number: Int
  let bytes: ArraySlice<UInt8>

  /// The line as text, bytes that are not UTF-8 carried along.
  var text: String { RawBytes.text(bytes) }
  var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  /// The lines of a file; a carriage return before a line's end is part of the end.
  static func all(_ bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      lines.append(Line(number: lines.count + 1, bytes: line.last == UInt8(ascii: "\r") ? line.dropLast() : line))
    }
    return lines
  }
}

/// An entry that is being gathered, line by line.
struct Gathering {
  private(set) var reading = ForeignReading()
  private var entry: ForeignEntry?
  private var lines: [String] = []

  /// Whether there is an entry that lines belong to.
  var isOpen: Bool { entry != nil }

  /// Ends the entry before, and begins one.
  mutating func begin(_ when: ForeignEntry.When, line: Int, first: String = "", tags: [String] = []) {
    end()
    entry = ForeignEntry(when: when, text: "", tags: tags, line: line)
    lines = first.isEmpty ? [] : [first]
  }

  mutating func add(_ line: String) { lines.append(line) }

  /// Ends the entry; one without words is told and left out.
  mutating func end() {
    defer { (entry, lines) = (nil, []) }
    guard var entry else { return }
    guard lines.contains(where: { !$0.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }) || !entry.tags.isEmpty else {
      return problem(entry.line, "it has no words; the entry was left out")
    }
    entry.text = lines.joined(separator: "\n")
    reading.entries.append(entry)
  }

  mutating func problem(_ line: Int, _ reason: String, column: Int = 0, isLoss: Bool = true) {
    reading.problems.append(ForeignProblem(line: line, column: column, reason: reason, isLoss: isLoss))
  }

  /// What was gathered.
  mutating func finish() -> ForeignReading {
    end()
    return reading
  }
}
