/// The numbers of a page's tables and drawings against those of `--json`.
enum PageNumbers {
  /// Where the two differ, a sentence each.
  static func differences(_ page: PageNode, json: String) -> [String] {
    var problems: [String] = []
    let written = integers(of: "\"written\": ", in: part(json, from: "\"weeks\": [", to: "\"signals\""))
    for signal in pieces(part(json, from: "\"signals\": [", to: "\"patterns\""), by: "\"signal\": ") {
      let name = String(signal.prefix { $0 != "\"" })
      let weekly = list(signal, "\"weekly\": [")
      guard let figure = page.withID(name) else {
        if weekly.contains(where: { $0 > 0 }) { problems.append("\(name) has no chart") }
        continue
      }
      let cells = column(1, of: figure)
      let wanted = zip(weekly, written).map { $1 == 0 ? "–" : "\($0) of \($1)" }
      if cells != wanted { problems.append("\(name): the table has \(cells), JSON \(wanted)") }
      problems += drawn(figure, name, weekly, written)
    }
    problems += hours(page, json, "slept") + hours(page, json, "worked") + loads(page, json)
    let nights = column(1, of: page.withID("night")).count { $0 == "words" }
    if nights != integers(of: "\"nights_written\": ", in: json).first { problems.append("\(nights) nights written") }
    let ledger = pieces(part(json, from: "\"put_off\": [", to: "\"slept\""), by: "\"date\": ").count
    let dots = page.withID("ledger")?.all("circle").count ?? 0
    if dots != ledger { problems.append("\(dots) dots for \(ledger) nights that put something off") }
    return problems
  }

  /// The dots stand where the shares are: 80 units high, from 90 at none of the nights.
  private static func drawn(_ figure: PageNode, _ name: String, _ weekly: [Int], _ written: [Int]) -> [String] {
    let dots = figure.all("circle").filter { $0.hasClass("dot") }.compactMap { Double($0.attributes["cy"] ?? "") }
    let wanted = zip(weekly, written).filter { $1 > 0 }.map { 90 - 80 * Double($0) / Double($1) }
    let isSame = dots.count == wanted.count && zip(dots, wanted).allSatisfy { abs($0 - $1) < 0.01 }
    return isSame ? [] : ["\(name): dots at \(dots), JSON has them at \(wanted)"]
  }

  private static func hours(_ page: PageNode, _ json: String, _ kind: String) -> [String] {
    let weeks = pieces(part(json, from: "\"weeks\": [", to: "\"signals\""), by: "\"monday\": ")
    let wanted = weeks.map { week in
      let value = Double(after("\"\(kind)\": ", in: week).prefix { $0.isNumber || $0 == "." })
      return value.map { "\(tenths($0)) h" } ?? "–"
    }
    guard wanted.contains(where: { $0 != "–" }) else { return [] }
    let cells = column(1, of: page.withID(kind))
    return cells == wanted ? [] : ["hours \(kind): the table has \(cells), JSON \(wanted)"]
  }

  private static func loads(_ page: PageNode, _ json: String) -> [String] {
    let all = pieces(part(json, from: "\"light_and_heavy\": [", to: "\"put_off\""), by: "\"signal\": ")
    let wanted = all.map { load in
      let (hits, totals) = (integers(of: "\"nights\": ", in: load), integers(of: "\"out_of\": ", in: load))
      return zip(hits, totals).map { "\($0) of \($1)" }
    }
    let figure = page.withID("load")
    let cells = zip(column(1, of: figure), column(3, of: figure)).map { [$0, $1] }
    return cells == wanted ? [] : ["light and heavy: the table has \(cells), JSON \(wanted)"]
  }

  /// A column of a figure's table, without its head.
  static func column(_ place: Int, of figure: PageNode?) -> [String] {
    let rows = figure?.first("tbody")?.all("tr") ?? []
    return rows.compactMap { row in
      let cells = row.children.filter { $0.name == "th" || $0.name == "td" }
      return place < cells.count ? cells[place].text : nil
    }
  }

  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  // MARK: As much of JSON as is needed

  private static func part(_ json: String, from: String, to: String) -> String {
    let rest = after(from, in: json)
    return String(rest[..<(rest.firstRange(of: to)?.lowerBound ?? rest.endIndex)])
  }

  private static func after(_ mark: String, in json: some StringProtocol) -> Substring {
    let text = Substring(json)
    return text.firstRange(of: mark).map { text[$0.upperBound...] } ?? ""
  }

  /// What follows each `mark`, after a quotation mark, up to the next.
  private static func pieces(_ json: String, by mark: String) -> [Substring] {
    json.split(separator: mark + "\"", omittingEmptySubsequences: false).dropFirst().map { $0 }
  }

  private static func integers(of mark: String, in json: some StringProtocol) -> [Int] {
    Substring(json).split(separator: mark, omittingEmptySubsequences: false).dropFirst().compactMap {
      Int($0.prefix(while: \.isNumber))
    }
  }

  private static func list(_ json: Substring, _ mark: String) -> [Int] {
    after(mark, in: json).prefix { $0 != "]" }.split { !$0.isNumber }.compactMap { Int($0) }
  }
}
