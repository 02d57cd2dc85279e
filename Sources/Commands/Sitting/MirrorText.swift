import Conversation
import Journal
import Signals

/// How what was typed is handed to the mirror, in a sitting as in a rehearsal.
extension Mirror {
  /// What each line of it shows.
  func looks(at text: String) -> [(heaviness: Heaviness, shown: [Shown])] {
    text.utf8.split(separator: UInt8(ascii: "\n")).map { look(at: String(Substring($0))) }
  }

  /// What was written with one more section behind it, where that tells of the night. An empty line between sections: no
  /// sentence goes on from one to the next.
  static func joined(_ written: [String], _ section: SectionContent) -> [String] {
    guard !SectionKind(name: section.name).looksAhead(section.fields.map(\.key)) else { return written }
    guard !section.paragraphs.isEmpty, !written.isEmpty else { return written + section.paragraphs }
    return written + [""] + section.paragraphs
  }
}
