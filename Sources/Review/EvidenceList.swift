public import Signals

/// The evidence of one night, in the order of the text. It is kept as one run of bytes, less than half of what strings
/// would take: a review of fifty years holds all of its nights at once.
///
/// Of each finding there are its signal and whether it is sure, in one byte, the lengths of the quote, of the rule's name
/// and of what stands before the quote, in four bytes each, the low one first, and then the UTF-8 of the three.
public struct EvidenceList: Collection, Equatable, Sendable {
  private let bytes: [UInt8]

  private static let headLength = 13
  private static let sureBit: UInt8 = 0x80
  private static let signals = Signal.allCases

  /// A list of this evidence.
  public init(_ evidence: [Evidence]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(
      evidence.reduce(0) {
        $0 + EvidenceList.headLength + $1.quote.utf8.count + $1.rule.utf8.count + $1.before.utf8.count
      })
    for item in evidence {
      let signal = UInt8(EvidenceList.signals.firstIndex(of: item.signal) ?? 0)
      bytes.append(item.isSure ? signal | EvidenceList.sureBit : signal)
      for text in [item.quote, item.rule, item.before] {
        withUnsafeBytes(of: UInt32(text.utf8.count).littleEndian) { bytes += $0 }
      }
      bytes += item.quote.utf8
      bytes += item.rule.utf8
      bytes += item.before.utf8
    }
    self.bytes = bytes
  }

  /// The place of the first finding.
  public var startIndex: Int { 0 }
  /// The place behind the last one.
  public var endIndex: Int { bytes.count }

  /// The place of the finding behind the one at `place`.
  public func index(after place: Int) -> Int { texts(at: place).before.upperBound }

  /// The finding at `place`.
  public subscript(place: Int) -> Evidence {
    let (quote, rule, before) = texts(at: place)
    return Evidence(
      signal: signal(at: place), quote: String(decoding: bytes[quote], as: UTF8.self),
      rule: String(decoding: bytes[rule], as: UTF8.self), isSure: bytes[place] & EvidenceList.sureBit != 0,
      before: String(decoding: bytes[before], as: UTF8.self))
  }

  /// The signals that it tells of.
  var signals: SignalSet { indices.reduce(into: SignalSet()) { $0.insert(SignalSet(signal(at: $1))) } }

  /// The evidence of one signal.
  public func of(_ wanted: Signal) -> [Evidence] { indices.filter { signal(at: $0) == wanted }.map { self[$0] } }

  private func signal(at place: Int) -> Signal { EvidenceList.signals[Int(bytes[place] & ~EvidenceList.sureBit)] }

  /// Where the texts of the finding at `place` stand.
  private func texts(at place: Int) -> (quote: Range<Int>, rule: Range<Int>, before: Range<Int>) {
    func length(_ first: Int) -> Int { bytes[first..<first + 4].reversed().reduce(0) { $0 << 8 | Int($1) } }
    let quote = place + EvidenceList.headLength
    let rule = quote + length(place + 1)
    let before = rule + length(place + 5)
    return (quote..<rule, rule..<before, before..<before + length(place + 9))
  }
}
