import Journal
import Nights

/// Nights as they stand in their files, one after the other, so that they can come back as they were.
public struct NightsMarkdown: ExportWriter {
  /// A document without nights.
  public init() {}

  /// The line by which an import knows it.
  public mutating func beginning() -> [UInt8] { Array((CandorMarkdown.mark + "\n").utf8) }

  /// Nothing.
  public mutating func end() -> [UInt8] { [] }

  /// One night under a line with its date, without what a loss of power erased: with zeros in it, it would be no text.
  public mutating func night(_ night: ExportedNight) -> [UInt8] {
    Array("\n\(CandorMarkdown.nightMark)\(night.date.iso) -->\n".utf8)
      + Erased.removed(NightsMarkdown.text(night, escapes: true))
  }

  /// One night among others for a reader: as it stands in its file, or its title and some of its sections. A file
  /// without a title is given one, to know it by.
  public static func plain(_ night: ExportedNight) -> [UInt8] {
    let first = night.entry.bytes.first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }
    let hasTitle = !night.isWhole || first == UInt8(ascii: "#")
    return (hasTitle ? [] : Array("# \(night.date.heading)\n\n".utf8)) + text(night, escapes: false)
  }

  private static func text(_ night: ExportedNight, escapes: Bool) -> [UInt8] {
    var out: [UInt8] = []
    let bytes = night.entry.bytes
    let paragraphs = escapes ? night.entry.sections.flatMap(\.paragraphs) : []
    if night.isWhole {
      append(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...], paragraphs, escapes, to: &out)
    } else {
      out += Array("# \(night.date.heading)\n".utf8)
      for section in night.sections {
        out.append(UInt8(ascii: "\n"))
        append(bytes[night.range(of: section)], paragraphs, escapes, to: &out)
      }
    }
    return out
  }

  /// Lines as they are, ended, but for one that looks like the line over a night: it is escaped, and so are the
  /// backslashes in it, which were none of an escape before.
  private static func append(
    _ bytes: ArraySlice<UInt8>, _ paragraphs: [Range<Int>], _ escapes: Bool, to out: inout [UInt8]
  ) {
    let (mark, backslash) = (Array(CandorMarkdown.nightMark.utf8), UInt8(ascii: "\\"))
    var start = bytes.startIndex
    bytes.withUnsafeBufferPointer { buffer in
      for place in buffer.indices where buffer[place] == mark[0] {
        let startsLine = place == 0 || buffer[place - 1] == UInt8(ascii: "\n")
        guard escapes, startsLine, buffer[place...].starts(with: mark) else { continue }
        let index = bytes.startIndex + place
        out += bytes[start..<index]
        out.append(backslash)
        start = index
        // A line that an escaped one goes on in is read as escaped already.
        guard !isWithin(paragraphs, index) else { continue }
        start = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
        for byte in bytes[index..<start] { out += byte == backslash ? [byte, byte] : [byte] }
      }
    }
    out += bytes[start...]
    if out.last != UInt8(ascii: "\n") { out.append(UInt8(ascii: "\n")) }
  }

  /// Whether one of these paragraphs, which stand in the order of the file, holds this place and does not begin there.
  private static func isWithin(_ paragraphs: [Range<Int>], _ index: Int) -> Bool {
    var (low, high) = (0, paragraphs.count)
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low < paragraphs.count && paragraphs[low].lowerBound < index
  }
}

extension ExportedNight {
  /// A section's lines in the file, from its heading to the next, without blanks at the end.
  func range(of section: Section) -> Range<Int> {
    let range = section.range
    let end = entry.bytes[range].lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? range.lowerBound
    return range.lowerBound..<end
  }
}
