import Testing

/// Rules of the house that a compiler does not know.
@Suite struct HouseRuleTests {
  /// What is linked into candor; the two others are tools that run while it is built.
  static let linked = Project.swiftFiles(["Sources"]).filter {
    !["embed-text", "compile-lexicons"].contains($0.module)
  }

  /// All but the edge of the program, where the process is begun and ended.
  static let inner = linked.filter { $0.module != "candor" }

  @Test func `no file is longer than 600 lines`() {
    let folders = ["Sources", "Lexicons", "Prompts", "Pages", "Plugins", "Tests", "Benchmarks/Benchmarks"]
    for file in Project.swiftFiles(folders) {
      #expect(file.lines.count <= 600, "\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test(arguments: ["TODO", "FIXME", "fatalError", "try!", "@unchecked Sendable", "preconditionFailure"])
  func `nothing in the sources is left undone or ends in a trap`(_ word: String) {
    for file in Project.swiftFiles(["Sources", "Plugins"]) {
      for (number, line) in file.lines.enumerated() where line.contains(word) {
        Issue.record("\(file.path):\(number + 1): \(word)")
      }
    }
  }

  /// Files in which one trap stays, and what tells in words before it could be reached.
  private static let guarded = [
    "Sources/Signals/CueTree.swift": "its tables are not built where there are more learned cues",
    "Sources/Signals/Edge.swift": "AutomatonBuilder.fits, and PatternExpander.mostWords",
    "Sources/Signals/Entries.swift": "AutomatonBuilder.fits",
    "Sources/Signals/TableBase.swift": "AutomatonBuilder.fits, and the places of its graph",
    "Sources/Signals/Tables.swift": "numbers are below 2^24 before they are written, or are a list's length",
  ]

  @Test(arguments: ["precondition(", "assert(", "as! "])
  func `a trap stays only where something before it tells in words`(_ word: String) {
    let traps = Project.swiftFiles(["Sources", "Plugins"]).flatMap { file in
      file.code.filter { $0.contains(word) }.map { _ in file.path }
    }
    #expect(traps.sorted() == (word == "precondition(" ? Self.guarded.keys.sorted() : []))
  }

  @Test func `only the edge of the program exits`() {
    let names: Set = ["exit(", "_exit(", "quick_exit(", "abort("]
    #expect(Self.inner.flatMap { $0.uses(of: names) } == [])
  }

  @Test func `only the edge of the program reads the environment`() {
    let names: Set = ["getenv", "secure_getenv", "setenv", "unsetenv", "putenv", "environ"]
    // A child process is given the environment as it came, bytes that are not UTF-8 included; and readline looks for
    // the locale there by itself, so that is where it is set right.
    let leave: Set = ["Sources/Terminal/Child.swift", "Sources/Terminal/Harden.swift"]
    #expect(Self.inner.filter { !leave.contains($0.path) }.flatMap { $0.uses(of: names) } == [])
  }

  @Test func `only the edge of the program reads the clock on the wall`() {
    let names: Set = [
      "time(", "localtime", "localtime_r", "gmtime", "gmtime_r", "mktime", "gettimeofday", "CLOCK_REALTIME",
    ]
    // Elsewhere these names could only be candor's own.
    let files = Self.inner.filter { $0.imports.contains("Glibc") || $0.imports.contains("CReadline") }
    // How old a file is, the clock tells that stamped it, whatever `CANDOR_NOW` says.
    let leave: Set = ["Sources/Journal/FileAge.swift"]
    #expect(files.filter { !leave.contains($0.path) }.flatMap { $0.uses(of: names) } == [])
  }

  @Test func `the clock that only counts is read in one file`() {
    let names: Set = ["clock_gettime", "ContinuousClock", "SuspendingClock"]
    let readers = Set(Self.linked.filter { !$0.uses(of: names).isEmpty }.map(\.path))
    #expect(readers == ["Sources/Terminal/MonotonicTime.swift"])
  }

  @Test func `chance comes in by the seed alone, so that a night can be replayed`() {
    for file in Self.inner {
      for (number, line) in file.code.enumerated() {
        for word in [".random(", "randomElement", "shuffle", "SystemRandomNumberGenerator"] where line.contains(word) {
          Issue.record("\(file.path):\(number + 1): \(word)")
        }
      }
    }
  }

  @Test(.enabled(if: !Project.tracked.isEmpty, "this is not a git repository"))
  func `nothing that is built is tracked`() {
    let built = Project.tracked.filter { path in
      path.split(separator: "/").contains { $0.hasPrefix(".build") || $0 == "Package.resolved" }
    }
    #expect(built == [])
  }
}
