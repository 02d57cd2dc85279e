import Conversation
import Formats
import Identifiers
import Journal
import Nights

/// The one line of a sitting that names where something looks like an identifier: places and kinds, never the words.
@MainActor
final class IdentifierNote {
  private let home: Home
  private let library: Library
  private let night: CivilDate
  private var found: [(line: Int, kind: IdentifierKind)] = []
  private var isOver: Bool
  /// The words have been shown: what is kept from now on is told at once.
  var isAfterMirror = false
  private static let most = 3

  init(_ home: Home, _ library: Library, night: CivilDate) {
    (self.home, self.library, self.night) = (home, library, night)
    isOver = !home.configuration.identifiers
  }

  /// Words of crisis were written: nothing of this is said tonight.
  func holdBack() { isOver = true }

  /// Looks at the section of this name that has just been kept.
  func look(at name: String) {
    guard !isOver, let entry = try? home.store.entry(for: night),
      let section = entry.sections.last(where: { $0.name == name })
    else { return }
    let look = IdentifierLook(library, safePeople: home.configuration.safePeople)
    let lines = LinePlaces(entry.bytes)
    for identifier in look.identifiers(in: entry) where section.range.contains(identifier.range.lowerBound) {
      found.append((lines.place(of: identifier.range.lowerBound).line, identifier.kind))
    }
  }

  /// Says the line, once a sitting, where there is anything to say.
  func say(on stage: Stage) {
    guard !isOver, !found.isEmpty else { return }
    isOver = true
    let places = IdentifierNote.places(found)
    let phrases = library.phrases
    var text = places.prefix(IdentifierNote.most).map { place in
      phrases.text("identifiers-line", ["line": "\(place.line)", "what": place.kinds.joined(separator: ", ")])
    }.joined(separator: "; ")
    let rest = places.count - IdentifierNote.most
    if rest > 0 { text = phrases.text("identifiers-more", ["places": text, "count": "\(rest)"]) }
    let key = found.count == 1 ? "identifier" : "identifiers"
    stage.say(phrases.text(key, ["places": text, "date": night.iso]), .quiet)
  }

  /// A line each, with every kind once.
  private static func places(_ found: [(line: Int, kind: IdentifierKind)]) -> [(line: Int, kinds: [String])] {
    found.reduce(into: []) { places, next in
      let words = next.kind.words
      if let last = places.last, last.line == next.line {
        if !last.kinds.contains(words) { places[places.count - 1].kinds.append(words) }
      } else {
        places.append((next.line, [words]))
      }
    }
  }
}
