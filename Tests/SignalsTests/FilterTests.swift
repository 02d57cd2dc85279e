import TestSupport
import Testing

@testable import Signals

@Suite("What is looked up without a branch is what is there") struct FilterTests {
  @Test("A perfect hash finds its keys, each in a place of its own, and no others", arguments: [0, 1, 2, 7, 300, 5000])
  func perfectHash(_ count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    func digits() -> [UInt32] { (0..<8).map { _ in UInt32.random(in: 0..<64, using: &random) } }
    func key(_ digits: [UInt32]) -> UInt64 {
      digits.reversed().reduce(0) { $0 << 8 | UInt64($1 + UInt32(TableText.zero)) }
    }
    let known = Set((0..<count).map { _ in digits() }).sorted { key($0) < key($1) }
    let built = PerfectHash.lists(of: known.map { (key($0), $0) }, recordLength: 8)
    #expect(built.places.compactMap { $0 }.sorted() == Array(known.indices))
    var reader = TableReader(TableText(lists: built.lists))
    let lists = reader.lists(PerfectHash.listCount)
    let table = PerfectHash(lists[...])
    lists[0].text.read { base in
      let view = base[table]
      func finds(_ key: UInt64) -> Bool {
        let place = view.place(key)
        return built.places.indices.contains(place)
          && UInt64(littleEndian: view.record(place, length: 8).loadUnaligned(as: UInt64.self)) == key
      }
      for digits in known { #expect(finds(key(digits))) }
      for _ in 0..<200 { #expect(!finds(key(digits()))) }
    }
  }

  @Test("Windows hold the signatures of their words, within a stretch and beside it", arguments: [1, 5, 512])
  func windows(_ count: Int) {
    let signature = { (index: Int) in Signature(bit: abs(index * 7) % 94) }
    Neighbourhood.withRoom { neighbourhood in
      neighbourhood.fill(count, signature)
      for index in [0, count / 2, count - 1] {
        for start in [-Window.reach, -3, 0, 1, Window.reach - 7] {
          for size in 0..<Window.sizes {
            let words = (index + start)..<(index + start + 1 << size)
            let wanted = words.map(signature).reduce(Signature.none) { $0 | $1 }
            let place = neighbourhood.windows(index) + (start * Window.sizes + size) * Signature.length
            #expect(place.load(as: Signature.self) == wanted)
          }
        }
      }
    }
  }

  @Test("A window reaches as far as it has to", arguments: [1...1, -3...2, 2...9, -8...(-5)])
  func window(_ distances: ClosedRange<Int>) throws {
    let window = try #require(Window(around: distances))
    #expect(window.start == distances.lowerBound)
    #expect(window.start + window.count > distances.upperBound)
    #expect(Window(around: 1...9) == nil)
    #expect(Window(around: 30...30) == nil)
  }
}
