import Formats
import Identifiers

/// A text with its identifiers replaced, and what that changes.
struct Masking {
  /// A stretch of one line, before and after.
  struct Change: Equatable {
    let line: Int
    let before: String
    let after: String
  }

  let old: [UInt8]
  private let identifiers: [Identifier]
  /// So many bytes around an identifier are shown.
  private static let margin = 32

  init(_ old: [UInt8], _ identifiers: [Identifier]) {
    (self.old, self.identifiers) = (old, identifiers)
  }

  var isEmpty: Bool { identifiers.isEmpty }
  var count: Int { identifiers.count }

  /// The text as it would be.
  var new: [UInt8] { replaced(0..<old.count, identifiers[...]) }

  /// What would change, in order; what stands close together on a line is one change.
  var changes: [Change] {
    let places = LinePlaces(old)
    var changes: [Change] = []
    var first = 0
    var line = 0..<0
    while first < identifiers.count {
      if identifiers[first].range.lowerBound >= line.upperBound { line = self.line(around: identifiers[first].range) }
      var last = first
      while last + 1 < identifiers.count, identifiers[last + 1].range.lowerBound < line.upperBound,
        identifiers[last + 1].range.lowerBound - identifiers[last].range.upperBound <= 2 * Masking.margin
      {
        last += 1
      }
      let group = identifiers[first...last]
      let stretch = stretch(from: identifiers[first].range.lowerBound, to: identifiers[last].range.upperBound, in: line)
      let start = stretch.lowerBound > line.lowerBound ? "… " : ""
      let end = stretch.upperBound < line.upperBound ? " …" : ""
      changes.append(
        Change(
          line: places.place(of: identifiers[first].range.lowerBound).line,
          before: start + Masking.text(old[stretch]) + end,
          after: start + Masking.text(replaced(stretch, group)[...]) + end))
      first = last + 1
    }
    return changes
  }

  private func replaced(_ range: Range<Int>, _ identifiers: ArraySlice<Identifier>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var place = range.lowerBound
    for identifier in identifiers {
      result += old[place..<identifier.range.lowerBound]
      result += identifier.kind.replacement.utf8
      place = identifier.range.upperBound
    }
    return result + old[place..<range.upperBound]
  }

  /// The line without its end.
  private func line(around range: Range<Int>) -> Range<Int> {
    let start = old[..<range.lowerBound].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let end = old[range.upperBound...].firstIndex(of: UInt8(ascii: "\n")) ?? old.count
    return start..<(end > range.upperBound && old[end - 1] == UInt8(ascii: "\r") ? end - 1 : end)
  }

  /// Whole words around the identifiers, as many as fit.
  private func stretch(from first: Int, to last: Int, in line: Range<Int>) -> Range<Int> {
    var (start, end) = (line.lowerBound, line.upperBound)
    if first - start > Masking.margin {
      let near = old[(first - Masking.margin)..<first]
      start = near.firstIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? first
    }
    if end - last > Masking.margin {
      let near = old[last..<(last + Masking.margin)]
      end = near.lastIndex(of: UInt8(ascii: " ")) ?? last
    }
    return start..<end
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
