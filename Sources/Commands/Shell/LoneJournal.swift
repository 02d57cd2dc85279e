import Journal

/// What a file of settings says of the journal where the file cannot be read as a whole. Words that are meant for an
/// encrypted folder must not come to rest in another one because a quotation mark is missing three lines below.
enum LoneJournal: Equatable {
  /// A line by itself names it.
  case named(String, line: Int)
  /// Nothing in the file is about a journal.
  case none
  /// Something may be, and nobody can tell what.
  case unclear

  /// Looks through a file's bytes, line by line.
  init(_ bytes: [UInt8]) {
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
      // Other forms of text have zeros between the letters.
      let letters = String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self).lowercased()
      self = letters.contains("journal") ? .unclear : .none
      return
    }
    var found = LoneJournal.none
    var isTop = true
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let bare = Setting.trimmed(line.drop { $0 == "\u{FEFF}" })
      isTop = isTop && !bare.hasPrefix("[")
      guard LoneJournal.speaks(bare) else { continue }
      // A second one contradicts the first, and a text of several lines may quote anything.
      let hasLongText = text.contains("\"\"\"") || text.contains("'''")
      guard isTop, found == .none, !hasLongText, let folder = LoneJournal.folder(bare) else {
        self = .unclear
        return
      }
      found = .named(folder, line: number + 1)
    }
    self = found
  }

  /// Whether a line may set the journal.
  private static func speaks(_ line: String) -> Bool {
    guard !line.hasPrefix("#") else { return false }
    let letters = line.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    return letters.hasPrefix("journal") || letters.hasPrefix("[journal") || letters.contains("journal=")
  }

  /// The folder of `journal = "~/journal"  # mine`; nil for anything else.
  private static func folder(_ line: String) -> String? {
    guard line.hasPrefix("journal") else { return nil }
    let rest = line.dropFirst(7).drop(while: \.isWhitespace)
    guard rest.first == "=" else { return nil }
    let value = rest.dropFirst().drop(while: \.isWhitespace)
    guard let quote = value.first, quote == "\"" || quote == "'",
      let end = value.dropFirst().firstIndex(of: quote)
    else { return nil }
    var setting = SettingValue()
    setting.text = String(value[..<end].dropFirst())
    let after = value[end...].dropFirst().drop(while: \.isWhitespace)
    guard after.isEmpty || after.first == "#", let folder = setting.folder, !folder.contains("\\") else { return nil }
    return folder
  }
}
