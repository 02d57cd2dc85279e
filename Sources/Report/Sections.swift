import Nights
import Review

extension TextPage {
  /// At most so many lines of the ledger are shown; the rest is counted.
  static let ledgerLines = 12

  mutating func ledger() {
    guard !review.ledger.isEmpty else { return }
    part(Words.ledger)
    let groups = review.ledgerGroups
    let day = groups.reduce(0) { max($0, Columns.width(dates.brief($1.date))) } + 2
    let longest = groups.prefix(TextPage.ledgerLines).reduce(0) { max($0, Columns.width($1.milestone ?? "")) }
    let name = min(longest, width / 3) + 2
    for group in groups.prefix(TextPage.ledgerLines) {
      let head = "    " + Columns.padded(dates.brief(group.date), to: day)
      let milestone = Columns.shortened(group.milestone ?? "", to: name - 2)
      let more = group.more > 0 ? "  and \(counted(group.more, "more night"))" : ""
      let room = width - Columns.width(head) - name - 2 - Columns.width(more)
      if group.quote.isEmpty {
        add(head + milestone + more)
      } else if room >= 20 {
        add(head + Columns.padded(milestone, to: name) + "\"\(Columns.shortened(group.quote, to: room))\"" + more)
      } else {
        add(head + milestone + more)
        add("      \"\(Columns.shortened(group.quote, to: 2 * (width - 10)))\"", .quiet, hanging: 6)
      }
    }
    if groups.count > TextPage.ledgerLines {
      add("    and \(counted(groups.count - TextPage.ledgerLines, "more line")):  --why deferral  shows all", .quiet)
    }
  }

  mutating func hours() {
    let texts = review.hourWords(dates)
    guard !texts.isEmpty else { return }
    part(Words.hours)
    for text in texts { add("    " + text, hanging: 4) }
  }

  mutating func floors() {
    let texts = review.floorWords
    guard !texts.isEmpty else { return }
    part(Words.floors)
    for text in texts { add("    " + text, hanging: 6) }
  }

  mutating func rest() {
    let texts = review.restWords
    guard !texts.isEmpty else { return }
    part(Words.rest)
    for text in texts { add("    " + text, hanging: 6) }
  }

  mutating func kept() {
    let texts = review.keptWords(dates)
    guard !texts.isEmpty else { return }
    part(Words.kept)
    for text in texts { add("    " + text, hanging: 6) }
  }
}

/// Lines of the ledger that follow each other with the same milestone, as one.
struct LedgerGroup {
  let date: CivilDate
  let milestone: String?
  let quote: String
  /// So many nights more with the same milestone, right after.
  var more = 0
}

extension LedgerGroup {
  /// The line in a sentence: `On 16 January, until the shelf: "sleep can wait" and 1 more night`.
  func sentence(_ dates: SpanDates) -> String {
    let until = milestone.map { ", until \($0)" } ?? ""
    let words = quote.isEmpty ? "" : ": \"\(Columns.shortened(quote, to: 120))\""
    let others = more > 0 ? " and \(counted(more, "more night"))" : ""
    return "On \(dates.long(date))\(until)\(words)\(others)"
  }
}

extension Review {
  var ledgerGroups: [LedgerGroup] {
    var groups: [LedgerGroup] = []
    for entry in ledger {
      if let last = groups.last, let before = last.milestone, let name = entry.milestone, sameMilestone(before, name) {
        groups[groups.count - 1].more += 1
      } else {
        groups.append(LedgerGroup(date: entry.date, milestone: entry.milestone, quote: entry.quote))
      }
    }
    return groups
  }

  func hourWords(_ dates: SpanDates) -> [String] {
    var texts: [String] = []
    if let middle = slept.median {
      texts.append("slept \(hoursText(middle)) a night (\(slept.answered) answered)" + slept.trend(dates))
    }
    if let middle = worked.median {
      texts.append("worked \(hoursText(middle)) a day (\(worked.answered) answered)" + worked.trend(dates))
    }
    if let target { texts.append(target.words) }
    if daysOff > 0 { texts.append(counted(daysOff, "day") + " off") }
    return texts
  }

  /// What came back first, and then: `came back: a talk outside on 27 October, then feeling on 2 November`.
  func comebackWords(_ dates: SpanDates) -> String? {
    guard !comebacks.isEmpty else { return nil }
    // Of one night nothing came before anything else.
    var days: [(date: CivilDate, names: [String])] = []
    for comeback in comebacks {
      if days.last?.date != comeback.date { days.append((comeback.date, [])) }
      days[days.count - 1].names.append(comeback.name)
    }
    let parts = days.map { "\(listed($0.names)) on \(dates.long($0.date))" }
    return Words.cameBack + parts.joined(separator: ", then ")
  }

