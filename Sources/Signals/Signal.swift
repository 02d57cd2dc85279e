/// What the analyzer looks for: thirteen that tell of strain, three of life.
public enum Signal: String, CaseIterable, Sendable {
  case numbness, cynicism, dehumanizing, exhaustion, machine, escape, isolation, suppression, deferral, comparison
  case inefficacy
  case moralDistress = "moral_distress"
  case crisis, connection, recovery, feeling

  /// Whether this is a sign of life: counted with the same care, and shown first.
  public var isSignOfLife: Bool { self == .connection || self == .recovery || self == .feeling }
}
