/// The Theil–Sen slope: the median of the slopes between all pairs, which a few wild weeks do not bend.
public enum TheilSen {
  /// The slope of `points`, in units of y for one of x; nil where fewer than two x differ.
  ///
  /// The work grows with the square of the number of points: give it at most a few hundred.
  public static func slope(_ points: [(x: Double, y: Double)]) -> Double? {
    var slopes: [Double] = []
    slopes.reserveCapacity(points.count * max(points.count - 1, 0) / 2)
    for (index, left) in points.enumerated() {
      for right in points[(index + 1)...] where right.x != left.x {
        slopes.append((right.y - left.y) / (right.x - left.x))
      }
    }
    return median(slopes)
  }
}
