import ArgumentParser
import Journal
import Signals

/// `candor explain`: what was heard in a text, what took it back, and how it adds up.
struct Explain: CandorCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show why a text gets its labels: what was heard, what took it back, and how it adds up.",
    discussion: """
        candor explain "told the family and felt nothing"
        candor explain < paragraph.txt
      """)

  @OptionGroup var common: Common

  @Argument(help: "The text; without it, standard input is read.")
  var text: [String] = []

  @MainActor mutating func run(in context: Context) async throws {
    let bytes = text.isEmpty ? try FileBytes.read("-") : RawBytes.bytes(text.joined(separator: " "))
    let analyzer = LexiconSources.analyzer(context)
    let explanation = Explanation(Passage(bytes, analyzer), analyzer.accounts(of: bytes))
    for line in explanation.lines { context.output.told(line) }
  }
}

/// Why a text gets its labels, in lines.
struct Explanation {
  private(set) var lines: [String] = []
  private let passage: Passage

  /// From this sum on a signal that is not given came near.
  private static let near = 0.5
  /// Words that weigh less than this go with the others.
  private static let least = 0.05
  /// So many of the words that speak for a signal are named, and as many of those against it.
  private static let most = 5

  /// `accounts` is how the passage comes to each signal.
  init(_ passage: Passage, _ accounts: [Account]) {
    self.passage = passage
    let heard = passage.analysis.findings.filter { $0.rule != Analyzer.learnedRule }
    for finding in heard { tell(finding) }
    let told = accounts.filter { account in
      account.isGiven || account.sum >= Explanation.near || account.rules.contains { !$0.isHint }
    }
    if heard.isEmpty { lines.append("No rule matches.") }
    guard !told.isEmpty else { return }
    lines.append("")
    for account in told.filter(\.isGiven) + told.filter({ !$0.isGiven }) { tell(account) }
    lines += ["", "At 1 a signal is given. Words in quotation marks: what labelled passages taught of them."]
  }

  private mutating func tell(_ finding: Finding) {
    lines.append("\"\(passage.words(finding.range))\"")
    lines.append(
      "  \(finding.signal.rawValue), by the rule \"\(Reasons.short(finding.rule))\" (\(Explanation.plain(finding.weight)))"
    )
    if let cancelled = finding.cancelled {
      lines.append("  taken back: \(Reasons.reason(cancelled, in: passage))")
    }
  }

  private mutating func tell(_ account: Account) {
    lines.append("\(account.signal.rawValue): \(verdict(account))")
    if account.isOneOfMany { lines.append("  in \"\(ends(of: account.passage))\"") }
    tellRules(account)
    guard account.basis == .all else { return }
    let pro = account.cues.filter { $0.weight >= Explanation.least }
    let contra = account.cues.filter { $0.weight <= -Explanation.least }
    let shown = pro.prefix(Explanation.most) + contra.prefix(Explanation.most)
    for cue in shown { add(cue.weight, "\"\(cue.words.map(passage.words).joined(separator: " … "))\"") }
    let others = account.cues.count - shown.count
    guard others > 0 else { return }
    let rest = account.cues.reduce(0) { $0 + $1.weight } - shown.reduce(0) { $0 + $1.weight }
    add(rest, others == 1 ? "1 weaker" : "\(others) weaker")
  }

  private mutating func tellRules(_ account: Account) {
    for rule in account.rules where rule.isOwn { add(rule.weight, "your own rule \"\(Reasons.short(rule.name))\"") }
    let shipped = account.rules.filter { !$0.isOwn }
    guard account.basis != .own, let first = shipped.first else { return }
    let names = shipped.map { "\"\(Reasons.short($0.name))\"" }.joined(separator: ", ")
    if account.rulesAdd == 0 {
      add(0, "weak signs, too few to count: \(names)")
    } else {
      add(account.rulesAdd, shipped.count == 1 ? "the rule \"\(Reasons.short(first.name))\"" : "the rules \(names)")
    }
  }

  private func verdict(_ account: Account) -> String {
    let sum = Explanation.sum(account.sum)
    switch account.basis {
    case .rules: return "\(sum) of 1, \(given(account)); the words around it may not weigh against it"
    case .own: return "\(sum) of 1, \(given(account)); your own rules count in full"
    case .all: return "\(sum) of 1, \(given(account))"
    }
  }

  private func given(_ account: Account) -> String { account.isGiven ? "given" : "not given" }

  private mutating func add(_ weight: Double, _ what: String) {
    let number = Explanation.decimals(abs(weight))
    lines.append("  \(weight < 0 && number != "0.00" ? "-" : "+")\(number)  \(what)")
  }

  /// The first and the last words of a passage.
  private func ends(of range: Range<Int>) -> String {
    let words = passage.words(range).split(separator: " ")
    guard words.count > 12 else { return words.joined(separator: " ") }
    return words.prefix(5).joined(separator: " ") + " … " + words.suffix(5).joined(separator: " ")
  }

  /// A sum in two decimals; what falls short of 1 by a hair does not read as 1.
  static func sum(_ value: Double) -> String { decimals(value < 1 ? min(value, 0.99) : value) }

  /// Two decimals.
  private static func decimals(_ value: Double) -> String {
    let hundredths = Int((min(max(value, -1e6), 1e6) * 100).rounded())
    let rest = abs(hundredths) % 100
    return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// As it is written in a lexicon: 1, 0.35.
  private static func plain(_ weight: Double) -> String { weight == weight.rounded() ? "\(Int(weight))" : "\(weight)" }
}
