@preconcurrency import Glibc
import Testing

/// A merge that is killed at any of the calls that change the disk: the next `--fix` ends where it would have ended.
@Suite(.enabled(if: access("/usr/bin/strace", X_OK) == 0, "needs strace")) struct DoctorKillTests {
  private static let more = "\\n## 22:50 a\\n\\nEarlier.\\n\\n## 23:10 truth\\nwho: Sam\\nsay: I am tired.\\n"
  private static let broken =
    BrokenHome.base + "cp \(BrokenHome.last) \(BrokenHome.copy); printf '\(more)' >> \(BrokenHome.copy)\n"
  private static let whole = """
    # Friday 20 November 2026

    ## 22:16 ten minutes

    I sat down.

    ## 22:50 a

    Earlier.

    ## 23:10 truth
    who: Sam
    say: I am tired.

    """

  private func night(_ candor: Candor) -> String { String(decoding: candor.bytes(BrokenHome.last), as: UTF8.self) }

  /// Runs `doctor --fix` and kills it in the place of its `number`th call of this name; whether there was one.
  private func kill(_ candor: Candor, at call: String, _ number: Int) throws -> Bool {
    let outcome = try candor.shell(
      "strace -f -qq -o /dev/null -e trace=\(call) -e inject=\(call):signal=KILL:when=\(number) $candor doctor --fix",
      environment: BrokenHome.sound.merging(["CANDOR_TRACEABLE": "1"]) { $1 })
    #expect([0, 137].contains(outcome.status), "\(outcome.text)\(outcome.talk)")
    return outcome.status == 137
  }

  private func expectWhole(_ candor: Candor, _ place: String) throws {
    #expect(night(candor) == Self.whole, "\(place)")
    let left = try candor.shell("find journal -type f | sort").text
    let copy = BrokenHome.copy.split(separator: "/").last ?? ""
    #expect(
      left == "journal/.drafts/merged/\(copy)\njournal/2026/11/2026-11-19.md\njournal/2026/11/2026-11-20.md\n",
      "\(place)")
  }

  @Test(arguments: [
    "mkdirat,mkdir", "pwrite64", "ftruncate", "fdatasync", "write", "fsync", "renameat,renameat2,rename", "unlinkat",
    "flock", "close",
  ])
  func `killed at any call, nothing is lost and nothing doubled`(_ call: String) throws {
    var number = 0
    var isKilled = true
    while isKilled, number < 60 {
      number += 1
      let candor = try Candor()
      _ = try candor.shell(Self.broken)
      isKilled = try kill(candor, at: call, number)
      #expect(night(candor).hasPrefix(String(Self.whole.prefix(50))))
      // And once more, while it mends what the first one left.
      _ = try kill(candor, at: call, 1)
      let outcome = try candor.run(["doctor", "--fix"], environment: BrokenHome.sound)
      #expect(outcome.status == 0, "\(outcome.text)")
      try expectWhole(candor, "\(call) \(number)")
    }
    #expect(number > 1, "\(call) is never called")
  }

  @Test func `a part that was torn while it was added is completed`() throws {
    let candor = try Candor()
    let old = Self.whole.utf8.count - 66
    var number = 0
    for length in stride(from: old, to: Self.whole.utf8.count, by: 3) {
      // The draft is there, the night is written, and not yet known to last.
      repeat {
        _ = try candor.shell("rm -rf journal; \(Self.broken)")
        if night(candor) != Self.whole, length == old { number += 1 }
        try #require(try kill(candor, at: "fsync", number), "no fsync after the night was written")
      } while night(candor) != Self.whole
      _ = try candor.shell("truncate -s \(length) \(BrokenHome.last)")
      let outcome = try candor.run(["doctor", "--fix"], environment: BrokenHome.sound)
      #expect(outcome.status == 0, "\(outcome.text)")
      let text = night(candor)
      for part in ["I sat down.", "## 22:50 a\n\nEarlier.\n", "## 23:10 truth\nwho: Sam\nsay: I am tired.\n"] {
        #expect(text.split(separator: part, omittingEmptySubsequences: false).count == 2, "\(length): \(text)")
      }
    }
  }

  /// Calls that fail, on the night's file alone or wherever they are made.
  @Test(
    arguments: [
      ("write", true), ("fsync", true), ("fsync", false), ("fdatasync", false), ("pwrite64", false),
      ("renameat,renameat2,rename", false),
    ], ["ENOSPC", "EIO"])
  func `a disk that fails is told, the copy stays, and the next time it goes through`(
    _ call: (name: String, isOfNight: Bool), _ error: String
  ) throws {
    let candor = try Candor()
    _ = try candor.shell(Self.broken)
    let path = call.isOfNight ? "-P \(candor.home)/\(BrokenHome.last)" : ""
    let outcome = try candor.shell(
      "strace -f -qq -o /dev/null \(path) -e trace=\(call.name) -e inject=\(call.name):error=\(error):when=1+ "
        + "$candor doctor --fix", environment: BrokenHome.sound.merging(["CANDOR_TRACEABLE": "1"]) { $1 })
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("ABCDEFG.md was left where it is: "), "\(outcome.text)")
    #expect(try candor.shell("cat \(BrokenHome.copy)").text == Self.whole)
    #expect(night(candor).hasPrefix(String(Self.whole.prefix(50))))
    _ = try candor.run(["doctor", "--fix"], environment: BrokenHome.sound)
    try expectWhole(candor, "\(call.name) \(error)")
  }
}
