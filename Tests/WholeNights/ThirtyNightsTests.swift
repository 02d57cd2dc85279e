import Testing

/// Every practice, every follow-up and every offer, over thirty nights of one person.
@Suite struct ThirtyNightsTests {
  @Test func nothingNagsNothingCountsAndEveryPracticeIsGoneThrough() throws {
    let home = try Home()
    var screens: [(sitting: ThirtySitting, screen: String)] = []
    for sitting in ThirtySitting.all {
      let before = home.text(sitting.file)
      let screen = try sitting.play(home)
      screens.append((sitting, screen))
      expectInOrder(sitting.shown, in: screen, sitting.name)
      let added = home.text(sitting.file).dropFirst(before.count)
      #expect(home.text(sitting.file).hasPrefix(before), "\(sitting.name) changed what was there")
      let headings = added.split(separator: "\n").filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(9)) }
      #expect(headings == sitting.headings, "\(sitting.name)")
    }
    expectOneThingAtTheDoor(screens)
    expectNoWordThatCounts(screens)
    expectNothingAskedTwiceInAWeek(home)
    // Let go on the 22nd and on the 30th: never asked after again.
    for (sitting, screen) in screens where sitting.day > 22 && sitting.command != ["kept"] {
      #expect(!screen.contains("Priya"), "\(sitting.name)")
    }
    #expect(try #require(screens.last).screen.contains("river") == false)
    expectEveryPractice(screens)
    #expect(home.drafts.isEmpty)
  }

  private func expectInOrder(_ wanted: [String], in screen: String, _ name: String) {
    var rest = screen[...]
    for line in wanted {
      let parts = rest.split(separator: line, maxSplits: 1, omittingEmptySubsequences: false)
      guard let after = parts.dropFirst().first else {
        Issue.record("\(name): \(line.debugDescription) is not in\n\(rest)")
        return
      }
      rest = after
    }
  }

  /// One thing waits at most, and one more is offered at most.
  private func expectOneThingAtTheDoor(_ screens: [(sitting: ThirtySitting, screen: String)]) {
    let waiting = [
      "You meant to tell", "you put something aside", "was it kept?", "was there any of it", "did you talk?",
      "Put back", "Last night was heavy",
    ]
    for (sitting, screen) in screens where sitting.command.isEmpty {
      #expect(waiting.count { screen.contains($0) } <= 1, "\(sitting.name):\n\(screen)")
      #expect(waiting.reduce(0) { $0 + screen.count(of: $1) } <= 1, "\(sitting.name):\n\(screen)")
      #expect(screen.count(of: "Tonight, maybe") + screen.count(of: "There is one more thing") <= 1, "\(sitting.name)")
    }
  }

  private func expectNoWordThatCounts(_ screens: [(sitting: ThirtySitting, screen: String)]) {
    let words = ["streak", "missed", "total", "score", "in a row", "well done", "goal", "%", "!", "should", "must"]
    for (sitting, screen) in screens {
      for word in words { #expect(!screen.lowercased().contains(word), "\(sitting.name): \(word)") }
    }
  }

  /// Openings and nudges, as the journal itself says what was asked.
  private func expectNothingAskedTwiceInAWeek(_ home: Home) {
    var last: [String: Int] = [:]
    var count = 0
    for day in 1...31 {
      let file = ThirtySitting(day: day).file
      for line in home.text(file).split(separator: "\n") where line.hasPrefix("asked: ") {
        count += 1
        if let before = last[String(line)] {
          #expect(day - before >= 7, "\(line) on the \(before). and on the \(day).")
        }
        last[String(line)] = day
      }
    }
    #expect(count > 20)
  }

  private func expectEveryPractice(_ screens: [(sitting: ThirtySitting, screen: String)]) {
    let kept = Set(screens.flatMap(\.sitting.headings))
    for heading in [
      "ten minutes", "truth", "promise", "put aside", "the real name", "behind", "one step", "one boundary",
      "one recovery practice", "floors", "someone outside", "three layers", "put off", "the alarm", "to report",
      "check-in", "what the words show", "not tonight",
    ] { #expect(kept.contains(heading), "\(heading)") }
  }
}

/// One command on one of the nights, with what is typed and what is to come of it.
struct ThirtySitting {
  let day: Int
  var command: [String] = []
  var time = "22:14"
  var isOnTerminal = false
  var shown: [String] = []
  var typed: [String] = []
  var headings: [String] = []

  init(day: Int) { self.day = day }

  var name: String { "\(day) \(command.joined(separator: " "))" }
  private var date: String { day == 31 ? "2026-12-01" : "2026-11-\(day < 10 ? "0" : "")\(day)" }
  var file: String { "journal/\(date.prefix(4))/\(date.dropFirst(5).prefix(2))/\(date).md" }

  /// Plays it, by pipe or under a terminal, and gives what was on the screen.
  func play(_ home: Home) throws -> String {
    let changes = ["CANDOR_NOW": "\(date)T\(time)", "CANDOR_SEED": "\(day)"]
    guard isOnTerminal else {
      let lines = typed.map { $0 + "\n" }.joined()
      let result = try home.piped(lines, command, changes: changes)
      #expect(result.status == 0 && result.errors.isEmpty, "\(name): \(result.errors)")
      return result.output
    }
    let terminal = try home.candor(command, changes: changes)
    try terminal.expect(shown.first ?? "")
    try terminal.send(typed.map { $0 + "\r" }.joined())
    #expect(try terminal.wait() == 0, "\(name)")
    return terminal.screen
  }

  /// The sittings of the table.
  static var all: [ThirtySitting] {
    var all: [ThirtySitting] = []
    for line in ThirtyNights.text.split(separator: "\n").map(String.init) {
      if line.hasPrefix("=== ") {
        all.append(begun(by: line.split(separator: " ").dropFirst().map(String.init)))
      } else if let last = all.indices.last {
        if line.hasPrefix("▌") {
          all[last].typed.append(String(line.dropFirst()))
        } else if line.hasPrefix("| ") {
          all[last].headings.append(String(line.dropFirst(2)))
        } else {
          all[last].shown.append(line)
        }
      }
    }
    return all
  }

  private static func begun(by words: [String]) -> ThirtySitting {
    var words = words[...]
    var sitting = ThirtySitting(day: words.popFirst().flatMap { Int($0) } ?? 0)
    if words.suffix(3) == ["on", "a", "terminal"] {
      sitting.isOnTerminal = true
      words = words.dropLast(3)
    }
    if words.count > 2, words.dropLast().last == "at" {
      sitting.time = words.last ?? ""
      words = words.dropLast(2)
    }
    sitting.command = Array(words.dropFirst())
    return sitting
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { split(separator: part, omittingEmptySubsequences: false).count - 1 }
}
