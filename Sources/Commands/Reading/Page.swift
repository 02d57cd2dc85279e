import Report
import Terminal

/// What a reading command shows: raw into a pipe, harmless on a terminal.
@MainActor
final class Page {
  private let home: Home
  private let output: Output

  init(_ home: Home) {
    self.home = home
    output = home.context.output
  }

  /// One line of stored text.
  func line(_ text: String) { output.line(text) }

  /// Text that is for programs.
  func write(_ text: String) { output.write(text) }

  /// The lines of a report.
  func report(_ lines: [ReportLine]) { for line in lines { output.line(line.text) } }

  /// Stored bytes.
  func raw(_ bytes: some Collection<UInt8>) { output.write(bytes: bytes) }

  /// Puts it all out.
  func show() { output.flush() }
}
