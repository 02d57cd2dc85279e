import Nights

/// The facts as scripts name them. A fact that is not so is an empty text.
extension Facts {
  static let names: Set<String> = [
    "date", "hour", "by-pipe", "first-run", "first-week", "gap", "begun-tonight", "heavy-today", "heavy-last-night",
    "promise-who", "promise-say", "promise-when", "promise-when-said", "promise-when-last-night", "promise-made",
    "promise-made-on", "safe-one", "aside-when", "aside-text", "aside-about", "recovered-lines", "recovered-time",
    "safe", "safe-many", "path", "root", "minutes", "minutes-long", "subject", "night-shift", "morning",
    "worked-already", "slept-already", "check-in-wanted", "nights", "weekend", "asked-kind", "asked-text",
    "boundary-text", "recovery-text", "outside-text", "has-floors", "floors-age", "layers-age", "outside-gap",
    "rest-worse", "floor-sleep", "floor-move", "floor-food", "floor-people", "has-put-off", "has-rest-better",
  ]

  /// Lists that a script can show: what was put off, with its night; what left the person better; their floors.
  static let listNames: Set<String> = ["put-off", "rest-better", "floors"]

  /// The fields that the check-in knows, as the journal names them; `asks-slept` holds where that question is switched on.
  static let checkInFields = ["slept", "worked", "day off", "screen in bed", "outside", "moved", "rest"]

  func value(_ name: String) -> String? {
    switch name {
    case "date": night.spoken
    case "hour": String(hour)
    case "by-pipe": flag(byPipe)
    case "first-run": flag(firstRun)
    case "first-week": flag(nightsWritten < 7)
    case "gap": nightsSinceLast.map { String($0) } ?? ""
    case "begun-tonight": flag(hasBegun)
    case "heavy-today": flag(heavyToday)
    case "heavy-last-night": flag(heavyLastNight)
    case "promise-who": promises.first?.who ?? ""
    case "promise-say": promises.first?.say ?? ""
    case "promise-when": promises.first?.when ?? ""
    case "promise-when-said": promises.first?.whenSaid.short ?? ""
    case "promise-when-last-night": flag(promises.first?.whenSaid == night.adding(days: -1))
    case "promise-made": promises.first?.made.short ?? ""
    case "promise-made-on": promises.first?.made.iso ?? ""
    case "safe-one": safePeople.first ?? ""
    case "aside-when": putAside.first.map { spoken($0.time) } ?? ""
    // It is said with a full stop behind it.
    case "aside-text": putAside.first?.text.withoutStop ?? ""
    case "aside-about": putAside.first?.reference ?? ""
    case "recovered-lines": recovered.map { $0.lines == 1 ? "1 line" : "\($0.lines) lines" } ?? ""
    case "recovered-time": recovered?.time ?? ""
    case "safe": safePeople.joined(separator: ", ")
    case "safe-many": flag(safePeople.count > 1)
    case "path": path
    case "root": root
    case "minutes": String(min(max(minutes, 1), 999))
    case "minutes-long": minutes <= 1 ? "1 minute" : "\(min(minutes, 999)) minutes"
    case "subject": subject
    case "nights": String(nightsWritten)
    case "weekend": flag(night.weekday == .saturday || night.weekday == .sunday)
    case "asked-kind": asked.first?.kind.rawValue ?? ""
    case "asked-text": asked.first?.text ?? ""
    case "boundary-text": keptUp[.boundary] ?? ""
    case "recovery-text": keptUp[.recovery] ?? ""
    case "outside-text": keptUp[.outside] ?? ""
    case "has-floors": flag(!floors.isEmpty)
    case "floors-age": floorsAge.map { String($0) } ?? ""
    case "layers-age": layersAge.map { String($0) } ?? ""
    case "outside-gap": outsideGap.map { String($0) } ?? ""
    case "rest-worse": String(restWorse)
    case "floor-sleep", "floor-move", "floor-food", "floor-people": floors[String(name.dropFirst(6))] ?? ""
    case "has-put-off", "has-rest-better": flag(!(lists[String(name.dropFirst(4))] ?? []).isEmpty)
    case "night-shift": flag((4..<12).contains(hour))
    case "morning": flag((5..<12).contains(hour))
    case "worked-already": worked.map(hoursText) ?? ""
    case "slept-already": slept.map(hoursText) ?? ""
    case "check-in-wanted": flag(!checkIn.isEmpty && nightsWritten >= 7 && !hasCheckedIn)
    default: name.hasPrefix("asks-") ? flag(asks(String(name.dropFirst(5)))) : nil
    }
  }

  /// `At 14:10`, `On Friday at 14:10`, `On 1 July`.
  private func spoken(_ time: String) -> String {
    let words = time.split(separator: " ")
    let clock = words.last.flatMap { $0.contains(":") ? $0 : nil }
    let day = words.dropLast(clock == nil ? 0 : 1).joined(separator: " ")
    return switch (day.isEmpty, clock) {
    case (true, nil): "Earlier"
    case (true, let clock?): "At \(clock)"
    case (false, nil): "On \(day)"
    case (false, let clock?): "On \(day) at \(clock)"
    }
  }

  private func flag(_ so: Bool) -> String { so ? "yes" : "" }

  private func asks(_ name: String) -> Bool { checkIn.contains(name.replacing("-", with: " ")) }

  static func isName(_ name: String) -> Bool {
    names.contains(name) || checkInFields.contains { "asks-" + $0.replacing(" ", with: "-") == name }
  }
}
