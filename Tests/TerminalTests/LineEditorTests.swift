@preconcurrency import Glibc
import Terminal
import Testing

extension ReadingTests {
  /// The editor on a pseudo-terminal within this process: the test types into one end and asks at the other.
  @Suite(.serialized) @MainActor final class LineEditorTests {
    private var master: Int32
    private let slave: Int32
    private let editor: LineEditor

    /// A hangup, but where whoever runs the tests lets none through, as `nohup` does.
    private nonisolated static let hangup: [Int32] = {
      var action = sigaction()
      sigaction(SIGHUP, nil, &action)
      let handler = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      return handler == unsafeBitCast(SIG_IGN, to: Int.self) ? [] : [SIGHUP]
    }()

    init() throws {
      setenv("INPUTRC", "/dev/null", 1)
      setenv("TERM", "xterm", 1)
      Harden.useUTF8()
      master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
      var unlock: Int32 = 0
      var number: Int32 = 0
      try #require(ioctl(master, 0x4004_5431, &unlock) == 0 && ioctl(master, 0x8004_5430, &number) == 0)
      slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
      var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
      _ = ioctl(slave, UInt(TIOCSWINSZ), &size)
      editor = try #require(LineEditor(input: slave, output: slave))
      // The first call puts the terminal into its state; keys that come before would be the kernel's.
      #expect(next(milliseconds: 0) == .deadline)
    }

    isolated deinit {
      editor.close()
      if master >= 0 { Glibc.close(master) }
      Glibc.close(slave)
    }

    private func next(milliseconds: Int = 5000, completions: [String] = [], commands: [String] = []) -> LineEvent {
      editor.next(
        LineRequest(
          prompt: "> ", completions: completions, commands: commands, deadline: .now.adding(milliseconds: milliseconds))
      )
    }

    private func type(_ text: String) {
      let bytes = Array(text.utf8)
      _ = write(master, bytes, bytes.count)
    }

    private func line(_ text: String) -> LineEvent { .line(Array(text.utf8)) }

    @Test func aLineIsEdited() {
      type("hello wörld 漢字\u{1B}[D\u{7F}\r")
      #expect(next() == line("hello wörld 字"))
    }

    @Test func aPauseBetweenKeysIsUsedUntilThereIsNothingLeft() {
      var parts = 3
      editor.whenQuiet = {
        parts -= 1
        return parts > 0
      }
      #expect(next(milliseconds: 40) == .deadline)
      #expect(parts == 3)
      #expect(next(milliseconds: 800) == .deadline)
      #expect(parts == 0)
      #expect(editor.whenQuiet == nil)
      type("still here\r")
      #expect(next() == line("still here"))
    }

    @Test func aTabInProseIsATabAndCtrlSStopsNothing() {
      type("a\tb\u{13}c\r")
      #expect(next() == line("a\tbc"))
    }

    /// In neither the list nor the line.
    @Test func tabOffersNoNameThatWouldSteerTheTerminal() {
      type("s\t\r")
      #expect(next(completions: ["Sa\u{1B}]0;x\u{7}my", "Sa\u{202E}m", "Susan"]) == line("Susan"))
      type("s\t\t\r")
      #expect(next(completions: ["S\u{9B}2J", "S\u{1B}[3J"]) == line("s"))
    }

    @Test func tabCompletesPeopleAndCommands() {
      type("pr\t\r")
      #expect(next(completions: ["Sam", "Priya"]) == line("Priya"))
      type("/d\t\r")
      #expect(next(commands: ["/done", "/edit"]) == line("/done"))
      type("d\t\r")
      #expect(next(commands: ["/done", "/edit"]) == line("d\t"))
    }

    @Test func aPasteIsContentAndNeverACommand() {
      type("\u{1B}[200~one\r\n/done\r\n\u{1B}[201~\r")
      #expect(next() == .pasted(Array("one\n/done\n".utf8)))
      type("\u{1B}[200~/done\u{1B}[201~\r")
      #expect(next() == .pasted(Array("/done".utf8)))
      type("see \u{1B}[200~this\u{1B}[201~\r")
      #expect(next() == line("see this"))
    }

    @Test func aNULInAPasteIsLeftOutAndTold() {
      type("\u{1B}[200~a\u{0}b\u{1B}[201~\r")
      #expect(next() == .pasted(Array("ab".utf8)))
      #expect(editor.lostBytes == 1)
      type("c\r")
      #expect(next() == line("c"))
      #expect(editor.lostBytes == 0)
    }

    @Test func theLineBeingTypedOutlivesADeadlineAndWhatIsSaidAboveIt() {
      type("half a ")
      #expect(next(milliseconds: 200) == .deadline)
      var said = false
      editor.announce { said = true }
      #expect(said)
      type("line\r")
      #expect(next() == line("half a line"))
    }

