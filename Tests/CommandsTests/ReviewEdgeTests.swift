import Testing

/// Journals as they are found: the review ends well and says in a sentence what it left out.
@Suite struct ReviewEdgeTests {
  /// What is on the disk, as a shell makes it in the journal's folder, and what the review says of it.
  struct Edge: Sendable, CustomTestStringConvertible {
    let name: String
    let make: String
    let said: [String]
    var unsaid: [String] = []
    var status: Int32 = 0
    var arguments: [String] = []

    var testDescription: String { name }
  }

  /// `night DATE TEXT` writes a night, `nights N TEXT` the first N of November, `name DATE` is a night's path.
  static let helpers = """
    name() { echo "${1%%-*}/$(echo "$1" | cut -d- -f2)/$1.md"; }
    night() { mkdir -p "$(dirname "$(name "$1")")"; printf "$2" > "$(name "$1")"; }
    nights() { i=1; while [ $i -le "$1" ]; do night "2026-11-$(printf %02d $i)" "$2"; i=$((i + 1)); done; }
    """

  static let words = "# A night\\n\\n## 22:00 ten minutes\\n\\nThe river was high and the bus was late.\\n"
  static func checkIn(_ fields: String) -> String { "## 22:00 check-in\\n\(fields)\\n" }

  static let edges: [Edge] = [
    Edge(name: "no journal", make: "cd .. && rmdir journal", said: ["0 nights written", "Nothing is written in this"]),
    Edge(name: "an empty folder", make: ":", said: ["0 nights written", "so there is nothing to show"]),
    Edge(
      name: "a night of an old system, with words of dying in it",
      make: "night 2026-11-20 '# A night\\n\\n## 22:00 ten minutes\\n\\nHe isn\\222t back, it\\222s late and it "
        + "wasn\\222t said, but I felt nothing. Tea, toast. I want to kill myself.\\n'",
      said: ["numbness", "but I felt nothing."], unsaid: ["kill", "Tea"]),
    Edge(name: "one night", make: "night 2026-11-20 '\(words)'", said: ["1 night written: too few to tell"]),
    Edge(
      name: "check-ins alone", make: "nights 9 '\(checkIn("slept: 6"))'",
      said: ["9 nights without words of your own: what came up is left out."]),
    Edge(
      name: "one check-in alone", make: "nights 15 '\(words)'; night 2026-11-16 '\(checkIn("slept: 6"))'",
      said: ["1 night without words of your own is not among the nights written."]),
    Edge(
      name: "a span without nights beside one with days off", make: "nights 9 '\(checkIn("day off: yes"))'",
      said: ["(0 nights written), then"], unsaid: ["off, then"], arguments: ["--year", "2026", "--compare", "2025"]),
    Edge(
      name: "two spans with nights, one with days off",
      make: "nights 9 '\(checkIn("day off: yes"))'; night 2025-11-02 '\(checkIn("day off: no"))'",
      said: ["days off: 0 of 1 told, then 9 of 9"], arguments: ["--year", "2026", "--compare", "2025"]),
    Edge(
      name: "a gap of a year", make: "night 2025-11-02 '\(words)'; nights 15 '\(words)'",
      said: ["Nothing is written from 3 November 2025 to 31 October 2026", "nothing is said about"],
      arguments: ["--since", "2025-11-01"]),
    Edge(
      name: "a folder under a night's name", make: "nights 15 '\(words)'; mkdir -p $(name 2026-11-16)",
      said: ["24 August to 15 November.", "1 file could not be read and is left out"]),
    Edge(
      name: "a link under a night's name", make: "nights 15 '\(words)'; ln -s /etc/passwd $(name 2026-11-16)",
      said: ["1 file could not be read"], unsaid: ["root:"]),
    Edge(
      name: "a pipe under a night's name", make: "nights 15 '\(words)'; mkfifo $(name 2026-11-16)",
      said: ["1 file could not be read"]),
    Edge(
      name: "a link in place of a month", make: "nights 15 '\(words)'; mkdir -p 2026; ln -s /etc 2026/10",
      said: ["1 file could not be read"]),
    Edge(
      name: "two that cannot be read",
      make: "nights 15 '\(words)'; mkfifo $(name 2026-11-16); mkdir $(name 2026-11-17)",
      said: ["2 files could not be read and are left out"]),
    Edge(
      name: "more than ten megabytes",
      make: "nights 15 '\(words)'; head -c 11000000 /dev/zero | tr '\\0' a > $(name 2026-11-16)",
      said: ["1 file could not be read"]),
    Edge(
      name: "an empty file", make: "nights 15 '\(words)'; night 2026-10-16 ''",
      said: ["15 nights written", "1 file has nothing written in it."], unsaid: ["without words"]),
    Edge(
      name: "an empty file and a heading alone",
      make: "nights 15 '\(words)'; night 2026-10-16 ''; night 2026-11-14 '# Saturday 14 November 2026\\n\\n'",
      said: ["14 nights written", "2 files have nothing written in them."], unsaid: ["without words"]),
    Edge(
      name: "five thousand zeros",
      make: "nights 15 '\(words)'; mkdir 2026/10; head -c 5000 /dev/zero > $(name 2026-10-16)",
      said: ["15 nights written", "1 file has nothing written in it."]),
    Edge(
      name: "zeros behind the words",
      make: "nights 15 '\(words)'; head -c 4096 /dev/zero >> $(name 2026-11-15)", said: ["15 nights written"],
      unsaid: ["could not be read", "nothing written in"]),
    Edge(
      name: "text in sixteen bits", make: "nights 14 '\(words)'; night 2026-11-16 'A\\000 \\000n\\000o\\000'",
      said: ["14 nights written", "1 file could not be read and is left out"]),
    Edge(
      name: "blanks alone", make: "nights 15 '\(words)'; night 2026-11-16 ' \\n\\n\\t\\n'", said: ["15 nights written"]),
    Edge(
      name: "torn in the middle of a letter", make: "nights 14 '\(words)'; night 2026-11-16 '\(words)caf\\303'",
      said: ["15 nights written"]),
    Edge(
      name: "bytes that are no text", make: "nights 14 '\(words)'; printf 'a\\377\\000\\001b\\n' > $(name 2026-11-16)",
      said: ["14 nights written", "1 file could not be read and is left out"]),
    Edge(
      name: "a heading without an end", make: "nights 14 '\(words)'; night 2026-11-16 '# A night\\n\\n## 22:'",
      said: ["nights written"]),
    Edge(
      name: "29 February", make: "night 2024-02-29 '\(words)'", said: ["1 night written: too few"],
      arguments: ["--month", "2024-02"]),
    Edge(
      name: "29 February of a year without one", make: "nights 15 '\(words)'; night 2026-02-29 '\(words)'",
      said: ["1 file could not be read"], arguments: ["--year", "2026"]),
    Edge(
      name: "a night in another month's folder",
      make: "nights 15 '\(words)'; mkdir -p 2026/10; cp $(name 2026-11-15) 2026/10/2026-11-16.md",
      said: ["15 nights written", "1 file could not be read"]),
    Edge(
      name: "a copy of Syncthing's",
      make: "nights 15 '\(words)'; cp $(name 2026-11-15) 2026/11/2026-11-15.sync-conflict-20261116-080000-ABCDEFG.md",
      said: ["15 nights written", "1 other version of a night is left out; the night's own file counts."]),
    Edge(
      name: "a copy of Dropbox's",
      make: "nights 15 '\(words)'; cp $(name 2026-11-15) \"2026/11/2026-11-15 (Ann's conflicted copy 2026-11-16).md\"",
      said: ["15 nights written", "1 other version of a night is left out"]),
    Edge(
      name: "a night in the future", make: "nights 15 '\(words)'; night 2026-12-24 '\(words)'",
      said: ["1 night dated after 21 November 2026 is left out."],
      arguments: ["--since", "2026-11-01", "--until", "2026-12-31"]),
    Edge(
      name: "nights in the future, and no span", make: "nights 15 '\(words)'; night 2026-12-24 ''; night 2027-01-05 ''",
      said: ["15 nights written", "2 nights dated after 21 November 2026 are left out."]),
    Edge(
      name: "what lies outside of a month",
      make: "nights 15 '\(words)'; night 2026-12-24 '\(words)'; night 2026-10-03 '\(words)'; "
        + "mkfifo $(name 2026-11-16); cp $(name 2026-11-15) '2026/11/2026-11-15 (1).md'",
      said: ["1 night written"], unsaid: ["could not be read", "other version", "dated after"],
      arguments: ["--month", "2026-10"]),
    Edge(
      name: "hours that a later check-in tells",
      make: "nights 15 '\(checkIn("slept: a bit"))\n\(checkIn("slept: 6"))'", said: ["15 answered"],
      unsaid: ["hours could not be read"]),
    Edge(
      name: "a year ago", make: "night 2025-03-02 '\(words)'", said: ["1 January to 31 December 2025. 1 night"],
      arguments: ["--year", "2025"]),
    Edge(
      name: "hours from one to another", make: "nights 15 '\(words)\(checkIn("slept: 5-6\\nworked: 12-13 h"))'",
      said: ["slept 5.5 h a night", "worked 12.5 h a day"], unsaid: ["could not be read"]),
    Edge(
      name: "hours in words", make: "nights 15 '\(words)'; night 2026-11-16 '\(words)\(checkIn("slept: hardly"))'",
      said: ["On 1 night hours could not be read; they count as not answered."]),
    Edge(
      name: "more hours than a call has",
      make: "nights 15 '\(words)'; night 2026-11-16 '\(words)\(checkIn("worked: 37"))'",
      said: ["On 1 night hours could not be read"]),
    Edge(
      name: "more hours of sleep than a day has",
      make: "nights 15 '\(words)'; night 2026-11-16 '\(words)\(checkIn("slept: 25"))'",
      said: ["On 1 night hours could not be read"]),
    Edge(
      name: "a call of 28 hours", make: "nights 15 '\(words)\(checkIn("worked: 28 h"))'",
      said: ["worked 28 h a day (15 answered)"], unsaid: ["could not be read"]),
    Edge(
      name: "from one time to another",
      make: "nights 15 '\(words)\(checkIn("slept: 00:30-06:30\nworked: 07:00-19:00"))'",
      said: ["slept 6 h a night", "worked 12 h a day"], unsaid: ["could not be read"]),
    Edge(
      name: "a dash for hours", make: "nights 15 '\(words)\(checkIn("slept: -\\nworked: -"))'",
      said: ["Hours worked, or a day off, are told of on 0 of 15 nights"], unsaid: ["could not be read"]),
    Edge(
      name: "lines of another system", make: "nights 14 '\(words)'; night 2026-11-16 'One line.\\r\\nAnother.\\r\\n'",
      said: ["15 nights written"]),
    Edge(name: "pure prose", make: "nights 15 'The river was high.'", said: ["15 nights written"]),
    Edge(
      name: "two check-ins of one night, the later counts",
      make: "nights 15 '\(words)\(checkIn("slept: 4"))\(checkIn("slept: 7"))'",
      said: ["slept 7 h a night (15 answered)"]),
    Edge(
      name: "a flight across time zones, hours out of order",
      make:
        "nights 14 '\(words)'; night 2026-11-16 '## 23:50 ten minutes\\n\\nA.\\n\\n## 16:10 ten minutes\\n\\nB.\\n'",
      said: ["15 nights written"]),
    Edge(
      name: "a span without a night", make: "nights 15 '\(words)'", said: ["Nothing is written in this span"],
      arguments: ["--month", "2026-06"]),
    Edge(
      name: "a long silence within", make: "nights 14 '\(words)'; night 2026-09-01 '\(words)'",
      said: ["Nothing is written from 2 September to 31 October, 60 days"]),
    Edge(
      name: "the year 9999", make: "night 9999-12-31 '\(words)'", said: ["dated after"], arguments: ["--year", "9999"]),
    Edge(name: "no year", make: ":", said: [], status: 64, arguments: ["--year", "10000"]),
  ]

  @Test(arguments: edges, [false, true]) func isSaid(_ edge: Edge, plain: Bool) throws {
    let candor = try Candor()
    let made = try candor.shell("mkdir journal && cd journal\n\(Self.helpers)\n\(edge.make)")
    try #require(made.status == 0, "\(made.talk)")
    let outcome = try candor.run(["review"] + (plain ? ["--plain"] : []) + edge.arguments)
    #expect(outcome.status == edge.status)
    // Sentences are broken to the width; their words are not.
    let text = outcome.text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for sentence in edge.said { #expect(text.contains(sentence.lowercased()), "\(outcome.text)") }
    for sentence in edge.unsaid { #expect(!text.contains(sentence.lowercased()), "\(outcome.text)") }
    #expect(!outcome.talk.contains("Fatal"))
  }
}
