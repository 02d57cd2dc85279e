@preconcurrency import Glibc

/// A line of a night, with what was found in it.
struct NightLine: Equatable, Sendable {
  /// From 1.
  let number: Int
  /// Its bytes in the file, without its end.
  let range: Range<Int>
  /// What was found, in order; empty for a line that only stands beside one.
  var marks: [Range<Int>] = []
}

/// The lines of one night's file that are shown for what was found.
struct NightLines {
  private let bytes: [UInt8]
  /// The lines with something in them. A line left free is none: it is neither shown nor counted as context.
  private let lines: [NightLine]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var lines: [NightLine] = []
    var (start, number) = (0, 1)
    while start < bytes.count {
      let end = NightLines.lineEnd(bytes, from: start)
      let content = end > start && bytes[end - 1] == 0x0D ? end - 1 : end
      if bytes[start..<content].contains(where: { $0 > 0x20 }) {
        lines.append(NightLine(number: number, range: start..<content))
      }
      (start, number) = (end + 1, number + 1)
    }
    self.lines = lines
  }

  /// The lines in which these places lie: with so many lines before and after them, in groups that touch.
  func groups(around places: [Range<Int>], before: Int = 0, after: Int = 0) -> [[NightLine]] {
    var groups: [[NightLine]] = []
    var lastShown = -1
    let found = marked(places)
    for (position, hit) in found.enumerated() {
      // As far as the next hit, which comes with its own.
      let next = position + 1 < found.count ? found[position + 1].index : lines.count
      let first = max(lastShown + 1, hit.index - before)
      let last = min(hit.index + after, next - 1, lines.count - 1)
      var group = Array(lines[first..<hit.index])
      group.append(hit.line)
      if last > hit.index { group += lines[hit.index + 1...last] }
      if first == lastShown + 1, before + after > 0, !groups.isEmpty {
        groups[groups.count - 1] += group
      } else {
        groups.append(group)
      }
      lastShown = max(last, hit.index)
    }
    return groups
  }

  /// The lines with something found in them, by their place among all. A place may span lines, and overlap another.
  private func marked(_ places: [Range<Int>]) -> [(index: Int, line: NightLine)] {
    var marks: [Int: [Range<Int>]] = [:]
    var index = 0
    for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      while index < lines.count, lines[index].range.upperBound <= place.lowerBound { index += 1 }
      for spanned in lines[index...].indices.prefix(while: { lines[$0].range.lowerBound < place.upperBound }) {
        let mark = place.clamped(to: lines[spanned].range)
        if !mark.isEmpty { marks[spanned, default: []].append(mark) }
      }
    }
    return marks.keys.sorted().map { index in
      var line = lines[index]
      line.marks = NightLines.merged(marks[index] ?? [])
      return (index, line)
    }
  }

  /// Of marks that overlap one is made; they come by where they begin.
  private static func merged(_ marks: [Range<Int>]) -> [Range<Int>] {
    marks.reduce(into: []) { merged, mark in
      if let last = merged.last, mark.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, mark.upperBound)
      } else {
        merged.append(mark)
      }
    }
  }

  private static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, let hit = memchr(base + start, 0x0A, bytes.count - start) else {
        return bytes.count
      }
      return UnsafeRawPointer(hit) - base
    }
  }
}
