import Testing

@testable import Conversation

@Suite("People to reach") struct HelplineTests {
  @Test("Every row is whole, and what is shown is what is dialled") func rows() {
    let lines = shipped.helplines.lines
    #expect(lines.count >= 7)
    for line in shipped.helplines.all {
      for part in [line.region, line.name, line.how, line.who, line.hours, line.checkedBy] { #expect(!part.isEmpty) }
      #expect(line.source.hasPrefix("https://"))
      #expect(line.checkedOn.utf8.count == 7 && line.checkedOn.hasPrefix("20"))
      #expect(line.number.allSatisfy { $0.isNumber || $0 == " " || $0 == "-" })
      #expect(line.number.isEmpty == (line.how == "open"))
      #expect(String(line.number.filter(\.isNumber)) == line.dialled)
    }
    #expect(lines.map(\.dialled) == ["988", "18884090141", "988", "116123", "03301231245", "116123", ""])
  }

  @Test("A row that is not whole or no number is left out and told")
  func broken() {
    var helplines = Helplines()
    let rest = "w | h | https://s | 2026-11 | me"
    let text = "US | a | 98x | call | \(rest)\nUS | a | 988\nUS | a | - | emergency | \(rest)\n# a remark\n"
    let problems = helplines.read(path: "h.txt", bytes: Array(text.utf8))
    #expect(problems.map(\.line) == [1, 2, 3])
    #expect(helplines.all.isEmpty)
  }

  @Test(
    "The one line is for the country; where it is not known all stand together",
    arguments: [
      ("US", "US: call or text 988"), ("CA", "Canada: call or text 988"),
      ("GB", "UK: call 116 123"), ("IE", "Ireland: call 116 123"),
      ("DE", ""),
      (nil, "US/Canada: call or text 988 - UK/Ireland: call 116 123"),
    ] as [(String?, String)])
  func short(_ region: String?, _ text: String) {
    #expect(shipped.helplines.short(for: region) == text)
    let lines = shipped.people(full: false, region: region)
    #expect(lines.count <= 2 && lines.allSatisfy { $0.count <= 76 })
    #expect(lines.last?.contains("findahelpline.com") == true && lines.last?.contains(" - in danger: ") == true)
  }

  @Test(
    "The fuller list names every line, what to do in danger, and when it was checked", arguments: ["US", "GB", nil])
  func full(_ region: String?) {
    let library = shipped
    let text = library.people(full: true, region: region, safe: ["Priya"])
    let whole = text.joined(separator: "\n")
    for line in library.helplines.lines(for: region) { #expect(whole.contains(line.number)) }
    #expect(whole.contains("In danger right now: "))
    #expect(whole.contains("Priya"))
    #expect(whole.contains("2026-11"))
    #expect(text.allSatisfy { $0.count <= 76 })
    // Names and hours stand in one column.
    for line in text where line.hasPrefix("  ") && line.count > 19 {
      let (before, first) = (Array(line)[17], Array(line)[18])
      #expect(before == " " && first != " ", "\(line)")
    }
  }

  @Test(
    "In danger it is the country's own number; where it is not known the usual ones",
    arguments: [
      ("US", "911"), ("CA", "911"), ("GB", "999 or 112"), ("IE", "112 or 999"), ("DE", nil), (nil, nil),
    ] as [(String?, String?)])
  func emergency(_ region: String?, _ number: String?) {
    let (short, full) = (shipped.people(full: false, region: region), shipped.people(full: true, region: region))
    #expect(full.contains("In danger right now: \(number ?? "your emergency number (911, 999 or 112)")."))
    #expect(short.last?.hasSuffix("in danger: \(number ?? "your emergency number")") == true)
  }

  @Test(
    "The country: the settings, then the language, then the zone; a conflict is not known",
    arguments: [
      ("uk", "en_US.UTF-8", "America/New_York", "GB"), ("", "en_GB.UTF-8", nil, "GB"), (nil, "en_US.UTF-8", nil, "US"),
      (nil, "en_US.UTF-8", "America/Chicago", "US"), (nil, "en_US.UTF-8", "Europe/London", nil),
      (nil, "en_US.UTF-8", "Europe/Berlin", nil), (nil, "de_DE.UTF-8", "Europe/Berlin", "DE"), (nil, "C", nil, nil),
      (nil, "C.UTF-8", "Europe/Dublin", "IE"), (nil, "POSIX", "America/Toronto", "CA"), (nil, nil, "UTC", nil),
      (nil, nil, "Etc/UTC", nil), (nil, nil, "Asia/Tokyo", nil), (nil, nil, ":America/Indiana/Knox", "US"),
      ("Ireland", "en_US", nil, "IE"), ("nonsense", "en_IE@euro", "UTC", "IE"), (nil, "en_US", "US/Eastern", "US"),
    ] as [(String?, String?, String?, String?)])
  func region(_ configured: String?, _ language: String?, _ zone: String?, _ code: String?) {
    #expect(Region.known(configured: configured, locales: ["", nil, language], zone: zone) == code)
  }

  @Test("The note has at most six lines, with people named as safe and the country not known") func sixLines() throws {
    let script = try #require(shipped.scripts["now"])
    let first = script.code.prefix { if case .ask = $0.action { false } else { true } }
    var lines = 0
    for instruction in first
    where !instruction.condition.names.contains("safe") && instruction.condition != .not(.holds("automatic")) {
      switch instruction.action {
      case .say(_, let texts): lines += texts[0].parts.isEmpty ? 0 : 1
      case .people: lines += 2
      default: break
      }
    }
    // One of two lines is said, as people are named as safe or not.
    lines += 1
    #expect(lines <= 6)
  }
}
