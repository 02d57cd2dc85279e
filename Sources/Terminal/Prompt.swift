/// A prompt as readline wants it: what takes no room on the screen stands between U+0001 and U+0002.
enum Prompt {
  static func marked(_ prompt: String) -> String {
    var result = ""
    var rest = Substring(prompt.replacingMarkers)
    while let escape = rest.firstIndex(of: "\u{1B}") {
      result += rest[..<escape]
      rest = rest[escape...]
      let sequence = escapeSequence(rest)
      if !sequence.isEmpty { result += "\u{1}\(sequence)\u{2}" }
      rest = rest.dropFirst(max(sequence.count, 1))
    }
    return result + rest
  }

  /// The colour sequence (`ESC [ … m`) at the beginning; empty where it is something else, which is left out.
  private static func escapeSequence(_ text: Substring) -> Substring {
    let body = text.dropFirst()
    guard body.first == "[" else { return "" }
    guard let last = body.dropFirst().firstIndex(where: { !("0"..."9").contains($0) && $0 != ";" }) else { return "" }
    return text[last] == "m" ? text[...last] : ""
  }
}

extension String {
  /// Without the two markers and without newlines, which the display of a prompt can't take.
  fileprivate var replacingMarkers: String {
    String(filter { $0 != "\u{1}" && $0 != "\u{2}" && $0 != "\n" && $0 != "\r" && $0 != "\r\n" })
  }
}
