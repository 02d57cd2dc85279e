import Journal
public import Terminal

/// Bytes on their way out, gathered into large writes.
@MainActor
public final class Output {
  /// Where they go.
  public let screen: Screen
  /// Why output did not arrive, told by the first write that failed; nothing is written after it.
  public private(set) var problem: OutputProblem?
  private var buffer: [UInt8] = []

  /// An output to this screen.
  public init(_ screen: Screen) { self.screen = screen }

  /// Adds text.
  public func write(_ text: String) { write(bytes: text.utf8) }

  /// Adds text and a line's end.
  public func line(_ text: String = "") {
    write(bytes: text.utf8)
    buffer.append(UInt8(ascii: "\n"))
  }

  /// Adds a line that holds a person's own text, or a path: harmless on a terminal, as it is into a pipe.
  public func shown(_ text: String) {
    let bytes = RawBytes.bytes(text)
    guard !screen.isTerminal else { return line(Inert.text(bytes)) }
    write(bytes: bytes)
    line()
  }

  /// Adds a sentence of candor's own, which may quote a person or name a file, harmless wherever it goes: it may be
  /// looked at later. On a terminal in lines that fit it, at blanks.
  public func told(_ text: String) {
    guard screen.isTerminal else { return line(text.inert) }
    for part in Wrap.told(text.onTerminal, width: screen.size?.columns ?? 80) { line(part) }
  }

  /// Adds a row of two columns: on a terminal the second one in lines that fit, under one another.
  public func row(_ first: String, _ second: String) {
    guard screen.isTerminal else { return shown(first + second) }
    let width = screen.size?.columns ?? 80
    for part in Wrap.lines(second.inert, width: width, first: first.inert) { line(part) }
  }

  /// Adds bytes as they are.
  public func write(bytes: some Sequence<UInt8>) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 16 { flush() }
  }

  /// Writes all that was gathered.
  public func flush() {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard problem == nil, !buffer.isEmpty else { return }
    do throws(OutputProblem) { try screen.write(buffer) } catch { problem = error }
  }
}
