import Nights
public import Signals

/// The evidence of one night, in the order of the text. It is kept as one run of bytes, and words that stand in a night's
/// file are read there again when they are asked for: a review of fifty years holds all of its nights at once. Nights side by
/// side may share one run.
///
/// Where words stand elsewhere, the night and a sum of its text come first, four bytes each. Of each finding there is a byte
/// with its signal, whether it is sure, and whether its words stand elsewhere; where they do, where its sentence stands in
/// the night's text; the length of the sentence and of what stands before the quote in it; the sentence, if it stands here;
/// and the number of the rule, or the length of its name and the name. Lengths, places and numbers have seven bits a byte.
public struct EvidenceList: Sequence, Equatable, Sendable {
  private let bytes: [UInt8]
  /// What of the bytes is its own. The nights that share some are few, and none is larger than ten megabytes.
  private let first, end: UInt32
  private let texts: NightTexts?

  private static let sureBit: UInt8 = 0x80
  private static let elsewhereBit: UInt8 = 0x40
  private static let signalBits: UInt8 = 0x1F
  private static let signals = Signal.allCases

  /// A list of this evidence. Words that have a place in the text of `origin` are left there; all others are kept here.
  init(_ evidence: [Evidence], origin: EvidenceOrigin? = nil) {
    var packed = PackedBytes()
    if let origin {
      packed.append(four: UInt32(truncatingIfNeeded: origin.night.daysSinceEpoch))
      packed.append(four: origin.sum)
    }
    for item in evidence {
      let place = origin == nil ? nil : item.place
      var head = UInt8(EvidenceList.signals.firstIndex(of: item.signal) ?? 0)
      if item.isSure { head |= EvidenceList.sureBit }
      if place != nil { head |= EvidenceList.elsewhereBit }
      packed.append(head)
      if let place { packed.append(place.start) }
      packed.append(place?.length ?? item.before.utf8.count + item.quote.utf8.count)
      packed.append(place?.before ?? item.before.utf8.count)
      if place == nil { for text in [item.before, item.quote] { packed.append(text) } }
      if let origin {
        packed.append(origin.texts.number(ofRule: item.rule))
      } else {
        packed.append(item.rule.utf8.count)
        packed.append(item.rule)
      }
    }
    self.init(packed.bytes, 0..<packed.bytes.count, origin?.texts)
  }

  private init(_ bytes: [UInt8], _ own: Range<Int>, _ texts: NightTexts?) {
    (self.bytes, first, end, self.texts) = (bytes, UInt32(own.lowerBound), UInt32(own.upperBound), texts)
  }

  /// Puts the evidence of these nights into one run of bytes: many small ones take half as much again.
  static func gather(_ records: inout [NightRecord]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(records.reduce(0) { $0 + $1.findings.own.count })
    let places = records.map { record in
      let start = bytes.count
      bytes += record.findings.bytes[record.findings.own]
      return start..<bytes.count
    }
    for (index, own) in zip(records.indices, places) {
      records[index].findings = EvidenceList(bytes, own, records[index].findings.texts)
    }
  }

  private var own: Range<Int> { Int(first)..<Int(end) }

  /// All of it; words that are no longer what they were are empty.
  public func makeIterator() -> some IteratorProtocol<Evidence> { evidence { _ in true }.makeIterator() }

  /// Whether there is none.
  public var isEmpty: Bool { own.count <= headLength }

  /// The signals that it tells of.
  var signals: SignalSet {
    var signals = SignalSet()
    forEach { signals.insert(SignalSet($0.signal)) }
    return signals
  }

  /// The evidence of one signal; words that are no longer what they were are empty.
  public func of(_ wanted: Signal) -> [Evidence] { evidence { $0.signal == wanted } }

  /// The evidence of one signal that is sure enough to be quoted.
  func sure(of wanted: Signal) -> [Evidence] { evidence { $0.signal == wanted && $0.isSure } }

  /// Where its words stand, if that is not here.
  var origin: EvidenceOrigin? {
    guard let texts, let (night, sum) = night else { return nil }
    return EvidenceOrigin(texts: texts, night: night, sum: sum)
  }

  /// Compares what is found, wherever the words stand: those that stand elsewhere are read.
  public static func == (left: EvidenceList, right: EvidenceList) -> Bool { Array(left) == Array(right) }

  // MARK: Reading

  /// So many bytes stand before the first finding.
  private var headLength: Int { texts == nil ? 0 : 8 }

  private var night: (date: CivilDate, sum: UInt32)? {
    guard texts != nil else { return nil }
    var reader = PackedReader(bytes, own)
    let days = Int32(truncatingIfNeeded: reader.four())
    return (CivilDate(daysSinceEpoch: Int(days)), reader.four())
  }

  /// What is known of a finding without its words.
  private struct Head {
    let signal: Signal
    let isSure: Bool
    /// Where its sentence stands in the night's text; nil where that stands here.
    let place: Int?
    /// The sentence, here or there, and how much of it stands before the quote.
    let sentence: Range<Int>
    let before: Int
    let rule: Rule
  }

  private enum Rule {
    case number(Int)
    case name(Range<Int>)
  }

  private func forEach(_ body: (Head) -> Void) {
    var reader = PackedReader(bytes, own.dropFirst(headLength))
    while let head = reader.byte() {
      let place = head & EvidenceList.elsewhereBit != 0 ? reader.number() : nil
      let (length, before) = (reader.number(), reader.number())
      let sentence = place.map { $0..<$0 + length } ?? reader.run(length)
      let rule = texts == nil ? Rule.name(reader.run(reader.number())) : .number(reader.number())
      body(
        Head(
          signal: EvidenceList.signals[Int(head & EvidenceList.signalBits)],
          isSure: head & EvidenceList.sureBit != 0, place: place, sentence: sentence, before: before, rule: rule))
    }
  }

  /// The findings that are wanted, with their words: a text that they stand in is read once.
  private func evidence(where isWanted: (Head) -> Bool) -> [Evidence] {
    var wanted: [Head] = []
    forEach { if isWanted($0) { wanted.append($0) } }
    let text = wanted.contains { $0.place != nil } ? origin?.text : nil
    return wanted.map { head in
      let words = head.place == nil ? bytes : text ?? []
      let isThere = head.sentence.upperBound <= words.count
      let sentence = isThere ? head.sentence : 0..<0
      let start = isThere ? sentence.lowerBound + Swift.min(head.before, sentence.count) : 0
      let place = head.place.map {
        Evidence.Place(start: $0, before: head.before, length: head.sentence.count)
      }
      return Evidence(
        signal: head.signal, quote: String(decoding: words[start..<sentence.upperBound], as: UTF8.self),
        rule: name(head.rule), isSure: head.isSure,
        before: String(decoding: words[sentence.lowerBound..<start], as: UTF8.self), place: place)
    }
  }

  private func name(_ rule: Rule) -> String {
    switch rule {
    case .number(let number): texts?.rule(number) ?? ""
    case .name(let range): String(decoding: bytes[range], as: UTF8.self)
    }
  }
}
