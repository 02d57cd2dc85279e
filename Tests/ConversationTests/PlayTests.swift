import Conversation
@preconcurrency import Glibc
import Testing

@Suite("Every script plays as its play-through says") struct PlayTests {
  @Test("The shipped files have no problems") func noProblems() {
    #expect(shipped.problems.map(\.description) == [])
  }

  @Test("A line of a head that is not known is told, whatever it is", arguments: [":", "::", ": 3", "colour: red"])
  func unknown(_ line: String) throws {
    let play = try #require(PlayThrough.read("=== a\n\(line)\n---\n").first)
    #expect(play.shown("journal", shipped) == ["this play has a line that is not known: \(line)"])
  }

  /// Set CANDOR_RECORD=1 to write what is shown now into the play, then read every changed line.
  @Test("A script has a play-through, and it goes as recorded", arguments: shipped.names)
  func plays(_ name: String) throws {
    let path = "\(playsFolder)/\(name).play"
    let text = try #require(fileText(path), "There is no play-through for \(name): write \(path)")
    let plays = PlayThrough.read(text)
    #expect(!plays.isEmpty)
    let library = shipped
    let now = plays.map { $0.recorded(name, library) }.joined()
    if getenv("CANDOR_RECORD") != nil, let file = fopen(path, "wb") {
      fputs(now, file)
      fclose(file)
    }
    for play in plays {
      let recorded = play.body.filter { !$0.isEmpty }
      let shown = play.shown(name, library).filter { !$0.isEmpty }
      #expect(shown == recorded, "\(name): \(play.title)")
    }
  }
}
