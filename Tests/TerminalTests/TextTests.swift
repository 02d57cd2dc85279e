import Formats
import Terminal
import Testing

@Suite struct InertTests {
  @Test(arguments: [
    ("plain text\n\tand a Tab", "plain text\n\tand a Tab"),
    ("é, 漢字, e\u{301} and 👩‍⚕️", "é, 漢字, e\u{301} and 👩‍⚕️"),
    ("\u{1B}]0;title\u{7}", "^[]0;title^G"),
    ("\u{1B}[3Jgone\r\n", "^[[3Jgone^M\n"),
    ("a\u{0}b\u{7F}", "a^@b^?"),
    ("\u{9B}2J\u{85}", "<U+009B>2J<U+0085>"),
    ("\u{202E}abc\u{2066}\u{200F}", "<U+202E>abc<U+2066><U+200F>"),
  ])
  func storedTextCannotSteerTheTerminal(stored: String, shown: String) {
    #expect(Inert.text(stored) == shown)
  }

  @Test(arguments: [
    ([0xFF] as [UInt8], "<FF>"), ([0x61, 0xC3], "a<C3>"), ([0x9B, 0x32, 0x4A], "<9B>2J"),
    ([0xE2, 0x82, 0x61], "<E2><82>a"), ([0xED, 0xA0, 0x80], "<ED><A0><80>"), ([0xC0, 0x9B], "<C0><9B>"),
  ])
  func bytesThatAreNotTextAreNamed(bytes: [UInt8], shown: String) {
    #expect(Inert.text(bytes) == shown)
  }

  @Test func nothingThatSteersIsLeftOfAnyBytes() {
    var random = Generator(seed: 11)
    for _ in 0..<2000 {
      let bytes = (0..<24).map { _ in random.byte() }
      for scalar in Inert.text(bytes).unicodeScalars where scalar != "\n" && scalar != "\t" {
        #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
      }
    }
  }
}

@Suite struct WrapTests {
  @Test func linesBreakAtBlanksAndHang() {
    let lines = Wrap.lines("They called it at 14:02. I did compressions.", width: 24, first: "10 │ ", rest: "   │ ")
    #expect(lines == ["10 │ They called it at", "   │ 14:02. I did", "   │ compressions."])
  }

  @Test func paragraphsAndEmptyLinesStay() {
    #expect(Wrap.lines("one\n\ntwo", width: 40, first: "  ") == ["  one", "", "  two"])
    #expect(Wrap.lines("", width: 40) == [""])
  }

  @Test func aWordIsBrokenOnlyWhereItIsLongerThanALine() {
    let word = String(repeating: "x", count: 45)
    #expect(Wrap.lines("see \(word)", width: 20) == ["see"] + [20, 20, 5].map { String(repeating: "x", count: $0) })
  }

  @Test func aRowKeepsItsColumnAndBreaksNoWordThatFitsALine() {
    let name = "  116 123         Samaritans, day and night"
    #expect(Wrap.told(name, width: 36) == ["  116 123         Samaritans, day", "                  and night"])
    let page = "                  physiciansupportline.com"
    #expect(Wrap.told(page, width: 40) == ["                physiciansupportline.com"])
    #expect(Wrap.told("  A sentence that goes on", width: 20) == ["  A sentence that", "  goes on"])
    #expect(Wrap.told("One.  Two and three more.", width: 20) == ["One.  Two and three", "more."])
  }

  @Test func wideAndCombiningCharactersAreMeasured() {
    #expect(DisplayWidth.of("漢字") == 4)
    #expect(DisplayWidth.of("e\u{301}\u{200D}") == 1)
    #expect(DisplayWidth.of("\u{1B}[1mab\u{1B}[0m") == 2)
    #expect(Wrap.lines("漢字漢字漢字漢字漢字漢字", width: 21) == ["漢字漢字漢字漢字漢字", "漢字"])
  }

  @Test func noLineIsWiderThanAsked() {
    var random = Generator(seed: 5)
    let letters = Array("ab 漢é\u{301}  \n")
    for _ in 0..<500 {
      let text = String((0..<80).map { _ in letters[Int(random.byte()) % letters.count] })
      let width = 20 + Int(random.byte() % 30)
      let lines = Wrap.lines(text, width: width, first: "  › ")
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
      let kept = lines.joined().filter { $0 != " " && $0 != "›" }
      #expect(kept == text.filter { $0 != " " && $0 != "\n" })
    }
  }
}

@Suite struct StyleTests {
  @Test func aPersonDecidesOverTheTerminal() {
    #expect(Style(isTerminal: true, term: "xterm").hasColour)
    #expect(!Style(isTerminal: true, term: "xterm", noColor: "1").hasColour)
    #expect(Style(isTerminal: true, term: "xterm", noColor: "").hasColour)
    #expect(!Style(isTerminal: true, term: "dumb").hasColour)
    #expect(!Style(isTerminal: true, term: nil).hasColour)
    #expect(!Style(isTerminal: true, term: "eterm", insideEmacs: "29.1,term").hasColour)
    #expect(!Style(isTerminal: false, term: "xterm").hasColour)
    #expect(Style(isTerminal: false, term: nil, forceColor: "1").hasColour)
    #expect(!Style(isTerminal: false, term: "xterm", forceColor: "0").hasColour)
    #expect(!Style(isTerminal: true, term: "xterm", noColor: "1", forceColor: "1").hasColour)
    #expect(!Style(isTerminal: true, term: "xterm", forceColor: "1", isPlain: true).hasColour)
  }

  @Test(arguments: Role.allCases)
  func withoutColourTextIsAsItWas(role: Role) {
    #expect(Style(hasColour: false).apply(role, to: "words") == "words")
    #expect(DisplayWidth.of(Style(hasColour: true).apply(role, to: "words")) == 5)
  }
}

/// The same numbers every time (splitmix64).
struct Generator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func byte() -> UInt8 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return UInt8(truncatingIfNeeded: value >> 56)
  }
}
