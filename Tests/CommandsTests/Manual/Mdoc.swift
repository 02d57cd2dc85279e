/// Blocks of Markdown as the source of a manual page, in the macros of mdoc.
struct Mdoc {
  /// Which file is which page: `lexicons.md` is `candor-lexicons(5)`.
  let pages: [String: String]
  private(set) var lines: [String] = []
  /// Whether a paragraph that comes now begins one by itself, as one does under a heading.
  private var isFresh = true

  init(pages: [String: String]) { self.pages = pages }

  /// Adds lines of mdoc as they are; `fresh` where a paragraph after them begins one by itself.
  mutating func raw(_ more: [String], fresh: Bool = false) {
    lines += more
    isFresh = fresh
  }

  mutating func add(_ block: Markdown.Block) {
    switch block {
    case .heading(let level, let text):
      let title = text.filter { $0 != "`" }
      raw([level <= 2 ? ".Sh \(title.uppercased())" : ".Ss \(title)"], fresh: true)
    case .paragraph(let text):
      if !isFresh { lines.append(".Pp") }
      raw(Roff.lines(text, pages: pages))
    case .code(let code):
      raw([".Bd -literal -offset 3n"] + code.map(Roff.literalLine) + [".Ed"])
    case .list(let items):
      raw([".Bl -bullet -width 1n"] + items.flatMap { [".It"] + Roff.lines($0, pages: pages) } + [".El"])
    case .table(let rows):
      raw(rows.first?.count == 3 ? groups(rows.dropFirst()) : tags(rows.dropFirst().map { ($0[0], $0[1]) }))
    }
  }

  /// A list of tags, each with what is to be said of it.
  func tags(_ pairs: [(tag: String, text: String)], compact: Bool = false) -> [String] {
    [".Bl -tag -width Ds\(compact ? " -compact" : "")"]
      + pairs.flatMap { [".It \(Roff.argument($0.tag, pages: pages))"] + Roff.lines($0.text, pages: pages) } + [".El"]
  }

  /// Three columns: the first is said once for the rows that leave it out.
  private func groups(_ rows: ArraySlice<[String]>) -> [String] {
    var groups: [(name: String, rows: [(tag: String, text: String)])] = []
    for row in rows {
      if !row[0].isEmpty { groups.append((row[0], [])) }
      groups[groups.count - 1].rows.append((row[1], row[2]))
    }
    return [".Bl -tag -width Ds"]
      + groups.flatMap { [".It \(Roff.argument($0.name, pages: pages))"] + tags($0.rows, compact: true) } + [".El"]
  }
}
