import TestSupport
import Testing

@testable import Signals

@Suite("Eight bytes at a time give the letters that one at a time do") struct LetterRunTests {
  @Test("Each byte at each place") func bytes() {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<8 {
        var bytes = Array("abCdEfgZ".utf8)
        bytes[place] = byte
        check(bytes)
      }
    }
  }

  @Test(arguments: 0..<8) func random(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      check((0..<8).map { _ in Bool.random(using: &random) ? .random(in: 60...125, using: &random) : 0x61 })
    }
  }

  @Test("A word's hash is the same in one step, eight letters at a time, and one at a time", arguments: 0..<40)
  func hash(_ length: Int) {
    let letters = (0..<length).map { UInt8(ascii: "a") + UInt8($0 % 26) }
    var (slow, fast) = (WordHash(), WordHash())
    for letter in letters { slow.add(letter) }
    for start in stride(from: 0, to: length / 8 * 8, by: 8) { fast.add(eight: number(letters[start..<start + 8])) }
    #expect(fast.value(with: number(letters[(length / 8 * 8)...])) == slow.value)
  }

  private func check(_ bytes: [UInt8]) {
    let run = LetterRun(number(bytes[...]))
    let letters = bytes.prefix { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    #expect(run.count == letters.count && run.letters == number(letters.map { $0 | 0x20 }[...]), "\(bytes)")
  }

  private func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) } }
}
