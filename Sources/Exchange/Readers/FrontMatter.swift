/// The few lines between `---` at the top of a note: a date, tags, and what else its program keeps there. Where a line
/// among them is no property, it is text between two rules, and there are none.
struct FrontMatter {
  private(set) var date: Stamp?
  private(set) var tags: [String] = []
  /// Names of what was not understood, with their lines.
  private(set) var others: [(line: Int, name: String)] = []
  /// How many lines it takes.
  private(set) var length = 0

  init(_ lines: [Line]) {
    guard let first = lines.first, first.text == "---",
      let end = lines.dropFirst().firstIndex(where: { $0.text == "---" || $0.text == "..." })
    else { return }
    guard FrontMatter.areProperties(lines[1..<end]) else { return }
    length = end + 1
    var key = ""
    for line in lines[1..<end] where !line.isBlank {
      let text = line.text
      let item = text.drop { $0 == " " }
      if item.hasPrefix("- "), key == "tags" {
        tags += FrontMatter.list(String(item.dropFirst(2)))
      } else if text.first != " ", text.first != "-", let colon = text.firstIndex(of: ":") {
        key = text[..<colon].lowercased()
        take(key, String(text[text.index(after: colon)...]), line.number)
      }
    }
  }

  /// Whether each line is `key: value`, an item of a list or goes on, further in, from one that is.
  private static func areProperties(_ lines: ArraySlice<Line>) -> Bool {
    // Whether items of a list may stand here: a key without a value came before them.
    var (hasKey, isList) = (false, false)
    for line in lines where !line.isBlank {
      let text = line.text
      if text.first == " " || text.first == "\t" {
        let item = text.drop { $0 == " " || $0 == "\t" }
        guard hasKey, isList || !item.hasPrefix("- ") else { return false }
      } else if text == "-" || text.hasPrefix("- ") {
        guard isList else { return false }
      } else {
        guard let colon = text.firstIndex(of: ":"), text.first != ":", text.first != "#", text.first != "-" else {
          return false
        }
        let value = text[text.index(after: colon)...]
        guard value.isEmpty || value.first == " " || value.first == "\t" else { return false }
        // A text of several lines, `|`, may hold anything that stands further in.
        (hasKey, isList) = (true, value.drop { $0 == " " || $0 == "\t" }.first.map { "|>".contains($0) } ?? true)
      }
    }
    return true
  }

  private mutating func take(_ key: String, _ value: String, _ line: Int) {
    switch key {
    case "tags", "tag": tags += FrontMatter.list(value)
    case "date", "created", "day":
      if let stamp = Stamp.whole(FrontMatter.bare(value)) {
        // The time of `date` goes before that of `created`.
        if date == nil || key == "date" { date = stamp }
      } else {
        others.append((line, key))
      }
    default: others.append((line, key))
    }
  }

  /// `[a, b]`, `a, b`, `"a"`, `#a`.
  private static func list(_ value: String) -> [String] {
    bare(value).split(separator: ",").map { bare(String($0)) }.filter { !$0.isEmpty }
  }

  private static func bare(_ value: String) -> String {
    var value = Substring(value)
    let marks: Set<Character> = [" ", "\t", "\"", "'", "[", "]", "#"]
    while let first = value.first, marks.contains(first) { value.removeFirst() }
    while let last = value.last, marks.contains(last) { value.removeLast() }
    return String(value)
  }
}
