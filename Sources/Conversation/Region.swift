/// Which country's lines to show.
public enum Region {
  /// The country's two letters; nil where it is not known, or where the language and the zone disagree.
  ///
  /// - Parameters:
  ///   - configured: `country =` of the settings; it alone decides where it is given.
  ///   - locales: `LC_ALL`, `LC_MESSAGES` and `LANG`, in this order; the first that is set counts.
  ///   - zone: the name of the time zone, such as `Europe/London`.
  public static func known(configured: String?, locales: [String?], zone: String?) -> String? {
    if let code = configured.flatMap(code) { return code }
    let territory = locales.lazy.compactMap { $0 }.first { !$0.isEmpty }.flatMap(territory)
    let place = zone.flatMap(country)
    guard let territory, let place else { return territory ?? (place == elsewhere ? nil : place) }
    return territory == place || place == elsewhere && !withLines.contains(territory) ? territory : nil
  }

  private static let elsewhere = "*"
  private static let withLines: Set<String> = ["US", "CA", "GB", "IE"]

  /// A country's two letters, of themselves or of the name of a country whose lines are known; nil for any other text.
  public static func code(_ text: String) -> String? {
    let text = text.trimmed.uppercased()
    if let named = names[text] { return named }
    guard text.utf8.count == 2, text.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
    return text
  }

  /// What people write for countries whose lines are known.
  private static let names = [
    "USA": "US", "UNITED STATES": "US", "CANADA": "CA", "UK": "GB", "UNITED KINGDOM": "GB", "GREAT BRITAIN": "GB",
    "ENGLAND": "GB", "SCOTLAND": "GB", "WALES": "GB", "NORTHERN IRELAND": "GB", "IRELAND": "IE",
  ]

  /// `GB` of `en_GB.UTF-8@euro`; nil for `C` and `POSIX`.
  private static func territory(_ locale: String) -> String? {
    let plain = locale.prefix { $0 != "." && $0 != "@" }
    let parts = plain.split(separator: "_")
    return parts.count == 2 ? code(String(parts[1])) : nil
  }

  /// The country of a zone; `*` for one that lies elsewhere; nil for `UTC` and the like.
  private static func country(_ zone: String) -> String? {
    var name = zone[...]
    if name.first == ":" { name = name.dropFirst() }
    guard let slash = name.firstIndex(of: "/"), !name.hasPrefix("Etc/") else { return nil }
    switch name[..<slash] {
    case "US": return "US"
    case "Canada": return "CA"
    default: break
    }
    if name.hasPrefix("America/Indiana/") || name.hasPrefix("America/Kentucky/")
      || name.hasPrefix("America/North_Dakota/")
    {
      return "US"
    }
    if name == "Europe/London" || name == "Europe/Belfast" { return "GB" }
    if name == "Europe/Dublin" { return "IE" }
    if name == "Pacific/Honolulu" { return "US" }
    let city = String(name[name.index(after: slash)...])
    guard name.hasPrefix("America/") else { return elsewhere }
    return american.contains(city) ? "US" : canadian.contains(city) ? "CA" : elsewhere
  }

  private static let american: Set<String> = [
    "New_York", "Detroit", "Chicago", "Menominee", "Denver", "Boise", "Phoenix", "Los_Angeles", "Anchorage", "Juneau",
    "Sitka", "Metlakatla", "Yakutat", "Nome", "Adak", "Indianapolis", "Fort_Wayne", "Louisville",
  ]
  private static let canadian: Set<String> = [
    "Toronto", "Montreal", "Halifax", "Glace_Bay", "Moncton", "Goose_Bay", "St_Johns", "Winnipeg", "Regina",
    "Swift_Current", "Edmonton", "Vancouver", "Dawson_Creek", "Fort_Nelson", "Creston", "Whitehorse", "Dawson",
    "Yellowknife", "Inuvik", "Iqaluit", "Rankin_Inlet", "Resolute", "Cambridge_Bay", "Thunder_Bay", "Nipigon",
    "Rainy_River", "Atikokan", "Blanc-Sablon",
  ]
}
