import Formats
import Report
import Terminal

/// What a reading command shows: as it is into a pipe; harmless, and paged where it is long, on a terminal.
@MainActor
final class Page {
  private let home: Home
  private let output: Output
  private var bytes: [UInt8] = []
  private let isTerminal: Bool
  private let style: Style

  init(_ home: Home) {
    (self.home, output) = (home, home.context.output)
    isTerminal = output.screen.isTerminal
    style = home.style
  }

  /// The columns that there are.
  var width: Int { isTerminal ? output.screen.size?.columns ?? 80 : 80 }

  /// One line of stored text.
  func line(_ text: String) { raw(Array(text.utf8) + [UInt8(ascii: "\n")]) }

  /// A line of candor's own that quotes stored text: on a terminal in lines that fit it, at blanks.
  func told(_ text: String) {
    guard isTerminal else { return line(text) }
    for part in Wrap.told(text, width: width) { line(part) }
  }

  /// A line of stored text that is cut off where the terminal's line ends.
  func cut(_ text: String) {
    guard isTerminal, DisplayWidth.of(Inert.text(text)) > width else { return line(text) }
    line((Wrap.lines(Inert.text(text), width: max(width - 1, Wrap.narrowest)).first ?? "") + "…")
  }

  /// Stored bytes.
  func raw(_ stored: some Collection<UInt8>) {
    if isTerminal {
      bytes += Inert.text(stored).utf8
    } else {
      output.write(bytes: stored)
    }
  }

  /// Text that is for programs.
  func write(_ text: String) { raw(Array(text.utf8)) }

  /// Whether pieces go out as they are stored.
  var isBare: Bool { !isTerminal && !style.hasColour }

  /// A piece of a line in its look.
  func piece(_ stored: some Collection<UInt8>, _ role: Role) {
    guard !isBare else { return output.write(bytes: stored) }
    let text = style.apply(role, to: Inert.text(stored))
    if isTerminal { bytes += text.utf8 } else { output.write(text) }
  }

  /// The same of text.
  func piece(_ text: String, _ role: Role) { piece(text.utf8, role) }

  /// The lines of a report.
  func report(_ lines: [ReportLine]) {
    for line in lines {
      guard !isBare else {
        output.line(line.text)
        continue
      }
      let text = style.apply(line.tone.role, to: Inert.text(line.text)) + "\n"
      if isTerminal { bytes += text.utf8 } else { output.write(text) }
    }
  }

  /// Puts it all out, through the pager where it is longer than the screen.
  func show() {
    output.flush()
    guard isTerminal else { return }
    let rows = output.screen.size?.rows ?? 24
    let isLong = bytes.count { $0 == UInt8(ascii: "\n") } >= rows
    if isLong, !home.isPlain, !home.isDumb {
      try? Pager.show(bytes, command: home.context.variable("PAGER"), on: output.screen)
    } else {
      output.write(bytes: bytes)
      output.flush()
    }
  }
}

extension ReportLine.Tone {
  /// How the terminal shows it.
  var role: Role {
    switch self {
    case .heading: .heading
    case .life: .life
    case .finding: .finding
    case .plain: .plain
    case .quiet: .quiet
    }
  }
}
