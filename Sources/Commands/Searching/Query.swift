import Journal
import Signals

/// What is looked for: words, all of which stand in one section, and a signal beside them or alone.
struct Query: Sendable {
  let phrases: [PhraseFinder]
  /// The heading, in small letters, of the sections that are looked at; nil for all.
  let section: String?

  init(_ words: [String], ignoresCase: Bool, wholeWords: Bool = false, section: String? = nil) {
    phrases = words.compactMap { Phrase($0, ignoresCase: ignoresCase) }.map {
      PhraseFinder($0, wholeWords: wholeWords)
    }
    self.section = section
  }

  /// Whether a file that holds these bytes need be taken apart at all.
  func mayMatch(_ bytes: [UInt8]) -> Bool { phrases.allSatisfy { $0.isIn(bytes) } }

  /// Whether where something stands makes a difference, beside that it does.
  private var needsSections: Bool { phrases.count > 1 || section != nil }

  /// The places in this night, in order; with `findings`, those of a signal, only of sections that have one too.
  ///
  /// A section is what was written in one go: two words in it belong together, also where one is in a field of a
  /// practice and the other in its text.
  func places(in entry: Entry, findings: [Range<Int>]? = nil) -> [Range<Int>] {
    var kinds = phrases.map { $0.ranges(in: entry.bytes) }
    if let findings { kinds.append(findings) }
    guard kinds.count > 1 || section != nil else { return Query.merged(kinds) }
    var places: [Range<Int>] = []
    var rest = kinds.map { $0.sorted { $0.lowerBound < $1.lowerBound }[...] }
    for scope in entry.scopes where section == nil || scope.name?.lowercased() == section {
      let here = rest.indices.map { kind in
        rest[kind] = rest[kind].drop { $0.lowerBound < scope.range.lowerBound }
        return Array(rest[kind].prefix { $0.lowerBound < scope.range.upperBound })
      }
      if here.allSatisfy({ !$0.isEmpty }) { places += Query.merged(here) }
    }
    return places
  }

  /// The same, where there is nothing to take apart.
  func places(in bytes: [UInt8]) -> [Range<Int>]? { needsSections ? nil : phrases.first?.ranges(in: bytes) }

  private static func merged(_ kinds: [[Range<Int>]]) -> [Range<Int>] {
    guard kinds.count > 1 else { return kinds.first ?? [] }
    return kinds.flatMap { $0 }.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }
}

extension Entry {
  /// A part of the file: a section with its heading, or what stands before the first.
  struct Scope {
    let section: Section?
    let range: Range<Int>

    var name: String? { section?.name }
  }

  /// The whole file in parts.
  var scopes: [Scope] {
    guard let first = sections.first?.range.lowerBound else { return [] }
    let before = first > 0 ? [Scope(section: nil, range: 0..<first)] : []
    return before + sections.map { Scope(section: $0, range: $0.range) }
  }
}
