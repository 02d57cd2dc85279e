@_spi(Fuzzing) import Commands
import Conversation
import Exchange
import Formats
@preconcurrency import Glibc
import Identifiers
import Journal
import Nights
import Prompts
import Signals
import Terminal

/// What went wrong with an input that did not crash.
struct Broken: Error { let promise: String }

private func must(_ isKept: Bool, _ promise: String) throws(Broken) {
  if !isKept { throw Broken(promise: promise) }
}

/// A part of candor that reads bytes of unknown origin, and what holds whatever they are.
struct Reader {
  let name: String
  let read: ([UInt8]) throws(Broken) -> Void

  static func all(_ analyzer: Analyzer) -> [Reader] {
    [
      Reader(name: "night", read: night),
      Reader(name: "practice", read: practice),
      Reader(name: "lexicon", read: lexicon),
      Reader(name: "text") { bytes throws(Broken) in try text(bytes, analyzer) },
      Reader(name: "identifiers", read: identifiers),
      Reader(name: "dates", read: dates),
      Reader(name: "shown", read: shown),
      Reader(name: "settings", read: settings),
    ]
      + ["night", "truth", "boundary"].map { name in
        Reader(name: "sitting-\(name)") { bytes throws(Broken) in try sitting(bytes, name) }
      }
      + ForeignFormat.allCases.map { format in
        Reader(name: "import-\(format.rawValue)") { bytes throws(Broken) in try imported(bytes, format) }
      }
  }

  private static let today = CivilDate(year: 2026, month: 11, day: 21) ?? CivilDate(daysSinceEpoch: 0)

  /// A night: its parts lie in the file and in order, and what goes out of it as JSON is JSON.
  private static func night(_ bytes: [UInt8]) throws(Broken) {
    let entry = Entry.parse(bytes, date: today)
    try must(entry.bytes == bytes, "the bytes are kept")
    var last = 0
    for section in entry.sections {
      for paragraph in section.paragraphs {
        try must(paragraph.lowerBound >= last && paragraph.upperBound <= bytes.count, "paragraphs stand in order")
        last = paragraph.upperBound
        _ = entry.text(of: paragraph)
      }
    }
    var memory = Memory()
    memory.add(entry)
    _ = (memory.due(on: today), memory.waiting(on: today), memory.people)
    guard let out = ExportedNight(entry) else { return }
    var json = NightsJSON(lines: false)
    let text = json.beginning() + json.night(out) + json.end()
    try must(JSONReader.readWhole(text).problem == nil, "an export as JSON is JSON")
    // An import takes no file with a zero byte in it, which is no text, and leaves out a night without letters.
    if bytes.contains(0) || !bytes.contains(where: { (0x21...0x7E).contains($0) }) { return }
    var markdown = NightsMarkdown()
    let page = markdown.beginning() + markdown.night(out) + markdown.end()
    try must(!ForeignFormat.markdown.read(page, name: "page.md").entries.isEmpty, "what goes out comes in again")
  }

  private static func practice(_ bytes: [UInt8]) throws(Broken) {
    let library = Library([Library.Source(path: "fuzz.txt", bytes: bytes)])
    for problem in library.problems {
      try must(problem.line > 0 && problem.column > 0, "a problem has a place")
      _ = problem.description
    }
  }

  private static func lexicon(_ bytes: [UInt8]) throws(Broken) {
    let analyzer = Analyzer([LexiconSource(path: "fuzz.txt", text: Array(bytes.prefix(4000)))])
    for problem in analyzer.problems { _ = "\(problem)" }
    try text(Array("I didn't feel anything when she died. 12 is a liver, and I'm just a machine.".utf8), analyzer)
  }

  /// Findings lie on the text.
  private static func text(_ bytes: [UInt8], _ analyzer: Analyzer) throws(Broken) {
    for finding in analyzer.analyze(bytes).findings {
      let range = finding.range
      try must(!range.isEmpty && range.lowerBound >= 0 && range.upperBound <= bytes.count, "findings lie on the text")
      _ = Quotation.sentence(around: range, in: bytes)
      _ = Quotation.words(around: range, in: bytes)
    }
  }

  private static func identifiers(_ bytes: [UInt8]) throws(Broken) {
    var last = 0
    for found in IdentifierFinder().find(in: bytes) {
      try must(found.range.lowerBound >= last && found.range.upperBound <= bytes.count, "identifiers stand in order")
      last = found.range.upperBound
    }
  }

  private static func dates(_ bytes: [UInt8]) throws(Broken) {
    let text = String(decoding: bytes.prefix(60), as: UTF8.self)
    if let span = DateWords.period(text, today: today) { try must(span.first <= span.last, "a span has an order") }
    _ = DateWords.day(text, today: today, toward: .future)
    _ = DateWords.namedDay(text, today: today)
    _ = Hours.parse(text)
    _ = Moment(fixed: text)
  }

  /// What a terminal gets obeys nothing that was stored.
  private static func shown(_ bytes: [UInt8]) throws(Broken) {
    let text = Inert.text(bytes)
    let isInert = text.unicodeScalars.allSatisfy { scalar in
      let value = scalar.value
      return value == 10 || value == 9
        || value >= 32 && !(0x7F...0x9F).contains(value) && !(0x202A...0x202E).contains(value)
          && !(0x2066...0x2069).contains(value)
    }
    try must(isInert, "nothing stored is obeyed")
    for line in Wrap.lines(String(text.prefix(2000)), width: 40) { _ = DisplayWidth.of(line) }
  }

  private static func imported(_ bytes: [UInt8], _ format: ForeignFormat) throws(Broken) {
    let reading = format.read(bytes, name: "2026-11-21.md")
    for problem in reading.problems { try must(problem.line >= 0, "a problem has a line") }
    _ = reading.entries.count
  }

  private static let library = Library(
    embeddedFiles.map { file in
      let bytes = UnsafeBufferPointer(start: file.text.utf8Start, count: file.text.utf8CodeUnitCount)
      return Library.Source(path: "\(file.name)", bytes: Array(bytes))
    })

  /// What is known beforehand, and what is typed: a sitting says something to all of it.
  private static func sitting(_ bytes: [UInt8], _ name: String) throws(Broken) {
    for play in PlayThrough.read(String(decoding: bytes.prefix(2000), as: UTF8.self)) {
      try must(!play.shown(name, library).isEmpty, "a sitting says something")
    }
  }

  private static func settings(_ bytes: [UInt8]) throws(Broken) {
    let path = "/dev/shm/candor-fuzz-\(getpid()).toml"
    guard let file = fopen(path, "wb") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    // libFuzzer reads on one thread, the main one.
    let problems = MainActor.assumeIsolated { settingsProblems(in: path) }
    for problem in problems { try must(!problem.isEmpty, "a problem is told") }
  }
}
