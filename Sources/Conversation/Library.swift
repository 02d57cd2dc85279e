/// Every practice, phrase and line to call, read from text files.
public struct Library: Sendable {
  /// A text file: the path it is told under, and its bytes.
  public struct Source: Sendable {
    /// The path or name; what follows the last `/` decides how it is read.
    public let path: String
    /// The file's bytes.
    public let bytes: [UInt8]
    /// Whether it is the person's own, and not one that ships.
    let isOwn: Bool

    /// A file at this path.
    public init(path: String, bytes: [UInt8], isOwn: Bool = false) {
      (self.path, self.bytes, self.isOwn) = (path, bytes, isOwn)
    }

    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
  }

  /// What the shell and the sitting say beside the scripts.
  public private(set) var phrases = Phrases()

  /// The same for a rehearsal, which keeps nothing.
  public var forRehearsal: Library {
    var library = self
    library.phrases.say("kept-beside", as: "would-be-kept")
    return library
  }
  /// People to call or text.
  public private(set) var helplines = Helplines()
  /// What is wrong in the files; a practice with a problem is left out, and the rest works.
  public private(set) var problems: [Problem] = []
  private(set) var scripts: [String: Script] = [:]

  /// Reads the files in order: `phrases.txt`, `helplines.txt`, and every other as a practice. A later practice of
  /// the same name takes the place of an earlier one, unless it is broken.
  ///
  /// `isKnownSound` is for files that a test has read: that each step leads somewhere, and each name is known, is not
  /// looked up again before the first prompt.
  public init(_ sources: [Source], isKnownSound: Bool = false) {
    var read: [(script: Script, lines: [SourceLine])] = []
    for source in sources {
      switch source.name {
      case "phrases.txt": problems += phrases.read(path: source.path, bytes: source.bytes)
      case "helplines.txt": problems += helplines.read(path: source.path, bytes: source.bytes)
      default:
        let lines = sourceLines(source.bytes)
        let (script, found) = ScriptParser.parse(path: source.path, lines: lines)
        problems += found
        declared[source.path] = script.name
        if source.isOwn { own.insert(source.path) }
        if found.isEmpty { read.append((script, lines)) }
      }
    }
    for (script, _) in read.sorted(by: { $0.script.name > $1.script.name }) {
      pools.merge(script.pools) { _, earlier in earlier }
    }
    let gives = isKnownSound ? [:] : Dictionary(read.map { ($0.script.name, $0.script.gives) }) { $0 + $1 }
    for (script, lines) in read {
      let found = isKnownSound ? [] : ScriptCheck(script, lines: lines, gives: gives, pools: pools).problems
      problems += found
      if found.isEmpty { (scripts[script.name], self.lines[script.path]) = (script, lines) }
    }
    if !isKnownSound { checkCalls() }
  }

  /// Pools of all scripts, for those that draw from another's.
  private(set) var pools: [String: Pool] = [:]
  private var lines: [String: [SourceLine]] = [:]
  /// The name that each file gives its practice, the broken ones too, by the file's path.
  private var declared: [String: String] = [:]
  /// The paths of the person's own files.
  private var own: Set<String> = []

  /// Leaves out scripts that call one that is not there, until none is left.
  private mutating func checkCalls() {
    while true {
      let broken = scripts.values.sorted { $0.name < $1.name }.compactMap { script in
        CallCheck(script, scripts: scripts, lines: lines[script.path] ?? []).problem.map { (script.name, $0) }
      }
      if broken.isEmpty { return }
      for (name, problem) in broken {
        problems.append(problem)
        scripts[name] = nil
      }
    }
  }

  /// The section in which words stand that no practice asked for.
  public var pageName: String { scripts["journal"]?.section ?? "writing" }

  /// Whether there is such a script.
  public func has(_ name: String) -> Bool { scripts[name] != nil }

  /// Whether there is such a practice: a script that has a title, or one of the person's own.
  public func isPractice(_ name: String) -> Bool { scripts[name].map(isPractice) ?? false }

  private func isPractice(_ script: Script) -> Bool { script.title != nil || own.contains(script.path) }

  /// What is wrong in the file of this path, or that was to hold the practice of this name.
  public func problems(of name: String) -> [Problem] {
    problems.filter { [$0.path, declared[$0.path]].contains(name) || $0.path.hasSuffix("/\(name).txt") }
  }

  /// The file that holds the person's own practice of this name; nil for one that ships.
  public func ownPath(of name: String) -> String? {
    scripts[name].flatMap { own.contains($0.path) ? $0.path : nil }
  }

  /// The name of the practice in this file, where it could be read.
  public func name(of path: String) -> String? { scripts.values.first { $0.path == path }?.name }

  /// The heading of what this practice keeps, where it keeps anything.
  public func section(of name: String) -> String? { scripts[name]?.section }

  /// Why this practice is suggested, a reason each; what a night would fill in stands as dots.
  public func reasons(for name: String) -> [String] {
    (scripts[name]?.suggestions ?? []).map { $0.reason.filled { _ in "\u{2026}" } }
  }

  /// Whether this practice takes up what is given behind its name on the command line.
  public func takesSubject(_ name: String) -> Bool {
    scripts[name]?.code.contains { $0.action.reads.contains("subject") || $0.condition.names.contains("subject") }
      ?? false
  }

  /// Every script's name, in order.
  public var names: [String] { scripts.keys.sorted() }

  /// How many nights back any script looks for signals: what lies further back need not be read for them.
  public var reach: Int {
    scripts.values.flatMap { $0.suggestions.map(\.condition.reach) + $0.code.map(\.condition.reach) }.max() ?? 0
  }

  /// The practices that are commands, by name: those of the menu, and the person's own that have no title.
  public var commands: [(name: String, title: String?)] {
    scripts.values.filter(isPractice).map { ($0.name, $0.title) }.sorted { $0.0 < $1.0 }
  }

  /// The practices that a menu shows, by name, with their titles.
  public var practices: [(name: String, title: String)] {
    scripts.values.compactMap { script in script.title.map { (script.name, $0) } }.sorted { $0.0 < $1.0 }
  }
}
