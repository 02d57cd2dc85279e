/// Reads the newer format, `.dicx`: a table whose header is `DicTerm` and the categories, with an X, or a weight above
/// 0, where a term belongs to one.
extension ImportedDictionary {
  mutating func readDicx(_ lines: [DictionaryLines.Line]) {
    guard let header = lines.first else { return }
    let separator = DelimitedLine.separator(of: header.text)
    guard let names = cells(header, separator) else { return }
    if names[0].text.lowercased() != "dicterm" {
      complain(
        header.number, header.text, names[0].offset, "the header does not begin with DicTerm",
        "A .dicx has the columns DicTerm and one for each category; a .dic begins with a line of %.")
    }
    var places: [Int: Int] = [:]
    for (column, name) in names.enumerated().dropFirst() {
      guard !name.text.isEmpty else {
        // A comma at the end of the header is no column.
        if column < names.count - 1 {
          complain(
            header.number, header.text, name.offset, "column \(column + 1) has no name", "Write the category's name.")
        }
        continue
      }
      places[column] = categories.count
      add(category: name.text, number: nil)
    }
    for line in lines.dropFirst() { readRow(line, separator, places) }
  }

  private mutating func readRow(_ line: DictionaryLines.Line, _ separator: UInt8, _ places: [Int: Int]) {
    guard let row = cells(line, separator), let term = row.first else { return }
    // A row of separators alone is an empty row.
    guard row.contains(where: { !$0.text.isEmpty }) else { return }
    guard !term.text.isEmpty else {
      return complain(line.number, line.text, term.offset, "the row has no term", "Write it into the first column.")
    }
    let pattern = pattern(term.text, line, at: term.offset)
    for (column, cell) in row.enumerated().dropFirst() where !cell.text.isEmpty {
      guard let place = places[column] else {
        complain(
          line.number, line.text, cell.offset, "column \(column + 1) has no category in the header",
          "Add its name there, or take \"\(cell.text)\" out.")
        continue
      }
      if cell.text.lowercased() == "x" {
        if let pattern { add(pattern, to: place) }
      } else if let weight = Double(cell.text), weight.isFinite {
        if let pattern, weight > 0 { add(pattern, to: place) }
      } else {
        complain(
          line.number, line.text, cell.offset, "\"\(cell.text)\" is neither an X nor a number",
          "Write X where the term belongs to the category, else nothing.")
      }
    }
  }

  /// The cells of a line; nil where it was told that a quotation mark is never closed.
  private mutating func cells(_ line: DictionaryLines.Line, _ separator: UInt8) -> [DictionaryPart]? {
    switch DelimitedLine.cells(of: line.text, separator) {
    case .success(let cells): return cells
    case .failure(let open):
      complain(
        line.number, line.text, open.offset, "this quotation mark is never closed",
        "Close it; within quotation marks, a mark is written twice.")
      return nil
    }
  }
}

/// A line of a table as RFC 4180 has it.
private enum DelimitedLine {
  struct OpenQuote: Error { let offset: Int }

  /// What stands after the header's first cell: a comma, or the semicolon or tab of some spreadsheets.
  static func separator(of header: String) -> UInt8 {
    header.utf8.first { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == 0x09 } ?? UInt8(ascii: ",")
  }

  /// The cells without the blanks around them; at least one.
  static func cells(of line: String, _ separator: UInt8) -> Result<[DictionaryPart], OpenQuote> {
    let bytes = Array(line.utf8)
    var cells: [DictionaryPart] = []
    var index = 0
    while true {
      while index < bytes.count, bytes[index] == 0x20 { index += 1 }
      let start = index
      var cell: [UInt8] = []
      if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
        index += 1
        while true {
          guard index < bytes.count else { return .failure(OpenQuote(offset: start)) }
          if bytes[index] == UInt8(ascii: "\"") {
            index += 1
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { break }
          }
          cell.append(bytes[index])
          index += 1
        }
      }
      // Whatever follows a closing mark belongs to its cell.
      while index < bytes.count, bytes[index] != separator {
        cell.append(bytes[index])
        index += 1
      }
      while let last = cell.last, last <= 0x20 { cell.removeLast() }
      cells.append(DictionaryPart(text: String(decoding: cell, as: UTF8.self), offset: start))
      guard index < bytes.count else { return .success(cells) }
      index += 1
    }
  }
}
