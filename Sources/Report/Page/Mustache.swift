/// What a template is filled with.
enum MustacheValue: Equatable, Sendable {
  /// Text; escaped where the template doesn't say otherwise.
  case text(String)
  /// Whether a section is shown.
  case flag(Bool)
  /// A section is shown once for each.
  case list([MustacheValue])
  /// Values by name.
  case object([String: MustacheValue])
}

/// Where a template is wrong.
struct MustacheProblem: Error, Equatable {
  let line: Int
  let what: String
}

/// A template of Mustache: `{{name}}`, `{{{name}}}`, `{{&name}}`, `{{#name}}…{{/name}}`, `{{^name}}…{{/name}}`, dotted
/// names, `{{.}}` and `{{! comments}}`. No partials, lambdas or other delimiters.
///
/// Source: mustache(5) and the specification at github.com/mustache/spec; a tag alone on its line takes the line with it.
struct Mustache: Sendable {
  private indirect enum Part {
    case text(Substring)
    case value([Substring], raw: Bool)
    case section([Substring], inverted: Bool, [Part])
  }

  private let parts: [Part]

  init(_ template: String) throws(MustacheProblem) {
    var reader = Reader(template)
    parts = try reader.parts(within: nil)
  }

  /// The text with these values, `escape` applied to all that is not raw. Values are never read as a template.
  func render(_ value: MustacheValue, escape: (String) -> String) -> String {
    var out = ""
    Mustache.write(parts, [value], escape, to: &out)
    return out
  }

  private static func write(
    _ parts: [Part], _ stack: [MustacheValue], _ escape: (String) -> String, to out: inout String
  ) {
    for part in parts {
      switch part {
      case .text(let text): out += text
      case .value(let path, let raw):
        if case .text(let text)? = find(path, stack) { out += raw ? text : escape(text) }
      case .section(let path, let inverted, let inner):
        let value = find(path, stack) ?? .flag(false)
        let items: [MustacheValue] =
          switch value {
          case .flag(let shown): shown ? [value] : []
          case .list(let values): values
          case .text, .object: [value]
          }
        if inverted {
          if items.isEmpty { write(inner, stack, escape, to: &out) }
        } else {
          for item in items { write(inner, stack + [item], escape, to: &out) }
        }
      }
    }
  }

  /// The first part of a name is looked for from the innermost value outwards, the rest within what was found.
  private static func find(_ path: [Substring], _ stack: [MustacheValue]) -> MustacheValue? {
    guard let first = path.first else { return stack.last }
    for case .object(let members) in stack.reversed() {
      guard var found = members[String(first)] else { continue }
      for name in path.dropFirst() {
        guard case .object(let inner) = found, let next = inner[String(name)] else { return nil }
        found = next
      }
      return found
    }
    return nil
  }

  /// Takes a template apart, once from its beginning to its end.
  private struct Reader {
    private let template: String
    private var place: String.Index

    init(_ template: String) { (self.template, place) = (template, template.startIndex) }

    mutating func parts(within open: Substring?) throws(MustacheProblem) -> [Part] {
      let opened = place
      var parts: [Part] = []
      while let start = template[place...].firstRange(of: "{{") {
        let isTriple = template[start.upperBound...].hasPrefix("{")
        guard let end = template[start.upperBound...].firstRange(of: isTriple ? "}}}" : "}}") else {
          throw problem("a tag is not closed", at: start.lowerBound)
        }
        let inside = template[start.upperBound..<end.lowerBound]
        let sigil = inside.first ?? "="
        let isTag = "#^/!".contains(sigil)
        let (text, next) = isTag ? alone(start.lowerBound..<end.upperBound) : (start.lowerBound, end.upperBound)
        if place < text { parts.append(.text(template[place..<text])) }
        place = next
        let name = Reader.trimmed("#^/!&{".contains(sigil) ? inside.dropFirst() : inside)
        let path = name == "." ? [] : name.split(separator: ".")
        switch sigil {
        case "!": break
        case "#", "^": parts.append(.section(path, inverted: sigil == "^", try self.parts(within: name)))
        case "/":
          guard name == open else { throw problem("\(name) is closed and was not open", at: start.lowerBound) }
          return parts
        case ">", "=", "<", "$": throw problem("{{\(inside)}} is not known here", at: start.lowerBound)
        default: parts.append(.value(path, raw: sigil == "{" || sigil == "&"))
        }
      }
      if let open { throw problem("\(open) is not closed", at: opened) }
      if place < template.endIndex { parts.append(.text(template[place...])) }
      place = template.endIndex
      return parts
    }

    /// Where the text before a tag ends and where the text after it begins: a tag alone on its line takes the line.
    private func alone(_ tag: Range<String.Index>) -> (String.Index, String.Index) {
      let before = template[..<tag.lowerBound]
      let line = before.lastIndex(of: "\n").map { template.index(after: $0) } ?? template.startIndex
      let blanks = template[tag.upperBound...].prefix { $0 == " " }
      let after = template[blanks.endIndex...]
      guard before[line...].allSatisfy({ $0 == " " }), after.first == nil || after.first == "\n" else {
        return (tag.lowerBound, tag.upperBound)
      }
      return (line, after.dropFirst().startIndex)
    }

    private func problem(_ what: String, at index: String.Index) -> MustacheProblem {
      MustacheProblem(line: 1 + template[..<index].count { $0 == "\n" }, what: what)
    }

    private static func trimmed(_ text: Substring) -> Substring {
      var text = text.drop { $0 == " " }
      while text.last == " " { text.removeLast() }
      return text
    }
  }
}
