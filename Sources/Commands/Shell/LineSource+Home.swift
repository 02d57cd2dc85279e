import Terminal

extension Home {
  /// Where lines come from: readline on a terminal, a plain reader elsewhere.
  func lineSource() -> any LineSource {
    if Screen(descriptor: 0).isTerminal, context.output.screen.isTerminal,
      let editor = LineEditor(isPlain: isPlain || isDumb)
    {
      return editor
    }
    return PlainReader(totalLimit: 16 << 20)
  }
}
