import Formats
public import Nights

/// An entry of another journal, before it has a place in this one.
public struct ForeignEntry: Equatable, Sendable {
  /// When it was written, as far as its journal says.
  public enum When: Equatable, Sendable {
    /// On this night; where it is known, at this time, and so far east of Greenwich in an hour that comes twice.
    case night(CivilDate, ClockTime?, utcOffset: Int?)
    /// When a clock where it was written showed this.
    case clock(CivilDate, ClockTime)
    /// So many seconds after the beginning of 1970 in Greenwich, written in this zone where it is named.
    case instant(Int, zone: String?)
    /// On the day on which that instant fell, when a clock showed this; where it is not known, at no time.
    case dayOfInstant(Int, zone: String?, at: ClockTime?)
  }

  /// A `key: value` line.
  public struct Field: Equatable, Sendable {
    /// The key.
    public let key: String
    /// The value.
    public let value: String
  }

  /// When it was written.
  public var when: When
  /// The name of its section; nil where it has none of candor's.
  public var name: String?
  /// Its fields, where it comes from candor.
  public var fields: [Field] = []
  /// Its words; bytes that are not UTF-8 are carried as `RawBytes` has it.
  public var text: String
  /// Tags that do not stand among the words.
  public var tags: [String] = []
  /// The line in its file, from 1.
  public var line: Int
}

/// Something in a file that was not taken, or not as it stood.
public struct ForeignProblem: Equatable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The byte in the line, from 1; 0 where the whole line is meant.
  public var column = 0
  /// What is wrong, and what became of it.
  public let reason: String
  /// Whether words were left out.
  public var isLoss = true
}

/// What a file of another journal holds.
public struct ForeignReading: Equatable, Sendable {
  /// Its entries, in the order of the file.
  public internal(set) var entries: [ForeignEntry] = []
  /// What was not taken.
  public internal(set) var problems: [ForeignProblem] = []

  /// Of one file, as many problems are told that lose no words. Those that do are counted, and each is told.
  static let mostRemarks = 100

  /// The same with a bound on what is told without a loss.
  var bounded: ForeignReading {
    let remarks = problems.filter { !$0.isLoss }
    guard remarks.count > ForeignReading.mostRemarks else { return self }
    var (reading, told) = (self, 0)
    reading.problems = problems.filter { problem in
      told += problem.isLoss ? 0 : 1
      return problem.isLoss || told <= ForeignReading.mostRemarks
    }
    let (line, more) = (remarks[ForeignReading.mostRemarks].line, remarks.count - ForeignReading.mostRemarks)
    let reason = "from here on more of this kind is not told, \(more) in all; no words are left out by it"
    reading.problems.append(ForeignProblem(line: line, reason: reason, isLoss: false))
    return reading
  }
}

/// A journal that another program kept.
public enum ForeignFormat: String, CaseIterable, Sendable {
  /// The journal file of jrnl, or what it exports as text.
  case jrnl
  /// What jrnl exports as JSON.
  case jrnlJSON = "jrnl-json"
  /// What Day One exports as JSON.
  case dayOne = "dayone"
  /// Daily notes in Markdown, a file a day, as Obsidian has them; and what candor exports as Markdown.
  case markdown
  /// The files of org-journal.
  case org
  /// Any text in which dates stand on lines of their own.
  case text

  /// How the files of a folder end that are read; empty where only a file can be.
  public var suffixes: [String] {
    switch self {
    case .jrnl, .jrnlJSON, .dayOne: []
    case .markdown: [".md", ".markdown"]
    // The files of org-journal end in .org or, named after a day alone, in nothing.
    case .org: [".org", ""]
    case .text: [".txt", ".md", ".text"]
    }
  }

  /// Reads a file. `name` is the last part of its path.
  public func read(_ bytes: [UInt8], name: String) -> ForeignReading {
    if bytes.starts(with: "PK\u{3}\u{4}".utf8) {
      let problem = ForeignProblem(
        line: 1, reason: "it is a zip archive; unpack it, and name the file or folder in it. The file was left out")
      return ForeignReading(problems: [problem])
    }
    let whole = UTF16Text.bytes(bytes) ?? (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
    let kept = Erased.removed(whole)
    // What holds nothing but zeros is told.
    let bytes = kept.allSatisfy { $0 <= 0x20 } ? whole : kept
    if let zero = bytes.firstIndex(of: 0) {
      let problem = ForeignProblem(
        line: LinePlaces(bytes).place(of: zero).line, reason: "it is not text; the file was left out")
      return ForeignReading(problems: [problem])
    }
    return readText(bytes, name: name).bounded
  }

  private func readText(_ bytes: [UInt8], name: String) -> ForeignReading {
    switch self {
    case .jrnl: NamedSection.restored(JrnlText.read(bytes))
    case .jrnlJSON: NamedSection.restored(JrnlJSON.read(bytes))
    case .dayOne: DayOne.read(bytes)
    case .markdown: CandorMarkdown.read(bytes, name: name) ?? DailyNote.read(bytes, name: name)
    case .org: OrgJournal.read(bytes, name: name)
    case .text: DatedText.read(bytes)
    }
  }
}
