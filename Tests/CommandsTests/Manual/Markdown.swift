/// A page of Markdown, as far as the documentation uses it, taken apart.
struct Markdown {
  enum Block: Equatable {
    case heading(level: Int, text: String)
    case paragraph(String)
    case code([String])
    case list([String])
    /// Its first row names the columns.
    case table([[String]])
  }

  private(set) var blocks: [Block] = []
  private var open: [String] = []

  init(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      let marks = line.prefix { $0 == "#" }.count
      if line.hasPrefix("```") {
        endParagraph()
        blocks.append(.code(lines.prefix { !$0.hasPrefix("```") }.map(String.init)))
        lines = lines.drop { !$0.hasPrefix("```") }.dropFirst()
      } else if (1...3).contains(marks), line.dropFirst(marks).first == " " {
        endParagraph()
        blocks.append(.heading(level: marks, text: String(line.dropFirst(marks + 1))))
      } else if line.hasPrefix("|") {
        endParagraph()
        let rows = [line] + lines.prefix { $0.hasPrefix("|") }
        lines = lines.drop { $0.hasPrefix("|") }
        // The second line is the rule between heads and cells.
        blocks.append(.table(rows.enumerated().filter { $0.offset != 1 }.map { Markdown.cells($0.element) }))
      } else if line.hasPrefix("- ") {
        endParagraph()
        addItem(String(line.dropFirst(2)))
      } else if line.hasPrefix("  "), case .list(let items) = blocks.last, open.isEmpty {
        let last = (items.last ?? "") + " " + line.drop { $0 == " " }
        blocks[blocks.count - 1] = .list(items.dropLast() + [last])
      } else if line.isEmpty {
        endParagraph()
      } else {
        open.append(String(line))
      }
    }
    endParagraph()
  }

  private mutating func addItem(_ item: String) {
    if case .list(let items) = blocks.last {
      blocks[blocks.count - 1] = .list(items + [item])
    } else {
      blocks.append(.list([item]))
    }
  }

  private mutating func endParagraph() {
    guard !open.isEmpty else { return }
    blocks.append(.paragraph(open.joined(separator: " ")))
    open = []
  }

  /// What stands under each heading of this level, in order; what stands before the first is left out.
  static func sections(_ blocks: some Sequence<Block>, level: Int) -> [(title: String, blocks: [Block])] {
    var sections: [(title: String, blocks: [Block])] = []
    for block in blocks {
      if case .heading(level, let title) = block {
        sections.append((title, []))
      } else if !sections.isEmpty {
        sections[sections.count - 1].blocks.append(block)
      }
    }
    return sections
  }

  /// The cells of a row; `\|` is a stroke within one.
  private static func cells(_ line: Substring) -> [String] {
    var (cells, cell, last) = ([String](), "", Character(" "))
    for character in line.dropFirst() {
      if character == "|", last != "\\" {
        cells.append(cell)
        cell = ""
      } else {
        if character == "|" { cell.removeLast() }
        cell.append(character)
      }
      last = character
    }
    return cells.map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
  }
}
