extension String {
  /// A name as it stands in a line: what would end the line is shown as `^J`.
  var onOneLine: String {
    utf8.contains { $0 == 0x0A || $0 == 0x0D } ? replacing("\r", with: "^M").replacing("\n", with: "^J") : self
  }

  /// So many letters at most, cut at a blank, with `…` where something was cut.
  func shortened(to most: Int) -> String {
    guard count > most else { return self }
    let cut = prefix(most)
    return (cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + "…"
  }
}