    @Test func ctrlDIsTheEndOnlyOfAnEmptyLine() {
      type("ab\u{1}\u{4}\r")
      #expect(next() == line("b"))
      type("\u{4}")
      #expect(next() == .end)
      type("more\r")
      #expect(next() == line("more"))
    }

    @Test(arguments: [SIGINT, SIGTERM] + hangup)
    func aSignalHandsTheUnfinishedLineAlong(number: Int32) {
      type("half a line")
      #expect(next(milliseconds: 200) == .deadline)
      kill(getpid(), number)
      let unfinished = Array("half a line".utf8)
      let expected: [Int32: LineEvent] = [
        SIGINT: .interrupt(unfinished: unfinished), SIGTERM: .terminate(unfinished: unfinished),
        SIGHUP: .hangup(unfinished: unfinished),
      ]
      #expect(next() == expected[number])
    }

    @Test(arguments: [SIGTERM] + hangup)
    func whatWasTypedBehindTheLineIsHandedAlongToo(number: Int32) {
      type("one\r\u{1B}[D\u{1B}btwo\r\u{1B}[200~three\r\nfo")
      #expect(next() == line("one"))
      kill(getpid(), number)
      // It may be another thread that takes it.
      usleep(50_000)
      let rest = Array("two\nthree\nfo".utf8)
      #expect(next() == (number == SIGHUP ? .hangup(unfinished: rest) : .terminate(unfinished: rest)))
    }

    @Test func anUnfinishedPasteIsHandedAlongToo() {
      type("a\u{1B}[200~bc")
      #expect(next(milliseconds: 200) == .deadline)
      kill(getpid(), SIGINT)
      #expect(next() == .interrupt(unfinished: Array("abc".utf8)))
      type("d\r")
      #expect(next() == line("d"))
    }

    @Test func theDraftIsToldAfterTwentyKeysAndAfterASecond() {
      var seen: [[UInt8]] = []
      editor.watch = { seen.append($0) }
      // A Left between them, so that readline doesn't take them as one.
      let keys = String(repeating: "a\u{1B}[D", count: 20)
      type(keys)
      #expect(next(milliseconds: 300) == .deadline)
      #expect(!seen.isEmpty)
      type("z")
      #expect(next(milliseconds: 1500) == .deadline)
      #expect(seen.last?.count == 21)
      let before = seen.count
      #expect(next(milliseconds: 1500) == .deadline)
      #expect(seen.count == before)
    }

    @Test func ctrlXCtrlEHandsTheTextToAnEditor() {
      type("some text\u{18}\u{5}")
      #expect(next() == .edit(unfinished: Array("some text".utf8)))
      let back = Array("some other text".utf8)
      let request = LineRequest(prompt: "> ", prefill: back, deadline: .now.adding(milliseconds: 100))
      #expect(editor.next(request) == .deadline)
      type("\r")
      #expect(next() == .line(back))
    }

    @Test func bytesThatAreNotTextSurvive() {
      _ = write(master, [0x61, 0xFF, 0x62, 0x0D] as [UInt8], 4)
      #expect(next() == .line([0x61, 0xFF, 0x62]))
    }

    @Test func theTerminalIsGivenBackAsItWasFound() {
      var (during, inside, after) = (termios(), termios(), termios())
      tcgetattr(slave, &during)
      editor.released { _ = tcgetattr(slave, &inside) }
      editor.close()
      tcgetattr(slave, &after)
      let (cooked, stop) = (tcflag_t(ICANON | ECHO), tcflag_t(IXON))
      #expect(during.c_lflag & cooked == 0 && during.c_iflag & stop == 0)
      #expect(inside.c_lflag & cooked == cooked && inside.c_iflag & stop == stop)
      #expect(after.c_lflag & cooked == cooked && after.c_iflag & stop == stop)
    }

    @Test(arguments: [(0, 0), (1, 1), (3, 200)] as [(UInt16, UInt16)])
    func windowsOfAnySizeWork(columns: UInt16, rows: UInt16) {
      type("some words ")
      #expect(next(milliseconds: 100) == .deadline)
      var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
      _ = ioctl(master, UInt(TIOCSWINSZ), &size)
      kill(getpid(), SIGWINCH)
      type("and 漢字\r")
      #expect(next() == line("some words and 漢字"))
    }

    // Last, as the tests run in this order: readline can't tell that a dead terminal was given back.
    @Test func aTerminalThatIsGoneHandsTheUnfinishedLineAlong() {
      type("half a line")
      #expect(next(milliseconds: 200) == .deadline)
      Glibc.close(master)
      master = -1
      #expect(next() == .hangup(unfinished: Array("half a line".utf8)))
      #expect(next() == .hangup(unfinished: []))
    }
  }
}
