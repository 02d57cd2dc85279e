import Terminal

extension Home {
  /// Where lines come from: readline on a terminal, a plain reader elsewhere. Until it is closed it has the signals.
  func lineSource() -> any LineSource { lineEditor() ?? PlainReader(totalLimit: 16 << 20) }

  /// Readline, where a person can be asked.
  func lineEditor() -> LineEditor? {
    guard Screen(descriptor: 0).isTerminal, context.output.screen.isTerminal else { return nil }
    return LineEditor(isPlain: isPlain || isDumb)
  }
}
