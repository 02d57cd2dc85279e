/// Makes text safe between tags and in the quotation marks of an attribute.
public struct Escape: Sendable {
  /// Shows by name what would steer a terminal or turn a line's direction.
  let inert: @Sendable (String) -> String

  /// Makes text safe, with what makes it inert.
  public init(inert: @escaping @Sendable (String) -> String) { self.inert = inert }

  /// The text, first inert and then without a character that means something to HTML.
  public func callAsFunction(_ text: String) -> String {
    let text = inert(text)
    guard text.utf8.contains(where: { [0x22, 0x26, 0x27, 0x3C, 0x3E].contains($0) }) else { return text }
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}

/// An element of a drawing: attributes and text are escaped when it is written, and nowhere else.
struct Element: Sendable {
  let name: String
  private(set) var attributes: [(String, String)]
  private(set) var children: [Element] = []
  private var text: String?

  init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [Element] = []) {
    (self.name, self.children) = (name, children)
    self.attributes = attributes.map { ($0.key, $0.value) }
  }

  /// An element that holds text.
  init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
    self.init(name, attributes)
    self.text = text
  }

  func written(_ escape: Escape) -> String {
    var out = "<" + name
    for (name, value) in attributes { out += " \(name)=\"\(escape(value))\"" }
    if let text { return out + ">" + escape(text) + "</\(name)>" }
    if children.isEmpty { return out + "/>" }
    out += ">"
    for child in children { out += child.written(escape) }
    return out + "</\(name)>"
  }
}

/// The few shapes of which the charts are made.
enum SVG {
  /// A drawing that a screen reader tells by its title.
  static func drawing(_ id: String, title: String, width: Double, height: Double, _ shapes: [Element]) -> Element {
    let name = Element("title", ["id": id], text: title)
    return Element(
      "svg",
      [
        "viewBox": "0 0 \(number(width)) \(number(height))", "role": "img", "aria-labelledby": id,
        "width": number(width), "height": number(height),
      ], [name] + shapes)
  }

  static func line(_ kind: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> Element {
    Element("line", ["class": kind, "x1": number(x1), "y1": number(y1), "x2": number(x2), "y2": number(y2)])
  }

  static func dot(_ kind: String, _ x: Double, _ y: Double, radius: Double) -> Element {
    Element("circle", ["class": kind, "cx": number(x), "cy": number(y), "r": number(radius)])
  }

  static func square(_ kind: String, _ x: Double, _ y: Double, half: Double) -> Element {
    Element(
      "rect",
      [
        "class": kind, "x": number(x - half), "y": number(y - half), "width": number(2 * half),
        "height": number(2 * half),
      ])
  }

  static func path(_ kind: String, _ points: [(x: Double, y: Double)]) -> Element {
    let text = points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
    return Element("polyline", ["class": kind, "points": text])
  }

  static func text(_ kind: String, _ x: Double, _ y: Double, _ text: String) -> Element {
    Element("text", ["class": kind, "x": number(x), "y": number(y)], text: text)
  }

  /// At most two decimals, and none that are not needed.
  static func number(_ value: Double) -> String {
    let hundredths = Int((min(max(value, -1e6), 1e6) * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return "\(sign)\(whole)." + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
  }
}
