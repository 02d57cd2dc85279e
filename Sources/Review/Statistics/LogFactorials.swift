@preconcurrency import Glibc

/// Logarithms of factorials up to a bound, made once, as every exact count of arrangements needs them.
public struct LogFactorials: Sendable {
  private let table: [Double]

  /// The logarithms of 0! to `bound`!.
  public init(upTo bound: Int) {
    var table = [0.0]
    table.reserveCapacity(max(bound, 0) + 1)
    var sum = 0.0
    var lost = 0.0
    // Compensated addition (Kahan): a plain sum would lose a few digits over fifty years of nights.
    for n in stride(from: 1, through: bound, by: 1) {
      let term = log(Double(n)) - lost
      let next = sum + term
      lost = (next - sum) - term
      sum = next
      table.append(sum)
    }
    self.table = table
  }

  /// The largest number whose factorial is known.
  var bound: Int { table.count - 1 }

  /// The logarithm of the number of ways to choose `k` of `n`; minus infinity where there is none.
  func choose(_ n: Int, _ k: Int) -> Double {
    guard k >= 0, n >= k, n <= bound else { return -Double.infinity }
    return table[n] - table[k] - table[n - k]
  }
}
