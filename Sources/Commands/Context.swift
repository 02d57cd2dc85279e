public import Nights

/// Everything that a command may know of the world, read once at the edge of the program and handed down.
@MainActor
public struct Context {
  /// The environment's variables.
  public let environment: [String: String]
  /// What the wall clock says.
  public let now: Moment
  /// Chooses among variants of a line; the same seed gives the same night.
  public let seed: UInt64
  /// Where results go.
  public let output: Output
  /// Where talk about results goes.
  public let errors: Output

  /// A context with these parts.
  public init(environment: [String: String], now: Moment, seed: UInt64, output: Output, errors: Output) {
    (self.environment, self.now, self.seed) = (environment, now, seed)
    (self.output, self.errors) = (output, errors)
  }

  /// A variable that is set and not empty.
  public func variable(_ name: String) -> String? {
    guard let value = environment[name], !value.isEmpty else { return nil }
    return value
  }
}
