import Testing

/// A home in which something is not as it should be, made by lines of shell on a journal of two nights.
struct BrokenHome: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// What breaks it.
  let shell: String
  var environment: [String: String?] = [:]
  /// Sentences, or parts of them, that the doctor says.
  let says: [String]
  /// Its exit code.
  let status: Int32
  /// A line of shell after `--fix`, and what it prints then; empty where nothing is mended.
  var then = ""
  var prints = ""
  /// The exit code of a look after `--fix`.
  let statusAfter: Int32

  init(
    _ name: String, _ shell: String, _ says: [String], _ status: Int32 = 1, after: Int32? = nil,
    then: String = "", prints: String = "", environment: [String: String?] = [:]
  ) {
    (testDescription, self.shell, self.says, self.status) = (name, shell, says, status)
    (self.then, self.prints, self.environment) = (then, prints, environment)
    statusAfter = after ?? status
  }

  /// The night before, and its file.
  static let last = "journal/2026/11/2026-11-20.md"
  static let tonight = "journal/2026/11/2026-11-21.md"
  /// A copy of it, as Syncthing names one.
  static let copy = "journal/2026/11/2026-11-20.sync-conflict-20261121-070000-ABCDEFG.md"
  static let quoted = "'\(copy)'"

  /// What makes the journal that is broken then; all of it is in order.
  static let base = """
    umask 077; mkdir -p journal/2026/11 .config/candor
    printf '# Thursday 19 November 2026\\n\\n## 22:10 ten minutes\\n\\nThe river was high.\\n' \
    > journal/2026/11/2026-11-19.md
    printf '# Friday 20 November 2026\\n\\n## 22:16 ten minutes\\n\\nI sat down.\\n' > journal/2026/11/2026-11-20.md

    """

  static let sound: [String: String?] = ["EDITOR": "cat", "PAGER": "cat", "VISUAL": nil]

  static let all = modes + drafts + nights + copies + machine + data
}

extension BrokenHome {
  static let modes = [
    BrokenHome(
      "others can look in", "chmod 755 journal", ["Others can look into ~/journal.", "chmod 700 ~/journal"], after: 0,
      then: "stat -c %a journal", prints: "700\n"),
    BrokenHome(
      "others can write in", "chmod 770 journal", ["Others can write in ~/journal, so nothing is kept there."],
      after: 0, then: "stat -c %a journal", prints: "700\n"),
    BrokenHome(
      "a night is open in a closed folder", "chmod 644 \(last)",
      ["1 file or folder in ~/journal is open to others (2026/11/2026-11-20.md); only the mode of ~/journal itself"],
      0, then: "stat -c %a \(last)", prints: "600\n"),
    BrokenHome(
      "all of it is open", "chmod -R go=rX journal",
      ["4 files and folders in ~/journal are open to others (2026, 2026/11, 2026/11/2026-11-19.md and 1 more)."],
      after: 0, then: "find journal -perm /077", prints: ""),
    BrokenHome(
      "others can write among the drafts", "mkdir -m 770 journal/.drafts",
      ["Others can write in ~/journal/.drafts, so no draft is kept there."], after: 0,
      then: "stat -c %a journal/.drafts", prints: "700\n"),
    BrokenHome(
      "an own mode is kept as it is", "chmod 640 \(last); chmod 500 journal/2026/11",
      ["You have closed ~/journal/2026/11 for writing. What is in it is read", "chmod u+w ~/journal/2026/11"],
      then: "stat -c %a journal/2026/11 \(last)", prints: "500\n600\n"),
    BrokenHome(
      "a month that its owner may not look into", "chmod 600 journal/2026/11",
      ["You have closed ~/journal/2026/11 to yourself", "chmod u+rwx ~/journal/2026/11"],
      then: "stat -c %a journal/2026/11", prints: "600\n"),
    BrokenHome(
      "a night that its owner may not read", "chmod 200 \(last)",
      ["You have closed ~/\(last) to yourself, so it is not read.", "chmod u+rw ~/\(last)"],
      then: "stat -c %a \(last)", prints: "200\n"),
    BrokenHome(
      "a night that is read-only", "chmod 400 \(last)", ["~/\(last) is read-only. Nothing can be added"], 0,
      then: "stat -c %a \(last)", prints: "400\n"),
    BrokenHome(
      "a link to the journal is followed", "mv journal elsewhere; chmod 750 elsewhere; ln -s elsewhere journal",
      ["Others can look into ~/journal."], after: 0, then: "stat -c %a elsewhere", prints: "700\n"),
    BrokenHome(
      "the journal's folder is a file", "rm -r journal; echo mine > journal",
      ["Nothing can be kept in ~/journal: ", "journal is a file, not a directory", "Move it away"]),
    BrokenHome(
      "a link to nothing", "mv journal away; ln -s nowhere journal",
      ["is a symbolic link to something that is not there", "Make what it points to"]),
    BrokenHome(
      "no journal yet", "rm -r journal", ["There is no journal at ~/journal yet.", "The first night makes it"], 0,
      then: "ls -d journal 2>/dev/null", prints: ""),
    BrokenHome(
      "a disk that is not mounted", "touch journal/.not-mounted",
      ["holds .not-mounted: the disk that belongs there is not mounted", "Mount it"]),
    BrokenHome(
      "a parent that is not there", "true", ["is not there, and neither is", "perhaps a disk is not mounted"],
      environment: ["CANDOR_JOURNAL": "/nonexistent/disk/journal"]),
    BrokenHome(
      "a shared folder above", "mkdir shared; mv journal shared; chmod 777 shared",
      ["Others can write in ~/shared, so they can put something else in the journal's place."],
      then: "stat -c %a shared", prints: "777\n", environment: ["CANDOR_JOURNAL": "shared/journal"]),
    BrokenHome(
      "a folder that is emptied", "mkdir tmp; mv journal tmp; chmod 1777 tmp",
      ["The journal lies in ~/tmp, which is shared, and may be emptied."], 0,
      environment: ["CANDOR_JOURNAL": "tmp/journal"]),
  ]

