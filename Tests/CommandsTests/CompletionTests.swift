@preconcurrency import Glibc
import Testing

@testable import Commands

/// What Tab brings: the words before the cursor decide, and the journal knows nights and people.
@Suite struct CompletionTests {
  private static func tree() throws -> CommandTree { try #require(CommandTree.whole) }

  /// What candor answers, without what stands behind a Tab.
  private func answer(_ words: [String], _ candor: Candor? = nil) throws -> [String] {
    let candor = try candor ?? GrepTests.journal()
    let outcome = try candor.run(["---complete"] + words)
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    return outcome.lines.map { String($0.prefix { $0 != "\t" }) }
  }

  @Test(
    arguments: [
      (["sh"], ["show"]), (["tr"], ["truth"]), (["truth", "P"], ["Priya"]), (["truth", "p"], ["Priya"]),
      (["grep", "Pri"], ["Priya"]), (["grep", "--signal", "nu"], ["numbness"]),
      (["grep", "--signal=nu"], ["--signal=numbness"]),
      (["grep", "--signal", "=", "nu"], ["numbness"]), (["grep", "--signal", "="], ["numbness"]),
      (["list", "--si"], ["--since", "--signal"]), (["list", "--since", "march", "--si"], ["--signal"]),
      (["list", "--practice", "tru"], ["truth"]), (["practice", "pl"], ["play"]), (["practice", "tru"], ["truth"]),
      (["practice", "play", "tru"], ["truth"]), (["help", "sho"], ["show"]),
      (["help", "tru"], ["truth"]),
      (["export", "--format", "js"], ["json", "jsonl"]),
      (["import", "jr"], ["jrnl", "jrnl-json"]), (["import", "jrnl", ""], [":file"]),
      (["export", "-o", "x"], [":file"]),
      (["list", "--journal", ""], [":folder"]), (["review", "--why", "no_c"], ["no_contact"]),
      (["check", "--fail-on", "numb"], ["numbness"]),
      (["check", "--identifiers", "--fail-on", "ph"], ["phone"]),
      (["check", "--identifiers", "--fail-on=an"], ["--fail-on=any"]),
      (["check", "--identifiers", "--fail-on", "numb"], []),
      (["show", "2026-1"], ["2026-11-19", "2026-11-18", "2026-10-30"]),
      (["show", "2026-11-1"], ["2026-11-19", "2026-11-18"]),
      (["show", "yest"], ["yesterday"]), (["show", "last", "tu"], ["tuesday"]),
      (["list", "--since", "last tu"], ["last tuesday"]),
      (["list", "--since", "\"last tu"], ["last tuesday"]), (["list", "since", "oct"], ["october"]),
      (["show", "2026-11-18..2026-11-1"], ["2026-11-18..2026-11-19", "2026-11-18..2026-11-18"]),
      (["list", "2026-w47"], ["2026-W47"]), (["show", "--", "--si"], []), (["show", "march", "qq"], []),
      (["--da"], ["--date"]),
      (["list", "--nonsense="], []), (["grep", "--signal", "cris"], []), (["kept", ""], []),
    ] as [([String], [String])])
  func `a word that is begun is completed`(_ words: [String], _ wanted: [String]) throws {
    let answer = try answer(words)
    if words.last == "=" { #expect(answer.contains(wanted[0])) } else { #expect(answer == wanted) }
  }

  @Test func `without a beginning there are commands and practices, or the last nights and words for days`() throws {
    let first = try answer([""])
    #expect(Set(UsageTests.commands).isSubset(of: first))
    #expect(first.contains("truth") && !first.contains("tonight") && !first.contains("go"))
    let days = try answer(["show", ""])
    #expect(days.prefix(4) == ["2026-11-19", "2026-11-18", "2026-10-30", "today"])
    let signals = try answer(["grep", "--signal", ""])
    #expect(signals.contains("numbness") && !signals.contains("crisis"))
  }

  @Test func `of many nights the months come first, and of many months the years`() throws {
    let nights =
      (2010...2026).flatMap { year in (1...9).map { "\(year)-0\($0)-01" } }
      + (1...31).map { "2026-10-\($0 < 10 ? "0" : "")\($0)" } + ["2026-11-01"]
    let candor = try Candor()
    _ = try candor.shell(
      "for n in \(nights.joined(separator: " ")); do d=journal/$(echo $n | cut -c1-4)/$(echo $n | cut -c6-7); mkdir -p $d; echo x >$d/$n.md; done"
    )
    #expect(try answer(["show", "20"], candor).first == "2026")
    #expect(try answer(["show", "20"], candor).count == 17)
    #expect(try answer(["show", "2026"], candor).prefix(2) == ["2026-11", "2026-10"])
    #expect(try answer(["show", "2026-10"], candor).count == 31)
    #expect(try answer(["show", "2019"], candor).count == 9)
  }

  @Test func `a journal that is named before the cursor is the one that is asked`() throws {
    let candor = try GrepTests.journal()
    _ = try candor.shell("mv journal other")
    #expect(try answer(["show", "--journal", "other", "2026-11-1"], candor) == ["2026-11-19", "2026-11-18"])
    #expect(try answer(["show", "--journal=other", "2026-11-1"], candor) == ["2026-11-19", "2026-11-18"])
    #expect(try answer(["show", "--journal", "=", "other", "2026-11-1"], candor) == ["2026-11-19", "2026-11-18"])
    #expect(try answer(["--journal=other", "truth", "P"], candor) == ["Priya"])
    #expect(try answer(["show", "--journal=nowhere", "--journal=other", "2026-10"], candor) == ["2026-10-30"])
    #expect(try answer(["show", "--journal=other", "--journal=nowhere", "2026-10"], candor) == [])
    #expect(try answer(["show", "2026-11-1"], candor) == [])
    #expect(try answer(["show", "--journal", "/nonexistent/x", "tod"], candor) == ["today"])
  }

  @Test func `a name that a shell or a terminal would act on is not offered`() throws {
    let candor = try Candor()
    for (day, name) in [
      (10, "Pat $(rm -rf x)"), (11, "Pat\u{1B}[2J"), (12, "Patrick"), (13, "Pat`x`"), (14, "Pat\u{202E}x"),
    ] {
      try candor.write("# 2026\n\n## 22:00 truth\nwho: \(name)\n", to: "journal/2026/11/2026-11-\(day).md")
    }
    #expect(try answer(["truth", "Pa"], candor) == ["Patrick"])
  }

  @Test func `a setting that is wrong and a journal that cannot be read bring no word`() throws {
    let candor = try Candor()
    try candor.write("minutes = [\n", to: ".config/candor/config.toml")
    try candor.write("not a folder", to: "journal")
    #expect(try answer(["truth", ""], candor) == [])
    #expect(try answer(["show", "tod"], candor) == ["today"])
  }

  @Test func `every option of every command can be completed`() throws {
    let completer = Completer(tree: try Self.tree())
    var count = 0
    func check(_ node: CommandTree, _ path: [String]) {
      for option in node.options {
        guard let name = option.names.first(where: { $0.hasPrefix("--") }) else { continue }
        let wanted = completer.wanted(path + ["--"])
        #expect(Self.texts(wanted).contains(name), "\(path) \(name)")
        count += 1
      }
      for command in node.commands where command.name != "help" { check(command, path + [command.name]) }
    }
    check(try Self.tree(), [])
    #expect(count > 100)
  }

  private static func texts(_ wanted: Completer.Wanted) -> [String] {
    if case .these(let candidates)? = wanted.kinds.first { return candidates.map(\.text) }
    return []
  }

  @Test(arguments: CompletionScript.allCases)
  func `a shell reads its script without a complaint`(_ script: CompletionScript) throws {
    let candor = try Candor()
    let outcome = try candor.run(["--generate-completion-script", script.rawValue])
    #expect(outcome.status == 0)
    #expect(outcome.text == script.text + "\n")
    guard access("/usr/bin/\(script.rawValue)", X_OK) == 0 || access("/bin/\(script.rawValue)", X_OK) == 0 else {
      return
    }
    let check = script == .fish ? "fish --no-execute" : "\(script.rawValue) -n"
    let read = try candor.shell("$candor --generate-completion-script \(script.rawValue) >script && \(check) script")
    #expect(read.status == 0 && read.errors.isEmpty, "\(read.talk)")
  }

  @Test func `bash gets what candor answers`() throws {
    let candor = try GrepTests.journal()
    try candor.write(
      """
      source <(PATH=$PATH:${candor%/*} $candor --generate-completion-script bash)
      compopt() { echo "compopt $*" >>opts; }
      try() {
        COMP_WORDS=("$candor" "$@") COMP_CWORD=$#
        _candor candor "${@: -1}" x
        printf '%s|' "${COMPREPLY[@]}"; echo
      }
      try sh
      try grep --signal nu
      try list --since "last tu"
      try truth P
      """, to: "try.bash")
    let outcome = try candor.shell("bash try.bash; cat opts")
    #expect(outcome.text.hasPrefix("show|\nnumbness|\nlast tuesday|\nPriya|\n"), "\(outcome.text) \(outcome.talk)")
    // Only what has a blank is to be quoted.
    #expect(outcome.text.split(separator: "\n").filter { $0 == "compopt -o filenames" }.count == 1)
  }

  @Test func `a shell without completions is told which have some`() throws {
    let outcome = try Candor().run(["--generate-completion-script", "tcsh"])
    #expect(outcome.status == 64)
    #expect(outcome.talk.contains("bash, zsh and fish") && outcome.talk.contains("tcsh"))
    #expect(
      try Candor().run(["--generate-completion-script"], environment: ["SHELL": "/usr/bin/fish"]).text.contains(
        "complete -c candor"))
  }
}
