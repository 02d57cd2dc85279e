/// Weights by signal in thousandths, as they stand in a table's text: two characters a signal. A row of 32 characters is
/// added up sixteen signals at a time, as it stands, and what the characters mean is settled once for the sum.
struct CueWeights {
  /// How many characters a row has.
  static let rowLength = 32
  /// The largest weight, and the smallest below 0: with two characters no more can be told.
  static let largest = 2.0

  private static let bias: Int32 = 2048

  /// The digits of a row.
  static func digits(_ weights: [(signal: Signal, weight: Double)]) -> [UInt32] {
    var written = [UInt32](repeating: UInt32(bias), count: 16)
    for (signal, weight) in weights {
      let thousandths = (min(max(weight, -largest), largest) * 1000).rounded()
      written[signal.index] = UInt32(bias + Int32(thousandths))
    }
    return written.flatMap { [$0 & 63, $0 >> 6] }
  }

  /// The weights of one row.
  @inline(__always)
  static func row(_ place: UnsafeRawPointer) -> SIMD16<Int32> {
    var sum = Sum()
    sum.add(place)
    return sum.thousandths
  }

  /// One weight of a row.
  @inline(__always)
  static func weight(of signal: Int, _ place: UnsafeRawPointer) -> Int32 {
    Int32(Numbers(start: place + 2 &* signal, width: 2)[0]) - bias
  }

  /// A sum of rows.
  struct Sum {
    /// Of both characters together, the second 256 times: as much of it as 16 bits hold.
    private var both = SIMD16<UInt16>.zero
    /// Of the second characters.
    private var high = SIMD16<UInt16>.zero
    private var count: Int32 = 0

    /// A character is below 112, so 16 bits hold the sum of so many.
    static let most = 585

    /// A row that adds nothing, in place of one that is not wanted: whether a cue is new in a passage is hard to guess, so
    /// there is no branch.
    private static var nothing: UnsafeRawPointer {
      let zeros: StaticString = "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
      return UnsafeRawPointer(zeros.utf8Start)
    }

    /// Adds the row at `place`, where asked to.
    @inline(__always)
    mutating func add(_ place: UnsafeRawPointer, if isWanted: Bool = true) {
      let row = (isWanted ? place : Sum.nothing).loadUnaligned(as: SIMD16<UInt16>.self)
      both &+= row
      high &+= row &>> 8
      count &+= isWanted ? 1 : 0
    }

    /// Takes off a row that was added.
    @inline(__always)
    mutating func takeOff(_ place: UnsafeRawPointer, if isWanted: Bool = true) {
      let row = (isWanted ? place : Sum.nothing).loadUnaligned(as: SIMD16<UInt16>.self)
      both &-= row
      high &-= row &>> 8
      count &-= isWanted ? 1 : 0
    }

    /// Whether 16 bits were too few. What is taken off makes it right again.
    var isTooLarge: Bool { count > Sum.most }

    /// The sum for each signal.
    @inline(__always)
    var thousandths: SIMD16<Int32> {
      let zero = Int32(TableText.zero)
      let low = both &- high &* 256
      let digits = SIMD16<Int32>(truncatingIfNeeded: low) &+ SIMD16<Int32>(truncatingIfNeeded: high) &* 64
      return digits &- count &* (zero &* 65 &+ bias)
    }
  }
}
