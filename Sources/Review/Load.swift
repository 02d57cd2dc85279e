/// How heavy a day was, by the person's own measure.
enum Load { case light, heavy }

extension Timeline {
  /// Each night's load; nil where hours are missing, lie between the two, or too few are known for a median.
  var loads: [Load?] {
    let hours = nights.compactMap(\.worked).filter { $0 > 0 }
    guard hours.count >= Thresholds.enoughInGroup, let middle = median(hours) else {
      return Array(repeating: nil, count: nights.count)
    }
    return nights.map { night in
      if night.isOff == true { return .light }
      guard let worked = night.worked else { return nil }
      if worked <= Thresholds.light * middle { return .light }
      return worked >= Thresholds.heavy * middle ? .heavy : nil
    }
  }
}
