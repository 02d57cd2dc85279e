extension BrokenHome {
  static let copies = [
    BrokenHome(
      "a copy with the same text", "cp \(last) \(copy)",
      [
        "is another version of Friday 20 November 2026: all of it is in the night's file too.",
        "candor doctor --fix moves it to .drafts/merged; nothing is deleted.",
      ], 0, then: "tail -n 1 \(last); ls journal/.drafts/merged | wc -l", prints: "I sat down.\n1\n"),
    BrokenHome(
      "a copy with one part more", "cp \(last) \(copy); printf '\\n## 23:10 truth\\nwho: Sam\\n' >> \(copy)",
      ["1 part is the same; 23:10 truth is only here.", "adds what is missing to the night"], after: 0,
      then: "tail -n 4 \(last); ls journal/2026/11",
      prints: "I sat down.\n\n## 23:10 truth\nwho: Sam\n2026-11-19.md\n2026-11-20.md\n"),
    BrokenHome(
      "a copy with one part that differs", "sed 's/sat down/stood up/' \(last) > \(copy)",
      ["22:16 ten minutes differs."], after: 0, then: "tail -n +3 \(last)",
      prints: "## 22:16 ten minutes\n\nI sat down.\n\n## 22:16 ten minutes\n\nI stood up.\n"),
    BrokenHome(
      "a copy with nothing in it", ": > \(copy)", ["nothing is written in it."], 0,
      then: "ls journal/.drafts/merged | wc -l; wc -l < \(last)", prints: "1\n5\n"),
    BrokenHome(
      "a copy with another system's line ends", "sed 's/$/\\r/' \(last) > \(copy)",
      ["all of it is in the night's file too."], 0, then: "wc -l < \(last)", prints: "5\n"),
    BrokenHome(
      "a copy of a night that has no file", "mv \(last) \(copy)", ["22:16 ten minutes is only here."], after: 0,
      then: "cat \(last)", prints: "# Friday 20 November 2026\n\n## 22:16 ten minutes\n\nI sat down.\n"),
    BrokenHome(
      "two copies, one in Dropbox's words",
      """
      cp \(last) \(copy); printf '\\n## 23:10 b\\n\\nLater.\\n' >> \(copy)
      C='journal/2026/11/2026-11-20 (Ana'"'"'s conflicted copy 2026-11-21).md'
      cp \(last) "$C"; printf '\\n## 22:50 a\\n\\nEarlier.\\n' >> "$C"; printf '\\n## 23:10 b\\n\\nLater.\\n' >> "$C"
      """,
      ["22:50 a, 23:10 b are only here.", "1 part is the same; 23:10 b is only here."], after: 0,
      then: "tail -n +7 \(last); ls journal/.drafts/merged | wc -l",
      prints: "## 22:50 a\n\nEarlier.\n\n## 23:10 b\n\nLater.\n2\n"),
    BrokenHome(
      "a copy of bare prose", "printf 'slept: 5 h\\nOnly a line.\\n' > \(copy)",
      ["prose without a heading is only here."],
      after: 0, then: "tail -n 3 \(last)", prints: "## check-in\nslept: 5 h\nOnly a line.\n"),
    BrokenHome(
      "a copy that is a link", "echo mine > mine.md; ln -s ../../../mine.md \(copy)",
      ["is another version of Friday 20 November 2026, and is a symbolic link."],
      then: "cat mine.md", prints: "mine\n"),
    BrokenHome(
      "a copy whose night is a link", "cp \(last) \(copy); mv \(last) mine.md; ln -s ../../../mine.md \(last)",
      ["and cannot be compared, for ~/\(last) is a symbolic link, and links are not followed."],
      then: "wc -l < mine.md", prints: "5\n"),
    BrokenHome(
      "a merged copy that was not wholly merged",
      "mkdir -p journal/.drafts/merged; echo more > 'journal/.drafts/merged/2026-11-20.sync-conflict-x.md'",
      ["is kept, and has text that is not in its night's file."], 0),
  ]

  static let machine = [
    BrokenHome("no locale", "true", ["No locale is set"], 0, environment: ["LANG": nil]),
    BrokenHome(
      "a locale that is not UTF-8", "true", ["LC_ALL is \"POSIX\", which is not UTF-8."], 0,
      environment: ["LC_ALL": "POSIX"]),
    BrokenHome(
      "a locale that is not installed", "true", ["LANG is \"tlh_KX.UTF-8\", a locale that is not installed here."], 0,
      environment: ["LANG": "tlh_KX.UTF-8"]),
    BrokenHome(
      "a terminal that nobody knows", "true", ["Nothing is known here about a terminal named \"vt-nothing\""], 0,
      environment: ["TERM": "vt-nothing"]),
    BrokenHome(
      "a zone that is not one", "true", ["TZ is \"Europe/Londn\", and nothing is known here about such a zone"],
      environment: ["TZ": "Europe/Londn"]),
    BrokenHome(
      "a clock at its beginning", "true",
      ["The clock says Thursday 1 January 1970, which can hardly be.", "2 nights are dated later than the clock says"],
      environment: ["CANDOR_NOW": "1970-01-01T12:00"]),
    BrokenHome(
      "a clock after 2099", "true", ["The clock says Friday 1 January 2100, which can hardly be."],
      environment: ["CANDOR_NOW": "2100-01-01T12:00"]),
    BrokenHome(
      "a clock behind the journal", "true", ["2 nights are dated later than the clock says (2026-11-17)"],
      environment: ["CANDOR_NOW": "2026-11-17T22:00"]),
    BrokenHome(
      "help lines that nobody looked at", "true", ["were last checked more than half a year ago"], 0,
      environment: ["CANDOR_NOW": "2029-01-01T12:00"]),
    BrokenHome(
      "an editor that is not there", "true", ["EDITOR names \"nvimm\", which is not to be found"], 0,
      environment: ["EDITOR": "nvimm -f"]),
    BrokenHome(
      "a pager that is not there", "true", ["PAGER names \"mroe\", which is not to be found"], 0,
      environment: ["PAGER": "mroe"]),
  ]

  static let data = [
    BrokenHome(
      "a setting that is none", "echo 'minuets = 5' > .config/candor/config.toml",
      ["config.toml:1: there is no setting \"minuets\"."]),
    BrokenHome(
      "settings that cannot be read", "echo 'minutes = ' > .config/candor/config.toml", ["config.toml:1:"]),
    BrokenHome(
      "a lexicon that is broken",
      "mkdir .config/candor/lexicons; printf 'signal: numbness\\n\\nrule x\\n  match: (open\\n  hit: open\\n' > .config/candor/lexicons/mine.txt",
      [".config/candor/lexicons/mine.txt:4:"]),
    BrokenHome(
      "lexicons that are not there", "true", ["CANDOR_LEXICONS names /nowhere, which is not there"],
      environment: ["CANDOR_LEXICONS": "/nowhere"]),
    BrokenHome(
      "a practice that is broken",
      "mkdir .config/candor/practices; printf 'practice: walk\\nnonsense here\\n' > .config/candor/practices/walk.txt",
      ["/.config/candor/practices/walk.txt:2:"]),
    BrokenHome(
      "a practice that is a folder", "mkdir -p .config/candor/practices/walk.txt",
      ["practices/walk.txt is not a regular file.", "Move it away: only files are read there."]),
    BrokenHome(
      "a lexicon that is a pipe", "mkdir .config/candor/lexicons; mkfifo .config/candor/lexicons/a.txt",
      ["lexicons/a.txt is not a regular file.", "Move it away: only files are read there."]),
    BrokenHome(
      "a practice that is a link to nothing",
      "mkdir .config/candor/practices; ln -s nowhere .config/candor/practices/a.txt",
      ["practices/a.txt cannot be read", "Move the link away, or put the file itself there."]),
    BrokenHome(
      "settings that are a folder", "mkdir .config/candor/config.toml",
      ["config.toml is not a regular file.", "Move it away: only files are read there."]),
  ]
}
