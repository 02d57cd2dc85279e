import Synchronization

/// The names of all rules. One is read from the tables when its rule first has a match, and shared from then on: a
/// review of many years keeps a name for each finding.
final class RuleNames: Sendable {
  /// Where each rule's name begins; one more at the end. And the bytes of all names.
  private let starts, bytes: NumberList
  private let known: Mutex<[String?]>

  /// The names that are read next.
  init(_ reader: inout TableReader) {
    (starts, bytes) = (reader.list(), reader.list())
    known = Mutex([String?](repeating: nil, count: max(0, starts.count - 1)))
  }

  /// How many there are.
  var count: Int { max(0, starts.count - 1) }

  /// The name of the rule with this number.
  subscript(number: Int) -> String {
    known.withLock { known in
      if let name = known[number] { return name }
      let name = bytes.string(Int(starts[number]), Int(starts[number + 1]))
      known[number] = name
      return name
    }
  }

  /// The lists that `init(_:)` reads.
  static func lists(of names: [String]) -> [[UInt32]] {
    var (starts, bytes): ([UInt32], [UInt32]) = ([0], [])
    for name in names {
      bytes += name.utf8.map(UInt32.init)
      starts.append(UInt32(bytes.count))
    }
    return [starts, bytes]
  }
}
