import Journal
import Signals

/// Finds lines in entries: by words, by a signal, or both.
struct Search {
  /// A line that was found, with what was found in brackets.
  struct Line: Equatable {
    let number: Int
    let text: String
  }

  let finder: ByteFinder?
  let signal: Signal?
  let analyzer: Analyzer?
  let dismissed: Set<Dismissed>

  /// Whether there can be any line in a file of these bytes: most are not worth taking apart.
  func mayFind(in bytes: [UInt8]) -> Bool { finder?.isIn(bytes) ?? true }

  /// The lines of this entry, in order.
  func lines(of entry: Entry) -> [Line] {
    let places: [Range<Int>]
    if let signal, let analyzer {
      let found = EntryFindings(entry, analyzer, dismissed).items.filter { $0.signal == signal }.map(\.range)
      places = found.filter { place in
        guard let finder else { return true }
        return finder.isIn(entry.bytes[Search.line(around: place, entry.bytes)])
      }
    } else if let finder {
      places = finder.ranges(in: entry.bytes)
    } else {
      places = []
    }
    return marked(places, entry)
  }

  /// The lines around these places; several on one line make one.
  private func marked(_ places: [Range<Int>], _ entry: Entry) -> [Line] {
    var lines: [Line] = []
    var index = 0
    while index < places.count {
      let range = Search.line(around: places[index], entry.bytes)
      var text: [UInt8] = []
      var position = range.lowerBound
      while index < places.count, places[index].lowerBound < range.upperBound {
        let place = places[index].clamped(to: max(position, range.lowerBound)..<range.upperBound)
        if !place.isEmpty {
          text += entry.bytes[position..<place.lowerBound]
          text.append(UInt8(ascii: "["))
          text += entry.bytes[place]
          text.append(UInt8(ascii: "]"))
          position = place.upperBound
        }
        index += 1
      }
      text += entry.bytes[position..<range.upperBound]
      lines.append(Line(number: entry.line(at: range.lowerBound), text: RawBytes.text(text)))
    }
    return lines
  }

  /// From the line's first byte to its end, without the newline; where the place runs on, to the end of its last line.
  private static func line(around place: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var start = place.lowerBound
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    var end = max(place.upperBound, start)
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return start..<end
  }
}