  var floorWords: [String] {
    floors.map { floor in
      let words = "\(Words.floor(floor.kind)), \"\(Columns.shortened(floor.words, to: 60))\""
      if floor.kind == .sleep, floor.hours == nil { return "\(words): it names no hours, as \"6 hours\" does" }
      if floor.isUncounted { return "\(words): it names no times a week, as \"once a week\" does" }
      guard let held = floor.held else { return "\(words): no answer tells of it" }
      if floor.kind == .sleep { return "\(words): at or above it on \(held.hits) of \(counted(held.of, "night"))" }
      if floor.weekly?.held.of == 0 { return "\(words): no whole week tells of it\(floor.openWords)" }
      let nights = floor.weekWords ?? "on \(held.hits) of \(held.of) answered"
      return "\(words): \(floor.kind == .people ? Words.contact : Words.moved) \(nights)"
    }
  }

  var restWords: [String] {
    func those(_ title: String, _ count: (RestTally) -> Int) -> String? {
      let most = rests.enumerated().filter { count($0.element) > 0 }
        .sorted { (-count($0.element), $0.offset) < (-count($1.element), $1.offset) }
      guard !most.isEmpty else { return nil }
      let names = most.prefix(Review.mostNames).map {
        Columns.shortened($0.element.what, to: 32) + times(count($0.element))
      }
      return "\(title): \(names.joined(separator: ", "))\(Review.andMore(most.count))"
    }
    func times(_ count: Int) -> String { count == 1 ? "" : " (\(count))" }
    return [those("left you better", \.better), those("the same", \.same), those("worse", \.worse)].compactMap { $0 }
  }

  func keptWords(_ dates: SpanDates) -> [String] {
    // Those that were answered last, the one in force among them.
    let oldest = keptUp.map(\.last).sorted().suffix(Review.mostNames).first
    let shown = keptUp.filter { one in oldest.map { one.last >= $0 } ?? false }
    var texts = shown.map { one in
      let name = Columns.shortened(one.text, to: 48)
      return "\(one.isTalk ? Words.talk(with: name) : name): kept \(one.kept.hits) of \(one.kept.of)"
    }
    let earlier = keptUp.count - shown.count
    if earlier > 0 { texts.append("and \(earlier) more before them") }
    if !told.isEmpty {
      let latest = told.suffix(Review.mostNames).map { "\(Columns.shortened($0.who, to: 24)), \(dates.long($0.date))" }
      texts.append("told: \(latest.joined(separator: "; "))\(Review.andMore(told.count))")
    }
    if !notYetTold.isEmpty {
      let names = notYetTold.suffix(Review.mostNames).map { Columns.shortened($0, to: 24) }
      let more = notYetTold.count - names.count
      texts.append("not yet: " + listed(names + (more > 0 ? ["\(more) more"] : [])))
    }
    return texts
  }

  /// So many are named in one line; the rest is counted.
  private static let mostNames = 6

  private static func andMore(_ count: Int) -> String {
    count > mostNames ? ", and \(count - mostNames) more" : ""
  }
}

extension HoursSummary {
  /// `, 18 minutes less from week to week`; after a long silence `; since 3 August, 18 minutes less …`.
  fileprivate func trend(_ dates: SpanDates) -> String {
    guard let perWeek else { return "" }
    let minutes = Int((abs(perWeek) * 60).rounded())
    guard minutes > 0 else { return "" }
    let begin = since.map { "; since \(dates.long($0))" } ?? ""
    return "\(begin), \(counted(minutes, "minute")) \(perWeek > 0 ? "more" : "less") from week to week"
  }
}

extension FloorHeld {
  /// `in 9 of 11 weeks`, `on 2 nights or more in 9 of 11 weeks`; nil where it is not by the week, or no week tells.
  fileprivate var weekWords: String? {
    guard let weekly, weekly.held.of > 0 else { return nil }
    let times = weekly.times > 1 ? "on \(weekly.times) nights or more " : ""
    return "\(times)in \(weekly.held.hits) of \(counted(weekly.held.of, "week"))\(openWords)"
  }

  /// `; 3 weeks are not told in full`; empty where there are none.
  fileprivate var openWords: String { weekly.map { Words.open($0.unknown) } ?? "" }
}

extension Comeback {
  fileprivate var name: String {
    switch what {
    case .signal(let signal): Words.label(signal)
    case .contact: Words.contact
    }
  }
}

extension WorkTarget {
  /// `over your target of 60 h a week in 1 of 11 weeks, within it in 2; 8 weeks are not told in full`.
  var words: String {
    let weeks = over + within + unknown
    let known =
      "over your target of \(hoursText(hours)) a week in \(over) of \(counted(weeks, "week")), within it in \(within)"
    let middle = median.map { "; median \(hoursText($0)), of weeks told in full" } ?? ""
    let open = Words.open(unknown)
    return known + middle + open
  }
}

/// `7 h`, `6.5 h`.
func hoursText(_ hours: Double) -> String {
  let tenths = Int((min(max(hours, 0), 1000) * 10).rounded())
  return tenths % 10 == 0 ? "\(tenths / 10) h" : "\(tenths / 10).\(tenths % 10) h"
}
