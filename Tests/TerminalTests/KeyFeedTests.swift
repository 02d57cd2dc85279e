import Testing

@testable import Terminal

@Suite struct KeyFeedTests {
  /// Everything that comes of these pieces, each waited for to its end.
  private func taken(_ pieces: [[UInt8]]) -> (keys: [UInt8], pastes: [[UInt8]]) {
    var feed = KeyFeed()
    var keys: [UInt8] = []
    var pastes: [[UInt8]] = []
    func drain(flush: Bool) {
      while true {
        switch feed.step(flush: flush) {
        case .key: if let key = feed.pop() { keys.append(key) }
        case .paste(let bytes): pastes.append(bytes)
        case .incomplete, .empty: return
        }
      }
    }
    for piece in pieces {
      feed.add(piece)
      drain(flush: false)
    }
    drain(flush: true)
    return (keys, pastes)
  }

  @Test func aPasteIsOnePieceHoweverItComes() {
    let whole = Array("ab\u{1B}[200~one\r\ntwo\rthree\n\u{0}\t\u{1B}[201~c\u{1B}[A".utf8)
    for size in 1...whole.count {
      let pieces = stride(from: 0, to: whole.count, by: size).map { Array(whole[$0..<min($0 + size, whole.count)]) }
      let result = taken(pieces)
      #expect(result.keys == Array("abc\u{1B}[A".utf8))
      #expect(result.pastes == [Array("one\ntwo\nthree\n\u{0}\t".utf8)])
    }
  }

  /// readline drops or swaps them when they come as keys.
  @Test func bytesThatAreNoUTF8AreInsertedAsTheyAre() {
    let result = taken([Array("caf".utf8) + [0xE9, 0x20, 0xFF], Array(" 漢e\u{301}".utf8), [0xF0, 0x9F]])
    #expect(result.keys == Array("caf  漢e\u{301}".utf8))
    #expect(result.pastes == [[0xE9], [0xFF], [0xF0], [0x9F]])
  }

  @Test func aPasteWithoutAnEndIsKept() {
    #expect(taken([Array("\u{1B}[200~half".utf8)]).pastes == [Array("half".utf8)])
    var feed = KeyFeed()
    feed.add(Array("\u{1B}[200~half".utf8))
    #expect(feed.step(flush: false) == .incomplete)
    #expect(feed.unfinishedPaste == Array("half".utf8))
  }

  @Test func theRestIsTakenAsText() {
    for (keys, text) in [
      ("a\rb", "a\nb"), ("", ""), ("\u{1B}", ""), ("caf\u{E9}\t漢\u{7F}\u{1}", "caf\u{E9}\t漢"),
      ("\u{1B}[1;5Dx\u{1B}OHy\u{1B}bz\u{1B}[", "xyz"), ("a\u{1B}[200~/done\r\nb\u{1B}[201~c", "a/done\nbc"),
      ("\u{1B}[200~half\r", "half\n"),
    ] {
      var feed = KeyFeed()
      feed.add(Array(keys.utf8))
      #expect(feed.takeRest() == Array(text.utf8))
      #expect(feed.step(flush: false) == .empty)
    }
    // However much of a key readline has had.
    for (keys, had) in [("\u{1B}[1;5Dz", 0..<7), ("\u{1B}OHz", 0..<4), ("\u{1B}bz", 0..<3)] {
      for count in had {
        var feed = KeyFeed()
        feed.add(Array(keys.utf8))
        for _ in 0..<count { _ = feed.pop() }
        #expect(feed.takeRest() == Array("z".utf8), "\(count) of \(keys.debugDescription)")
      }
    }
    var feed = KeyFeed()
    feed.add([0x61, 0xE9, 0x20, 0xFF])
    #expect(feed.takeRest() == [0x61, 0xE9, 0x20, 0xFF])
  }

  @Test func aLoneEscapeWaitsForWhatMayFollow() {
    var feed = KeyFeed()
    feed.add([0x1B])
    #expect(feed.step(flush: false) == .incomplete)
    #expect(feed.step(flush: true) == .key)
  }
}

@Suite struct CompletionTests {
  private let people = ["Sam", "Samantha", "Priya", "Dr Osei"]

  @Test func aBeginningGrowsAsFarAsItIsCertain() {
    #expect(Completion.complete(Array("p".utf8), among: people) == .extended("Priya"))
    #expect(Completion.complete(Array("dr".utf8), among: people) == .extended("Dr Osei"))
    #expect(Completion.complete(Array("s".utf8), among: people) == .extended("Sam"))
    #expect(Completion.complete(Array("Sam".utf8), among: people) == .choices(["Sam", "Samantha"]))
    #expect(Completion.complete(Array("x".utf8), among: people) == .nothing)
    #expect(Completion.complete([0xFF], among: people) == .nothing)
  }
}

@Suite struct PromptTests {
  @Test func whatTakesNoRoomIsMarked() {
    #expect(Prompt.marked("\u{1B}[1m8\u{1B}[0m │ ") == "\u{1}\u{1B}[1m\u{2}8\u{1}\u{1B}[0m\u{2} │ ")
    #expect(Prompt.marked("a\u{1B}]0;x\nb") == "a]0;xb")
  }
}
