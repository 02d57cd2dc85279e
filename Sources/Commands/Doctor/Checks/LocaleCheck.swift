@preconcurrency import Glibc

/// Whether programs take text for UTF-8 here. candor does in any case; an editor may not.
enum LocaleCheck {
  static let name = "locale"

  /// `isInstalled` says whether the C library knows a locale of this name.
  static func findings(_ variable: (String) -> String?, isInstalled: (String) -> Bool) -> [Doctor.Finding] {
    let set = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { name in variable(name).map { (name, $0) } }.first
    guard let (variable, value) = set else {
      return [
        .note(
          name, "No locale is set, so other programs take text for ASCII. candor writes UTF-8 in any case.",
          "In your shell's profile: export LANG=C.UTF-8")
      ]
    }
    let small = value.lowercased()
    guard small.contains("utf-8") || small.contains("utf8") else {
      return [
        .note(
          name, "\(variable) is \"\(value)\", which is not UTF-8. candor writes UTF-8 in any case; an editor may not.",
          "In your shell's profile: export \(variable)=C.UTF-8")
      ]
    }
    guard isInstalled(value) else {
      return [
        .note(
          name, "\(variable) is \"\(value)\", a locale that is not installed here.",
          "Install it (on Debian: dpkg-reconfigure locales), or: export \(variable)=C.UTF-8")
      ]
    }
    return [.fine(name, "The locale is \(value).")]
  }

  /// Whether the C library has this locale.
  static func isInstalled(_ name: String) -> Bool {
    guard let locale = newlocale(1 << LC_CTYPE, name, nil) else { return false }
    freelocale(locale)
    return true
  }
}