  private static let draft = """
    mkdir -p journal/.drafts/done; D=journal/.drafts/draft.host.1.0
    printf 'candor draft 1\\njournal: %s/journal\\nnight: 2026-11-20\\n\\n## 23:05 ten minutes\\n\\nCut off he' "$PWD" > $D

    """

  static let drafts = [
    BrokenHome(
      "a draft of a sitting that ended", draft,
      [
        "1 line from 23:05 on Friday 20 November was cut off, and is safe in ~/journal/.drafts/draft.host.1.0.",
        "The next start puts it into its night",
      ], 0, then: "tail -n 3 \(last); ls journal/.drafts", prints: "## 23:05 ten minutes\n\nCut off he\ndone\n"),
    BrokenHome(
      "a draft of a sitting that goes on", draft + "sleep 0.1; flock $D sleep 20 & sleep 0.2",
      ["A sitting goes on: ~/journal/.drafts/draft.host.1.0."], 0, then: "ls journal/.drafts",
      prints: "done\ndraft.host.1.0\n"),
    BrokenHome(
      "a draft that is none", draft + "echo mine > $D",
      ["~/journal/.drafts/draft.host.1.0 is not a draft of this program, so what is in it was not put back."],
      then: "cat journal/.drafts/draft.host.1.0", prints: "mine\n"),
    BrokenHome(
      "a draft that is a pipe", "mkdir journal/.drafts; mkfifo journal/.drafts/draft.host.1.0",
      ["~/journal/.drafts/draft.host.1.0 is a named pipe, not a file, so"]),
    BrokenHome(
      "a draft of which not every line was typed",
      "mkdir \(tonight); echo one line only | $candor write > /dev/null; rmdir \(tonight)",
      ["1 line from 22:14 on Saturday 21 November was cut off"], 0, then: "grep -c 'one line only' \(tonight)",
      prints: "1\n"),
    BrokenHome(
      "a draft whose night is a folder", draft + "rm \(last); mkdir \(last)",
      ["was cut off, and is safe in", "~/\(last) is a directory, not a file, so it is not read."],
      then: "grep -c 'Cut off' journal/.drafts/draft.host.1.0", prints: "1\n"),
    BrokenHome(
      "a part that an editor saved over", draft + "mv $D journal/.drafts/done/",
      ["A part from 23:05 is no longer in the file of Friday 20 November. It is still in ~/journal/.drafts/done/"], 0,
      then: "grep -c 'Cut off' journal/.drafts/done/draft.host.1.0", prints: "1\n"),
    BrokenHome(
      "what an editor left", "mkdir journal/.drafts; echo mine > journal/.drafts/edit.99999999.md",
      ["An editor was ended early and left ~/journal/.drafts/edit.99999999.md."], 0,
      then: "cat journal/.drafts/edit.99999999.md", prints: "mine\n"),
    BrokenHome(
      "a night that a program holds",
      "touch journal/2026/11/2026-11-21.md; flock journal/2026/11/2026-11-21.md sleep 20 & sleep 0.3",
      ["Another program holds ~/journal/2026/11/2026-11-21.md just now."], 0),
  ]

