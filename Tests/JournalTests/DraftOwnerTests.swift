@preconcurrency import Glibc
import Testing

@testable import Journal

/// How old a file is, whatever time it claims.
@Suite struct FileAgeTests {
  @Test(arguments: [0, -30, 30]) func young(_ ahead: Int) {
    var facts = stat()
    facts.st_mtim.tv_sec = time(nil) + ahead
    #expect(facts.isYoung(60))
  }

  @Test(arguments: [Int.min, Int.min + 1, -1, 0, 4_000_000_000_000, Int.max]) func old(_ seconds: Int) {
    var facts = stat()
    facts.st_mtim.tv_sec = seconds
    #expect(!facts.isYoung(60))
  }
}

/// Where there are no locks, only a draft's name can tell whether its sitting lives.
@Suite struct DraftOwnerTests {
  private let host = DraftOwner.host

  @Test func `a process of this machine that runs the same program lives`() {
    #expect(DraftOwner(name: "draft.\(host).\(getpid()).0") == .lives)
    #expect(DraftOwner(name: "new.draft.\(host).\(getpid()).3") == .lives)
  }

  @Test func `a number that nobody has, or that another program has by now, is gone`() {
    #expect(DraftOwner(name: "draft.\(host).\(pid_t.max - 1).0") == .gone)
    #expect(DraftOwner(name: "new.draft.\(host).\(pid_t.max - 1).0") == .gone)
    #expect(DraftOwner(name: "draft.\(host).1.0") == .gone)
  }

  @Test(arguments: ["draft.other.1.0", "draft..1.0", "draft.other", "draft", "", "draft.other.x.0"])
  func `what another machine wrote, or what is no name of a draft, can not be told`(_ name: String) {
    #expect(DraftOwner(name: name) == .elsewhere(name.hasPrefix("draft.other") ? "other" : ""))
  }

  @Test(arguments: ["0", "-1", "", "x", "99999999999999999999"])
  func `a number that is none can not be told, and nobody is asked`(_ number: String) {
    #expect(DraftOwner(name: "draft.\(host).\(number).0") == .elsewhere(host))
  }
}
