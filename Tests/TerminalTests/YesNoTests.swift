import Terminal
import Testing

@Suite @MainActor struct YesNoTests {
  /// Hands out what it was given, one at a time.
  private final class Scripted: LineSource {
    var watch: (([UInt8]) -> Void)?
    var whenQuiet: (() -> Bool)?
    var resumed: (() -> Void)?
    var lostBytes: Int { 0 }
    private(set) var rest: [LineEvent]

    init(_ events: [LineEvent]) { rest = events }

    func next(_ request: LineRequest) -> LineEvent { rest.isEmpty ? .end : rest.removeFirst() }
    func announce(_ body: () -> Void) { body() }
    func released<Result>(_ body: () -> Result) -> Result { body() }
    func close() {}
  }

  nonisolated private static func line(_ text: String) -> LineEvent { .line(Array(text.utf8)) }

  @Test(
    arguments: [
      ([line("y")], .yes), ([line(" YES ")], .yes), ([line("n")], .no), ([line("No")], .no), ([line("")], .other),
      ([line("yesterday")], .other), ([.pasted(Array("y\n".utf8))], .yes), ([.end], .left),
      ([.interrupt(unfinished: Array("y".utf8))], .interrupted), ([.hangup(unfinished: [])], .left),
      ([.terminate(unfinished: Array("y".utf8))], .left),
      // Silence is no answer, and an editor has no business here.
      ([.idle, .idle, .deadline, .edit(unfinished: []), line("y")], .yes),
    ] as [([LineEvent], YesNo)])
  func isAskedUntilThereIsAnAnswer(_ events: [LineEvent], _ answer: YesNo) {
    let source = Scripted(events + [YesNoTests.line("the next answer")])
    #expect(source.answer(to: "y or n  ") == answer)
    #expect(source.rest.count == 1)
  }
}
