/// An element of a page as a browser would have it, as far as tests look.
final class PageNode {
  let name: String
  let attributes: [String: String]
  private(set) var children: [PageNode] = []
  /// Text directly within, in place of children.
  let own: String?

  init(_ name: String, _ attributes: [String: String] = [:], own: String? = nil) {
    (self.name, self.attributes, self.own) = (name, attributes, own)
  }

  func add(_ child: PageNode) { children.append(child) }

  /// This element and all below it, in the order of the text: gathered once, when the page has been read.
  private(set) lazy var all: [PageNode] = [self] + children.flatMap(\.all)

  func all(_ name: String) -> [PageNode] { all.filter { $0.name == name } }

  func first(_ name: String) -> PageNode? { all.first { $0.name == name } }

  func withID(_ id: String) -> PageNode? { all.first { $0.attributes["id"] == id } }

  func hasClass(_ name: String) -> Bool {
    attributes["class"]?.split(separator: " ").contains { $0 == name } ?? false
  }

  /// All text within, every run of white space as one blank.
  var text: String {
    let whole = all.compactMap(\.own).joined()
    return whole.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// Reads a page: tags, attributes in quotation marks, text and the few character references that candor writes. What a
/// browser would have to guess at is a problem.
struct PageReader {
  private(set) var problems: [String] = []
  let root = PageNode("#document")
  private var open: [PageNode]

  private static let empty: Set<String> = ["meta", "input", "br", "hr", "img", "link", "source", "area", "base", "wbr"]

  init(_ text: String) {
    open = [root]
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      addText(rest[..<start])
      if open.last?.name == "style" || open.last?.name == "script" {
        let name = open.last?.name ?? ""
        let end = rest.firstRange(of: "</\(name)>")?.lowerBound ?? rest.endIndex
        open.last?.add(PageNode("#text", own: String(rest[start..<end])))
        rest = rest[end...]
        if rest.isEmpty { break }
        open.removeLast()
        rest = rest.dropFirst(name.count + 3)
        continue
      }
      guard let end = PageReader.end(of: rest[start...]) else {
        problems.append("a tag is not closed: \(rest[start...].prefix(40))")
        rest = ""
        break
      }
      tag(rest[rest.index(after: start)..<end])
      rest = rest[rest.index(after: end)...]
    }
    addText(rest)
    if open.count > 1 { problems.append("not closed: \(open.dropFirst().map(\.name))") }
  }

  /// Where a tag ends, quotation marks minded.
  private static func end(of tag: Substring) -> String.Index? {
    var isQuoted = false
    for index in tag.indices {
      if tag[index] == "\"" { isQuoted.toggle() }
      if tag[index] == ">", !isQuoted { return index }
    }
    return nil
  }

  private mutating func addText(_ text: Substring) {
    guard !text.isEmpty else { return }
    open.last?.add(PageNode("#text", own: read(text)))
  }

  private mutating func tag(_ inside: Substring) {
    if inside.hasPrefix("!") { return }
    if inside.hasPrefix("/") {
      let name = inside.dropFirst().lowercased()
      if open.last?.name == name, open.count > 1 {
        open.removeLast()
      } else {
        problems.append("</\(name)> within <\(open.last?.name ?? "")>")
      }
      return
    }
    var rest = inside
    let isClosed = rest.hasSuffix("/")
    if isClosed { rest = rest.dropLast() }
    let name = rest.prefix { !$0.isWhitespace }.lowercased()
    rest = rest.dropFirst(name.count)
    var attributes: [String: String] = [:]
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard !rest.isEmpty else { break }
      let key = rest.prefix { $0 != "=" && !$0.isWhitespace }
      rest = rest[key.endIndex...]
      var value = Substring()
      if rest.hasPrefix("=\"") {
        value = rest.dropFirst(2).prefix { $0 != "\"" }
        rest = rest[value.endIndex...].dropFirst()
      } else if rest.hasPrefix("=") {
        problems.append("\(key) is not quoted")
        rest = rest.drop { !$0.isWhitespace }
      }
      if attributes[key.lowercased()] != nil { problems.append("\(key) comes twice in <\(name)>") }
      attributes[key.lowercased()] = read(value)
    }
    let node = PageNode(name, attributes)
    open.last?.add(node)
    if !isClosed, !PageReader.empty.contains(name) { open.append(node) }
  }

  private mutating func read(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    var out = ""
    var rest = text
    while let mark = rest.firstIndex(of: "&") {
      out += rest[..<mark]
      let end = rest[mark...].firstIndex(of: ";") ?? mark
      switch rest[mark..<end] {
      case "&amp": out += "&"
      case "&lt": out += "<"
      case "&gt": out += ">"
      case "&quot": out += "\""
      case "&#39": out += "'"
      case "&nbsp": out += "\u{A0}"
      default:
        problems.append("a bare & before \(rest[mark...].prefix(12))")
        out += "&"
        rest = rest[mark...].dropFirst()
        continue
      }
      rest = rest[end...].dropFirst()
    }
    return out + rest
  }
}