  static let nights = [
    BrokenHome(
      "a last line without an end", "printf 'No end' >> \(last)",
      ["The last line of ~/\(last) has no end.", "candor doctor --fix ends it"], 0, then: "tail -c 7 \(last)",
      prints: "No end\n"),
    BrokenHome(
      "a night that ends within a character", "printf 'caf\\303' >> \(last)",
      ["~/\(last) ends in the middle of a character, as after a power cut."], after: 0,
      then: "tail -c 5 \(last) | od -An -tx1", prints: " 63 61 66 c3 0a\n"),
    BrokenHome(
      "NUL bytes", "printf 'a\\000\\000b\\n' >> \(last)", ["~/\(last) holds NUL bytes, as after a power cut."],
      then: "tail -c 5 \(last) | od -An -c | tr -d ' '", prints: "a\\0\\0b\\n\n"),
    BrokenHome("an empty night", ": > \(last)", ["Nothing is in ~/\(last).", "A backup"], 0),
    BrokenHome(
      "a merge that git did not finish",
      "printf '<<<<<<< HEAD\\nmine\\n=======\\ntheirs\\n>>>>>>> other\\n' >> \(last)",
      ["~/\(last) holds the marks of a merge that git did not finish."]),
    BrokenHome(
      "a night of more than 10 MB", "head -c 10000001 /dev/zero | tr '\\0' a > \(last)",
      ["~/\(last) is larger than 10 MB, so it is not read.", "Divide it"]),
    BrokenHome(
      "a night that is a link", "mv \(last) mine.md; ln -s ../../../mine.md \(last)",
      ["~/\(last) is a symbolic link, and links are not followed, so it is not read.", "Put the file itself there"],
      then: "cat mine.md | tail -n 1", prints: "I sat down.\n"),
    BrokenHome(
      "a night that is a pipe", "rm \(last); mkfifo \(last)",
      ["~/\(last) is a named pipe, not a file, so it is not read."]),
    BrokenHome(
      "a month that is a link", "mv journal/2026/11 months; ln -s ../../months journal/2026/11",
      ["~/journal/2026/11 is a symbolic link, not a directory, so it is not read."]),
    BrokenHome(
      "a day that is in no calendar", "mv \(last) journal/2026/11/2026-11-31.md",
      [
        "2026-11-31.md is named after a day that is in no calendar, so it is not read.",
        "Give it the name of its night",
      ],
      then: "ls journal/2026/11", prints: "2026-11-19.md\n2026-11-31.md\n"),
    BrokenHome(
      "a night in another month's folder", "mkdir journal/2026/10; mv \(last) journal/2026/10/",
      [
        "~/journal/2026/10/2026-11-20.md is not where its night is looked for, so it is not read.",
        "mkdir -p ~/journal/2026/11/ && mv -n ~/journal/2026/10/2026-11-20.md ~/journal/2026/11/",
      ], then: "ls journal/2026/10", prints: "2026-11-20.md\n"),
    BrokenHome(
      "a night without its zero", "mv \(last) journal/2026/11/2026-11-4.md",
      [
        "~/journal/2026/11/2026-11-4.md is not where its night is looked for, so it is not read.",
        "mv -n ~/journal/2026/11/2026-11-4.md ~/journal/2026/11/2026-11-04.md",
      ], then: "ls journal/2026/11", prints: "2026-11-19.md\n2026-11-4.md\n"),
    BrokenHome(
      "names that are no night's", "cp \(last) journal/2026/11/2026-13-4.md; cp \(last) journal/2026/11/26-11-4.md",
      ["Everything is in order"], 0),
    BrokenHome(
      "a night in no month's folder, with another one in its place", "cp \(last) journal/",
      ["~/journal/2026-11-20.md is not where its night is looked for", "That night has a file already"]),
    BrokenHome(
      "a night of the future", "cp \(last) journal/2026/11/2026-11-29.md",
      ["1 night is dated later than the clock says (2026-11-21): 2026-11-29.", "If the clock is wrong, set it."]),
    BrokenHome(
      "a name that would steer a terminal",
      "printf x > \"journal/2026/11/2026-11-20.sync-conflict-$(printf '\\nb').md\"",
      ["2026-11-20.sync-conflict-^Jb.md is another version of"], after: 0),
  ]
}
