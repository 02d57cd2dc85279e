/// What Tab makes of a beginning, given the words it may become.
enum Completion {
  enum Outcome: Equatable {
    case nothing
    /// The beginning grows to this.
    case extended(String)
    /// It may become any of these and no more of it is certain.
    case choices([String])
  }

  static func complete(_ beginning: [UInt8], among words: [String]) -> Outcome {
    let wanted = folded(beginning)
    let matching = words.filter { folded($0.utf8).starts(with: wanted) }
    guard let first = matching.first else { return .nothing }
    if matching.count == 1 { return .extended(first) }
    // By characters, so that no word is cut within one.
    var common = Substring(first)
    for word in matching.dropFirst() {
      let shared = zip(common, word).prefix { $0.lowercased() == $1.lowercased() }.count
      common = common.prefix(shared)
    }
    return common.utf8.count > beginning.count ? .extended(String(common)) : .choices(matching)
  }

  private static func folded(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}
