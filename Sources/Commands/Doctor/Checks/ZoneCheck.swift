/// Whether the time zone is known here: where it is not, the clock silently counts as UTC.
enum ZoneCheck {
  static let name = "zone"

  /// `zone` is `TZ`, nil where it is not set. `isData` says whether a file is zone data.
  static func findings(zone: String?, folder: String?, isData: (String) -> Bool) -> [Doctor.Finding] {
    guard let zone else {
      if isData("/etc/localtime") { return [.fine(name, "The time zone is the machine's own.")] }
      return [
        .note(
          name, "This machine has no time zone, so the clock is UTC, and a night may get the wrong date.",
          "Set one: export TZ=Europe/London, or as root: dpkg-reconfigure tzdata")
      ]
    }
    let named = zone.hasPrefix(":") ? String(zone.dropFirst()) : zone
    if ["", "UTC", "UTC0", "GMT", "GMT0"].contains(named) { return [.fine(name, "The time zone is UTC.")] }
    let path = named.hasPrefix("/") ? named : "\(folder ?? "/usr/share/zoneinfo")/\(named)"
    if isData(path) { return [.fine(name, "The time zone is \(named).")] }
    if isRule(named) { return [.fine(name, "The time zone is given as a rule, \(named).")] }
    return [
      .problem(
        name,
        "TZ is \"\(zone)\", and nothing is known here about such a zone: the clock counts as UTC, and a night "
          + "may get the wrong date.",
        "Mend the name, as Europe/London, or install the zones (on Debian: apt install tzdata).")
    ]
  }

  /// `GMT0BST,M3.5.0/1,M10.5.0` and `<+03>-3`, as POSIX has them: a name, then an offset.
  static func isRule(_ text: String) -> Bool {
    let rest: Substring
    if text.hasPrefix("<"), let end = text.firstIndex(of: ">") {
      rest = text[text.index(after: end)...]
    } else {
      rest = text.drop { $0.isASCII && $0.isLetter }
      guard text.count - rest.count >= 3 else { return false }
    }
    let digits = rest.first == "+" || rest.first == "-" ? rest.dropFirst() : rest
    return digits.first.map { $0.isASCII && $0.isNumber } ?? false
  }
}
