@preconcurrency import Glibc

/// How surprising a run of nights without a signal is, were its nights scattered by chance.
public enum Absence {
  /// The chance, 0 to 1, of a run of at least `run` nights without it in one of `places` given places, where `hits`
  /// of `total` nights carry it.
  ///
  /// The union bound over the places between, before or after hits: never too small, so never a claim too many.
  public static func chance(run: Int, places: Int, hits: Int, total: Int, logs: LogFactorials) -> Double {
    guard run > 0, places > 0, hits > 0, hits <= total else { return 1 }
    return min(1, Double(places) * exp(logs.choose(total - run, hits) - logs.choose(total, hits)))
  }
}
