/// Text with `{names}` in it.
struct Template: Sendable, Equatable {
  enum Part: Sendable, Equatable {
    case text(String)
    case name(String)
  }
  var parts: [Part]

  /// The text cut at its braces; a brace without a partner stands for itself.
  init(_ source: some StringProtocol) {
    parts = []
    var rest = Substring(source)
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      parts.append(.name(String(rest[rest.utf8.index(after: open)..<close])))
      rest = rest[rest.utf8.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
  }

  /// The names that it speaks of.
  var names: [String] { parts.compactMap { if case .name(let name) = $0 { name } else { nil } } }

  func filled(_ value: (String) -> String) -> String {
    parts.reduce(into: "") { result, part in
      switch part {
      case .text(let text): result += text
      case .name(let name): result += value(name)
      }
    }
  }
}
