extension Entry {
  /// Where the person's own prose stands, in the order of the file: what the analyzer reads.
  ///
  /// Paragraphs of every section, headings that the person made, and fields that hold prose, such as `real` and
  /// `say`. Never the answers of a check-in or the floors, never the quotes under "what the words show". Lines that
  /// are plainly one wrapped paragraph are one range.
  public var ownWords: [Range<Int>] {
    var words: [Range<Int>] = []
    for section in sections {
      if section.kind == .other, section.time == nil, !section.nameRange.isEmpty { words.append(section.nameRange) }
      for field in section.fields {
        if section.repeats(field) { continue }
        if let range = ownWords(in: field, of: section.kind) { words.append(range) }
      }
      addParagraphs(of: section, to: &words)
    }
    return words
  }

  /// The same, with paragraphs that follow one another taken together: what came before "it's fine" tells what it means.
  public var ownPassages: [Range<Int>] {
    ownWords.reduce(into: []) { passages, words in
      guard let last = passages.last, last.upperBound <= words.lowerBound,
        bytes[last.upperBound..<words.lowerBound].allSatisfy({ $0 <= Byte.space })
      else { return passages.append(words) }
      passages[passages.count - 1] = last.lowerBound..<words.upperBound
    }
  }

  private func ownWords(in field: Field, of kind: SectionKind) -> Range<Int>? {
    guard kind != .checkIn, kind != .shows, kind != .floors, !FieldKey.bookkeeping.contains(field.key),
      !FieldKey.checkIn.contains(field.key), !field.valueRange.isEmpty
    else { return nil }
    // "what I want: …" is a sentence, `real: …` a field.
    return field.key.utf8.contains(Byte.space) ? field.lineRange : field.valueRange
  }

  private func addParagraphs(of section: Section, to words: inout [Range<Int>]) {
    var previous: Range<Int>?
    for paragraph in section.paragraphs {
      if let before = previous, isWrapped(before, paragraph), let last = words.popLast() {
        words.append(last.lowerBound..<paragraph.upperBound)
      } else {
        words.append(paragraph)
      }
      previous = paragraph
    }
  }

  /// Whether an editor that wraps at a column broke one paragraph here: adjacent lines, the first of a usual width
  /// and not at the end of a sentence.
  private func isWrapped(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    let gap = second.lowerBound - first.upperBound
    guard gap == 1 || gap == 2 && bytes[first.upperBound] == Byte.carriageReturn,
      (50...110).contains(first.count), second.count <= 110, let last = bytes[first].last
    else { return false }
    return last.lowered.isLower || last == UInt8(ascii: ",") || last == Byte.space
  }
}
