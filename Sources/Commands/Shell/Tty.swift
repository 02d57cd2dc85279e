@preconcurrency import Glibc

/// What the standard descriptors are.
enum Tty {
  /// Whether this descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }
}
