import Conversation
import Identifiers
import Journal
import Nights

/// Looks for identifiers as this person has it: helplines and people who are safe to tell are left alone.
struct IdentifierLook {
  private let finder: IdentifierFinder

  init(_ library: Library, safePeople: [String]) {
    let helplines = library.helplines
    let words = helplines.lines.flatMap { "\($0.name) \($0.hours)".split(separator: " ") }
    let hosts = words.compactMap(IdentifierLook.host)
    finder = IdentifierFinder(
      numbers: Set(helplines.lines.map(\.dialled).filter { !$0.isEmpty }), hosts: hosts, names: safePeople)
  }

  /// What a night holds, in the order of the file; not in what candor itself wrote there to remember by.
  func identifiers(in entry: Entry) -> [Identifier] {
    var parts = entry.programParts.sorted { $0.lowerBound < $1.lowerBound }[...]
    return finder.find(in: entry.bytes).filter { found in
      parts = parts.drop { $0.upperBound <= found.range.lowerBound }
      return !(parts.first?.overlaps(found.range) ?? false)
    }
  }

  /// What any file holds; one that is named like a night is taken for one.
  func identifiers(in bytes: [UInt8], file: String) -> [Identifier] {
    let name = file.split(separator: "/").last ?? ""
    if name.utf8.count == 13, name.hasSuffix(".md"), let date = CivilDate(iso: name.dropLast(3)) {
      return identifiers(in: Entry.parse(bytes, date: date))
    }
    return finder.find(in: bytes)
  }

  /// `samaritans.org` of `jo@samaritans.org`.
  private static func host(_ word: Substring) -> String? {
    let host = word.split(separator: "@").last.map { String($0.last == "." ? $0.dropLast() : $0) }
    return host?.contains(".") == true ? host : nil
  }
}
