@preconcurrency import Glibc
import Terminal
import Testing

/// What watches this process's signals: one at a time.
@Suite(.serialized) enum ReadingTests {}

extension ReadingTests {
  @Suite(.serialized) @MainActor struct PlainReaderTests {
    /// All events for this input, from a file, to the end.
    private func events(_ input: [UInt8], paragraph: Int = 8 << 20, total: Int = 64 << 20) throws -> [LineEvent] {
      let file = try #require(tmpfile())
      defer { fclose(file) }
      fwrite(input, 1, input.count, file)
      fflush(file)
      lseek(fileno(file), 0, SEEK_SET)
      let reader = PlainReader(descriptor: fileno(file), paragraphLimit: paragraph, totalLimit: total)
      defer { reader.close() }
      var result: [LineEvent] = []
      while result.last != .end { result.append(reader.next(LineRequest(prompt: "never shown"))) }
      return result
    }

    private func lines(_ texts: String...) -> [LineEvent] { texts.map { .line(Array($0.utf8)) } + [.end] }

    @Test func bytesComeAsTheyWereSent() throws {
      #expect(try events([]) == [.end])
      #expect(try events(Array("one\ntwo".utf8)) == lines("one", "two"))
      #expect(try events(Array("one\r\n\r\na\tb\u{4}\n".utf8)) == lines("one", "", "a\tb\u{4}"))
      #expect(try events(Array("a\u{0}b\rc\n".utf8)) == lines("a\u{0}b\rc"))
      #expect(try events([0xFF, 0xC3, 0x0A]) == [.line([0xFF, 0xC3]), .end])
    }

    @Test func aMegabyteInOneLineIsExact() throws {
      let long = (0..<1_000_000).map { UInt8(0x61 + $0 % 26) }
      #expect(try events(long + [0x0A]) == [.line(long), .end])
    }

    @Test func tooLongAParagraphIsToldAndTheNextIsRead() throws {
      let long = [UInt8](repeating: 0x61, count: 200_000)
      let limit = InputLimit.paragraph(bytes: 1000)
      let kept = Array(long.prefix(1000))
      #expect(
        try events(long + Array("\nnext\n".utf8), paragraph: 1000) == [.tooLong(limit, kept: kept)] + lines("next"))
      #expect(try events(long, paragraph: 1000) == [.tooLong(limit, kept: kept), .end])
    }

    @Test(arguments: ["é", "漢", "🙂"]) func noCharacterIsCutInTwo(_ character: String) throws {
      for count in 997...1000 {
        let long = String(repeating: "a", count: count) + character
        let kept = long.utf8.count <= 1000 ? long : String(long.dropLast())
        let events = try events(Array("\(long)b\nnext\n".utf8), paragraph: kept == long ? long.utf8.count : 1000)
        let limit = InputLimit.paragraph(bytes: kept == long ? long.utf8.count : 1000)
        #expect(events == [.tooLong(limit, kept: Array(kept.utf8))] + lines("next"))
      }
      #expect([UInt8](repeating: 0xBF, count: 9).cut(to: 4).count == 4)
      #expect([0xC3, 0xA9].cut(to: 1).isEmpty)
    }

    @Test func tooMuchInAllIsTold() throws {
      let input = Array(String(repeating: "line\n", count: 100).utf8)
      let result = try events(input, total: 12)
      #expect(result == lines("line", "line").dropLast() + [.tooLong(.total(bytes: 12), kept: Array("li".utf8)), .end])
    }

    @Test func aDeadlineComesWhileNothingIsSent() throws {
      var ends: [Int32] = [-1, -1]
      try #require(pipe(&ends) == 0)
      defer { ends.forEach { Glibc.close($0) } }
      write(ends[1], "ha", 2)
      let reader = PlainReader(descriptor: ends[0])
      defer { reader.close() }
      #expect(reader.next(LineRequest(prompt: "", deadline: .now.adding(milliseconds: 20))) == .deadline)
      write(ends[1], "lf\n", 3)
      #expect(reader.next(LineRequest(prompt: "")) == .line(Array("half".utf8)))
      kill(getpid(), SIGTERM)
      #expect(reader.next(LineRequest(prompt: "")) == .terminate(unfinished: []))
    }
  }
}
