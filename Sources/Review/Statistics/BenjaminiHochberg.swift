/// Benjamini and Hochberg's way to look at many questions at once without being fooled by the luckiest.
///
/// Source: Y. Benjamini, Y. Hochberg, "Controlling the false discovery rate", 1995.
public enum BenjaminiHochberg {
  /// The adjusted chances, in the order given, each 0 to 1; one is claimed where it is at most the rate put up with.
  public static func adjusted(_ chances: [Double]) -> [Double] {
    let order = chances.indices.sorted { chances[$0] > chances[$1] }
    var result = chances
    var least = 1.0
    for (place, index) in order.enumerated() {
      let rank = Double(chances.count - place)
      least = min(least, chances[index] * Double(chances.count) / rank)
      result[index] = max(0, least)
    }
    return result
  }
}
