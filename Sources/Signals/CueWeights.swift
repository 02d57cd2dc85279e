/// Weights by signal as they stand in a table's text: a character a signal, and one for the row's unit, in thousandths.
/// Weights are 31 units at most, and are rounded to them: rows of 0.031 at most are exact, and no weight is off by more
/// than half of its row's unit, the one of which least is lost.
struct CueWeights {
  /// How many characters a row has.
  static let rowLength = 17
  /// The largest weight that can be written, and the smallest below 0: 31 of the largest units, rounded.
  static let largest = 2.0

  private static let bias: Int32 = 32
  /// What stands in a row's characters above the weights.
  private static let zero = Int32(TableText.zero) + bias

  /// The digits of a row.
  static func digits(_ weights: [(signal: Signal, weight: Double)]) -> [UInt32] {
    let thousandths = weights.map { Int32((min(max($0.weight, -largest), largest) * 1000).rounded()) }
    let unit = unit(for: thousandths)
    var written = [UInt32](repeating: UInt32(bias), count: 16)
    for ((signal, _), weight) in zip(weights, thousandths) {
      written[signal.index] = UInt32(bias + units(weight, unit))
    }
    return written + [UInt32(unit) - 1]
  }

  /// The unit in which these weights are told best; the smallest of several.
  private static func unit(for thousandths: [Int32]) -> Int32 {
    let smallest = max(1, ((thousandths.map(abs).max() ?? 0) + bias - 2) / (bias - 1))
    var best = (unit: largestUnit, error: Int32.max)
    for unit in min(smallest, largestUnit)...largestUnit where best.error > 0 {
      let error = thousandths.reduce(0) { $0 + abs($1 - units($1, unit) * unit) }
      if error < best.error { best = (unit, error) }
    }
    return best.unit
  }

  private static let largestUnit: Int32 = 64

  /// How many units a weight is.
  private static func units(_ thousandths: Int32, _ unit: Int32) -> Int32 {
    min(Int32((Double(thousandths) / Double(unit)).rounded()), bias - 1)
  }

  /// The weights of one row, in thousandths.
  @inline(__always)
  static func row(_ place: UnsafeRawPointer) -> SIMD16<Int32> {
    var sum = Sum()
    sum.add(place)
    return sum.thousandths
  }

  /// One weight of a row, in thousandths.
  @inline(__always)
  static func weight(of signal: Int, _ place: UnsafeRawPointer) -> Int32 {
    (Int32(place.load(fromByteOffset: signal, as: UInt8.self)) &- zero) &* Int32(unit(place))
  }

  @inline(__always)
  private static func unit(_ place: UnsafeRawPointer) -> UInt16 {
    UInt16(place.load(fromByteOffset: 16, as: UInt8.self)) &- UInt16(TableText.zero) &+ 1
  }

  /// A sum of rows, as much of it as 16 bits hold.
  struct Sum {
    /// Of the characters, each in its row's unit.
    private var characters = SIMD16<UInt16>.zero
    /// Of the units.
    private var units: Int32 = 0

    /// No weight is heavier than 32 units, so 16 bits hold the sum of rows whose units come to no more.
    private static let most: Int32 = 1023

    /// A row that adds nothing, in place of one that is not wanted: whether a cue is new in a passage is hard to guess, so
    /// there is no branch.
    private static var nothing: UnsafeRawPointer {
      let zeros: StaticString = "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0/"
      return UnsafeRawPointer(zeros.utf8Start)
    }

    /// Adds the row at `place`, where asked to.
    @inline(__always)
    mutating func add(_ place: UnsafeRawPointer, if isWanted: Bool = true) {
      let (row, unit) = Sum.read(isWanted ? place : Sum.nothing)
      characters &+= row
      units &+= unit
    }

    /// Takes off a row that was added.
    @inline(__always)
    mutating func takeOff(_ place: UnsafeRawPointer, if isWanted: Bool = true) {
      let (row, unit) = Sum.read(isWanted ? place : Sum.nothing)
      characters &-= row
      units &-= unit
    }

    /// The row's characters in its unit, and that.
    @inline(__always)
    private static func read(_ place: UnsafeRawPointer) -> (row: SIMD16<UInt16>, unit: Int32) {
      let unit = CueWeights.unit(place)
      let row = SIMD16<UInt16>(truncatingIfNeeded: place.loadUnaligned(as: SIMD16<UInt8>.self))
      return (row &* SIMD16(repeating: unit), Int32(unit))
    }

    /// Whether 16 bits may be too few. What is taken off makes it right again.
    var isTooLarge: Bool { units > Sum.most }

    /// The sum for each signal.
    @inline(__always)
    var thousandths: SIMD16<Int32> {
      let weights = characters &- SIMD16(repeating: UInt16(truncatingIfNeeded: units &* zero))
      return SIMD16<Int32>(truncatingIfNeeded: SIMD16<Int16>(truncatingIfNeeded: weights))
    }
  }
}
