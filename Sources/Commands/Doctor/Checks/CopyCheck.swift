import Journal
import Nights

/// Copies that Syncthing, Dropbox and the like made of a night's file.
enum CopyCheck {
  static let name = "copies"

  struct Copy: Equatable {
    let path: String
    let night: CivilDate
    /// How it differs, or why that cannot be told.
    let difference: Result<OtherVersion, Skipped>
  }

  static func findings(_ copies: [Copy], spoken: (String) -> String) -> [Doctor.Finding] {
    guard !copies.isEmpty else { return [.fine(name, "No night has another version.")] }
    var all: [CivilDate: [String]] = [:]
    for copy in copies { all[copy.night, default: []].append(copy.path) }
    return copies.map { copy in
      let start = "\(spoken(copy.path)) is another version of \(copy.night.heading)"
      switch copy.difference {
      case .failure(let skipped):
        let isNight = skipped.path != copy.path
        let which = isNight ? "cannot be compared, for \(spoken(skipped.path)) " : ""
        let why = skipped.isPredicate ? skipped.reason : "cannot be read: \(skipped.reason)"
        return .problem(name, "\(start), and \(which)\(why).", "It is left where it is.")
      case .success(let version):
        let isSame = version.differing.isEmpty && version.missing.isEmpty
        return Doctor.Finding(
          check: name, severity: isSame ? .note : .problem, sentence: "\(start): \(words(version)).",
          remedy: isSame
            ? "candor doctor --fix moves it to .drafts/merged; nothing is deleted."
            : "candor doctor --fix adds what is missing to the night and moves the copy to .drafts/merged; nothing is "
              + "deleted.",
          fix: .merge(copy.night, all[copy.night] ?? []))
      }
    }
  }

  /// `2 parts are the same, 22:16 ten minutes differs, 23:10 truth is only here`.
  static func words(_ version: OtherVersion) -> String {
    var words: [String] = []
    let (differ, miss) = (version.differing, version.missing)
    if differ.isEmpty, miss.isEmpty {
      return version.same == 0 ? "nothing is written in it" : "all of it is in the night's file too"
    }
    if version.same > 0 {
      words.append(version.same == 1 ? "1 part is the same" : "\(version.same) parts are the same")
    }
    if !differ.isEmpty { words.append("\(Doctor.named(differ)) \(differ.count == 1 ? "differs" : "differ")") }
    if !miss.isEmpty {
      let names = miss.map { $0.isEmpty ? "prose without a heading" : $0 }
      words.append("\(Doctor.named(names)) \(miss.count == 1 ? "is" : "are") only here")
    }
    return words.joined(separator: "; ")
  }
}
