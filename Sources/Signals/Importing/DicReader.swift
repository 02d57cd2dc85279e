/// Reads the older format, `.dic`: categories by number between two lines of `%`, then a word or phrase a line with the
/// numbers of its categories behind it, parted by tabs or blanks.
extension ImportedDictionary {
  mutating func readDic(_ lines: [DictionaryLines.Line]) {
    var places: [Int: Int] = [:]
    var rest = lines[...]
    guard let opening = rest.popFirst() else { return }
    while let line = rest.first {
      let parts = DictionaryPart.words(of: line.text)
      guard let first = parts.first, first.text != "%" else { break }
      guard let number = Int(first.text) else {
        if first.text.hasPrefix("%") { break }
        complain(
          opening.number, opening.text, 0, "the header that begins here is never closed",
          "Put a line of % between the categories and the words.")
        readTerms(rest, places)
        return
      }
      rest.removeFirst()
      readCategory(number, parts, line, &places)
    }
    if rest.isEmpty {
      return complain(
        opening.number, opening.text, 0, "the header that begins here is never closed",
        "Put a line of % between the categories and the words.")
    }
    readTerms(rest.dropFirst(), places)
  }

  private mutating func readCategory(
    _ number: Int, _ parts: [DictionaryPart], _ line: DictionaryLines.Line, _ places: inout [Int: Int]
  ) {
    guard parts.count > 1 else {
      return complain(
        line.number, line.text, line.text.utf8.count, "the category has no name", "Write it after the number.")
    }
    guard places[number] == nil else {
      return complain(
        line.number, line.text, parts[0].offset, "there are two categories with the number \(number)",
        "Give one of them another number.")
    }
    places[number] = categories.count
    // "31	Affect (Affective processes)": what is said in brackets is not the name.
    let name = parts.dropFirst().prefix { !$0.text.hasPrefix("(") }.map(\.text)
    add(category: (name.isEmpty ? parts.dropFirst().map(\.text) : name).joined(separator: " "), number: number)
  }

  private mutating func readTerms(_ lines: ArraySlice<DictionaryLines.Line>, _ places: [Int: Int]) {
    for line in lines {
      let parts = DictionaryPart.words(of: line.text)
      let words = DicTermLine.words(in: line.text, parts)
      let numbers = parts.dropFirst(words)
      guard let first = parts.first, let last = parts.prefix(words).last else { continue }
      guard !numbers.isEmpty else {
        complain(
          line.number, line.text, line.text.utf8.count, "the word is in no category",
          "Write the numbers of its categories after it.")
        continue
      }
      let bytes = Array(line.text.utf8)[first.offset..<last.offset + last.text.utf8.count]
      let pattern = pattern(String(decoding: bytes, as: UTF8.self), line, at: first.offset)
      for part in numbers {
        guard let number = Int(part.text) else {
          complain(
            line.number, line.text, part.offset, "\"\(part.text)\" is not the number of a category",
            "Write numbers alone; conditions cannot be taken over.")
          continue
        }
        guard let place = places[number] else {
          complain(
            line.number, line.text, part.offset, "there is no category \(number) in the header",
            "Add it there, or take the number out.")
          continue
        }
        if let pattern { add(pattern, to: place) }
      }
    }
  }
}

/// Where in a line the words end and the numbers begin.
private enum DicTermLine {
  /// How many parts of the line are words. After a tab, all are numbers; without one, those at the end that are.
  static func words(in line: String, _ parts: [DictionaryPart]) -> Int {
    guard let first = parts.first else { return 0 }
    let bytes = Array(line.utf8)
    if let tab = bytes[first.offset...].firstIndex(of: 0x09) { return parts.prefix { $0.offset < tab }.count }
    var count = parts.count
    while count > 1, Int(parts[count - 1].text) != nil { count -= 1 }
    // "like (02 134)125/464 253": what begins with a bracket is a condition, not a word of a phrase.
    return max(1, parts.prefix(count).firstIndex { $0.text.hasPrefix("(") } ?? count)
  }
}
