extension String {
  /// So many letters at most, cut at a blank, with `…` where something was cut.
  func shortened(to most: Int) -> String {
    guard count > most else { return self }
    let cut = prefix(most)
    return (cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + "…"
  }
}
