import Conversation
@preconcurrency import Glibc
import Testing

@Suite("Every script plays as its play-through says") struct PlayTests {
  @Test("The shipped files have no problems") func noProblems() {
    #expect(shipped().problems.map(\.description) == [])
  }

  /// Set CANDOR_RECORD=1 to write what is shown now into the play, then read every changed line.
  @Test("A script has a play-through, and it goes as recorded", arguments: shipped().names)
  func plays(_ name: String) throws {
    let path = "\(playsFolder)/\(name).play"
    let text = try #require(fileText(path), "There is no play-through for \(name): write \(path)")
    let plays = PlayThrough.read(text)
    #expect(!plays.isEmpty)
    let library = shipped()
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
