import Journal
import Nights

/// What is wrong within a night's file.
enum NightFault: CaseIterable, Equatable {
  /// Nothing is in it.
  case empty
  /// The last line has no end.
  case openEnd
  /// It ends within a character, as after a power cut.
  case cutOff
  /// NUL bytes, which nobody types.
  case nulls
  /// Marks that git leaves where two versions did not fit.
  case gitMarks

  /// What there is in these bytes. Pure.
  static func all(in bytes: [UInt8]) -> [NightFault] {
    guard let last = bytes.last else { return [.empty] }
    var faults: [NightFault] = []
    if isCutOff(bytes) {
      faults.append(.cutOff)
    } else if last != UInt8(ascii: "\n") {
      faults.append(.openEnd)
    }
    if bytes.contains(0) { faults.append(.nulls) }
    if hasGitMarks(bytes) { faults.append(.gitMarks) }
    return faults
  }

  /// Whether the last bytes begin a character that does not end.
  private static func isCutOff(_ bytes: [UInt8]) -> Bool {
    let tail = bytes.suffix(4)
    guard let start = tail.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return false }
    let length = tail[start] < 0xC2 ? 1 : tail[start] < 0xE0 ? 2 : tail[start] < 0xF0 ? 3 : tail[start] < 0xF5 ? 4 : 1
    return tail.endIndex - start < length
  }

  private static func hasGitMarks(_ bytes: [UInt8]) -> Bool {
    guard bytes.contains(UInt8(ascii: "<")) else { return false }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    return ["<<<<<<< ", "=======", ">>>>>>> "].allSatisfy { mark in lines.contains { $0.starts(with: mark.utf8) } }
  }
}

/// Nights that cannot be read, or not as they were meant.
enum NightCheck {
  static let name = "nights"

  /// `faults` are nights with what is wrong in them, `skipped` what was passed over while reading.
  static func findings(
    _ faults: [(night: CivilDate, fault: NightFault)], skipped: [Skipped], count: Int, spoken: (String) -> String,
    path: (CivilDate) -> String
  ) -> [Doctor.Finding] {
    let unread = skipped.map { skipped in
      let what = skipped.isPredicate ? " \(skipped.reason), so it is not read." : " is not read: \(skipped.reason)."
      return Doctor.Finding.problem(name, spoken(skipped.path) + what, remedy(skipped.kind))
    }
    let wrong = NightFault.allCases.compactMap { fault -> Doctor.Finding? in
      let nights = faults.filter { $0.fault == fault }.map(\.night)
      return nights.isEmpty ? nil : finding(fault, nights, nights.map { spoken(path($0)) })
    }
    let all = unread + wrong
    return all.isEmpty ? [.fine(name, "\(Doctor.counted(count, "night")) can be read.")] : all
  }

  private static func finding(_ fault: NightFault, _ nights: [CivilDate], _ paths: [String]) -> Doctor.Finding {
    let one = nights.count == 1
    let which = Doctor.named(paths)
    switch fault {
    case .empty:
      return .note(name, "Nothing is in \(which).", "A backup, or .stversions of Syncthing, may have more.")
    case .openEnd:
      return .note(
        name, one ? "The last line of \(which) has no end." : "The last lines of \(which) have no end.",
        "No words are missing; candor doctor --fix ends \(one ? "it" : "them").", fix: .endLines(nights))
    case .cutOff:
      return .problem(
        name, "\(which) \(one ? "ends" : "end") in the middle of a character, as after a power cut.",
        "candor doctor --fix ends the line. What came after may be in a backup or in .drafts.", fix: .endLines(nights))
    case .nulls:
      return .problem(
        name, "\(which) \(one ? "holds" : "hold") NUL bytes, as after a power cut.",
        "They are left where they are. Compare with a backup; candor edit opens the night.")
    case .gitMarks:
      return .problem(
        name, "\(which) \(one ? "holds" : "hold") the marks of a merge that git did not finish.",
        "candor edit opens the night: keep what you want of both, and take the marks out.")
    }
  }

  private static func remedy(_ kind: Skipped.Kind) -> String {
    switch kind {
    case .noDay: "Give it the name of its night, as 2026-11-21.md."
    case .link: "Put the file itself there; below the journal links are not followed."
    case .large: "A night's own words are a thousandth of that. Divide it with an editor."
    case .closed: "If it is yours: chmod u+rw, and for folders u+rwx."
    case .strange: "Move it out of the journal."
    case .misplaced, .notMounted, .other: "Copy what you can to another disk, and look after this one."
    }
  }
}
