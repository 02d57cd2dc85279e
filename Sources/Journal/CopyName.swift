import Nights

/// Which names a program that syncs folders gives to a night's file when two devices have changed it.
///
/// A name of this kind is listed as another version and never merged by itself, so one that a person chose costs a line;
/// one that is missed would cost words nobody knows of.
enum CopyName {
  /// The night that a file of this name is another version of; nil for all other names.
  static func night(_ name: [UInt8]) -> CivilDate? {
    let end = Array(".md".utf8)
    let text = name.map(\.lowered)
    guard name.count > 13, let night = CivilDate(iso: String(decoding: name.prefix(10), as: UTF8.self)) else {
      return nil
    }
    if text.dropFirst(10).starts(with: end) { return isBehindEnding(text.dropFirst(13)) ? night : nil }
    guard text.suffix(3).elementsEqual(end) else { return nil }
    let rest = name.dropFirst(10).dropLast(3)
    return isMark(rest.map(\.lowered)[...]) || isComputer(rest) ? night : nil
  }

  /// rclone's mark, in lower case; before version 1.66 it was the other one.
  private static func isBehindEnding(_ mark: ArraySlice<UInt8>) -> Bool {
    [".conflict", "..path"].contains { word in
      mark.starts(with: word.utf8) && isNumber(mark.dropFirst(word.utf8.count), from: 0)
    }
  }

  /// What stands between the date and the ending, in lower case.
  private static func isMark(_ mark: ArraySlice<UInt8>) -> Bool {
    // Syncthing; ownCloud and Nextcloud of old; Resilio, once or again; rclone.
    if [".sync-conflict-", "_conflict-", ".conflict"].contains(where: { mark.starts(with: $0.utf8) }) { return true }
    // Synology: `_CLIENT_Nov-22-0901-2026_CaseConflict_1`.
    if let line = mark.first, line == UInt8(ascii: "_") {
      return mark.split(separator: line).dropFirst(2).contains { $0.suffix(8).elementsEqual("conflict".utf8) }
    }
    guard mark.first == UInt8(ascii: " "), let open = mark.dropFirst().first, let last = mark.last else { return false }
    let inner = mark.dropFirst(2).dropLast()
    switch (open, last) {
    case (UInt8(ascii: "("), UInt8(ascii: ")")):
      // Google Drive counts; the others tell of the conflict.
      return isNumber(inner, from: 1) || tellsOfConflict(inner)
    case (UInt8(ascii: "["), UInt8(ascii: "]")): return tellsOfConflict(inner)
    // iCloud: the second is 2.
    default: return isNumber(mark.dropFirst(), from: 2)
    }
  }

  /// Dropbox, Nextcloud, ownCloud, Seafile, pCloud and Obsidian, in some of the languages that they speak; not every
  /// conflict of a person's own, which has no copy, no date and no number.
  private static func tellsOfConflict(_ words: ArraySlice<UInt8>) -> Bool {
    guard holds(words, "conflic") || holds(words, "conflit") || holds(words, "konflikt") else { return false }
    return ["copy", "copie", "copia", "kopie", "kopi"].contains { holds(words, $0) } || words.contains(where: \.isDigit)
      || words.elementsEqual("conflicted".utf8) || words.elementsEqual("conflict".utf8)
      || words.elementsEqual("case conflict".utf8)
  }

  /// OneDrive: the name of a computer, as Windows gives it: `-LAPTOP`, `-DESKTOP-7F3KQ2`, perhaps with a number.
  private static func isComputer(_ rest: ArraySlice<UInt8>) -> Bool {
    let name = rest.dropFirst()
    let isCapital = { (byte: UInt8) in byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
    return rest.first == UInt8(ascii: "-") && (2...19).contains(name.count) && name.contains(where: isCapital)
      && name.allSatisfy { isCapital($0) || $0.isDigit || $0 == rest.first }
  }

  private static func isNumber(_ digits: ArraySlice<UInt8>, from least: Int) -> Bool {
    guard (1...2).contains(digits.count), digits.allSatisfy(\.isDigit), digits.count == 1 || digits.first != 0x30 else {
      return false
    }
    return digits.reduce(0) { $0 * 10 + $1.digit } >= least
  }

  private static func holds(_ words: ArraySlice<UInt8>, _ part: String) -> Bool {
    let (all, part) = (Array(words), Array(part.utf8))
    guard all.count >= part.count else { return false }
    return (0...all.count - part.count).contains { all.holds(part, at: $0) }
  }
}
