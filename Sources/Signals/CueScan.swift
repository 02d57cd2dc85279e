extension LearnedCues {
  /// Every cue in these words, in the order of their last words.
  func hits(in tokens: [Token]) -> [Hit] {
    guard !isEmpty, !tokens.isEmpty else { return [] }
    return rows.text.read { base in
      tokens.withUnsafeBufferPointer { CueScan(self, base).hits(in: $0) }
    }
  }
}

/// Reads a text for learned cues. What is looked up lies far apart in memory and is hard to guess, so that it is looked up
/// in passes over a stretch of text, without a branch between one look-up and the next: they are then under way together.
private struct CueScan {
  private typealias Facts = LearnedCues.Facts
  private typealias Run = LearnedCues.Run

  private let words: UnsafeRawPointer
  private let longer, apart: PerfectHash.View
  private let marks: (number: UInt32, start: UInt32, end: UInt32)
  private let firstLonger, firstApart: UInt32

  init(_ cues: LearnedCues, _ base: TableBase) {
    (words, longer, apart, marks) = (base[cues.words].start, base[cues.longer], base[cues.apart], cues.marks)
    (firstLonger, firstApart) = (cues.firstLonger, cues.firstApart)
  }

  func hits(in tokens: UnsafeBufferPointer<Token>) -> [LearnedCues.Hit] {
    var hits: [LearnedCues.Hit] = []
    hits.reserveCapacity(tokens.count * 5 + 16)
    var stretch = Stretch()
    defer { stretch.deallocate() }
    var next = 0
    while next < tokens.count {
      next = fill(&stretch, tokens, from: next)
      lookUp(stretch, stretch.plain)
      lookUp(stretch, stretch.kin)
      lookUpApart(&stretch)
      append(stretch, to: &hits)
      stretch.next()
    }
    return hits
  }

  // MARK: Symbols

  /// Fills a stretch with the words from `first` on, and the marks at the ends of their sentences.
  private func fill(_ stretch: inout Stretch, _ tokens: UnsafeBufferPointer<Token>, from first: Int) -> Int {
    var index = first
    while index < tokens.count, stretch.hasRoom {
      let token = tokens[index]
      let place = UInt32(truncatingIfNeeded: index)
      if token.flags.mayBeginSentence {
        if index > 0 { add(mark: marks.end, place &- 1, &stretch) }
        // No run goes on with a sentence's beginning: none leads from one sentence into another.
        add(mark: marks.start, place, &stretch, facts: ~(1 << UInt64(24 + Facts.continues)))
        stretch.beginSentence()
      }
      if token.flags.contains(.number) {
        add(mark: marks.number, place, &stretch)
      } else {
        let record = words + Int(token.word) &* LearnedCues.wordLength
        stretch.add(
          plain: record.loadUnaligned(as: UInt64.self),
          kin: record.loadUnaligned(fromByteOffset: 8, as: UInt64.self), place)
      }
      index &+= 1
    }
    if index == tokens.count { add(mark: marks.end, UInt32(truncatingIfNeeded: index &- 1), &stretch) }
    return index
  }

  /// A mark stands in both trails, and is no family.
  private func add(mark: UInt32, _ place: UInt32, _ stretch: inout Stretch, facts: UInt64 = .max) {
    let record = (words + Int(mark) &* LearnedCues.wordLength).loadUnaligned(as: UInt64.self) & facts
    stretch.add(plain: record, kin: record, place)
  }

  // MARK: Runs

  /// Looks up the runs of two and then of three that end at each symbol.
  @inline(never)
  private func lookUp(_ stretch: Stretch, _ trail: Stretch.Trail) {
    lookUp(trail, stretch.end, into: trail.two) { UInt32(truncatingIfNeeded: trail.symbols[$0 &- 1]) }
    lookUp(trail, stretch.end, into: trail.three) { trail.two.runs[$0 &- 1] }
  }

  /// Looks up the runs that go on with each symbol; `run` is the one that ends before it.
  @inline(__always)
  private func lookUp(
    _ trail: Stretch.Trail, _ end: Int, into found: Stretch.Found, _ run: (Int) -> UInt32
  ) {
    let count = gather(trail, end, run)
    (found.runs + Stretch.first).update(repeating: Run.none.text, count: end &- Stretch.first)
    for number in 0..<count { read(trail.keys[number], into: found, at: Int(trail.sought[number])) }
  }

  /// The keys of the runs that there may be, and where they end.
  @inline(__always)
  private func gather(_ trail: Stretch.Trail, _ end: Int, _ run: (Int) -> UInt32) -> Int {
    var count = 0
    for index in Stretch.first..<end {
      let (run, symbol) = (Run(text: run(index)), trail.symbols[index])
      trail.keys[count] = run.key | (symbol >> 32 & 0xFF_FFFF) << 24
      trail.sought[count] = UInt16(truncatingIfNeeded: index)
      let single = Run(text: UInt32(truncatingIfNeeded: symbol))
      count &+= Int(run.has(Facts.goesOn) & single.has(Facts.continues))
    }
    return count
  }

  /// Reads the record that a run would have; where it is another one's, there is no such run. No branch asks for that.
  @inline(__always)
  private func read(_ key: UInt64, into found: Stretch.Found, at index: Int) {
    let place = longer.place(key)
    let record = longer.record(place, length: LearnedCues.runLength)
    found.rows[index] = UInt32(truncatingIfNeeded: place) &+ firstLonger
    let miss = record.loadUnaligned(as: UInt64.self) & 0xFFFF_FFFF_FFFF ^ key
    // All ones where it is this one's: 48 bits less 1 go below zero at zero alone.
    let isKnown = UInt32(truncatingIfNeeded: (miss &- 1) >> 63) &* .max
    let run = record.loadUnaligned(fromByteOffset: 6, as: UInt32.self)
    found.runs[index] = run & isKnown | Run.none.text & ~isKnown
  }

  /// Looks up the pairs of families that stand apart, the second at each symbol.
  @inline(never)
  private func lookUpApart(_ stretch: inout Stretch) {
    let symbols = stretch.kin.symbols
    for index in Stretch.first..<stretch.end where has(Facts.endsPair, symbols[index]) {
      let behind = Int(stretch.behind[index])
      guard behind >= 2 else { continue }
      let second = (symbols[index] >> 32 & 0xFF_FFFF) << 24
      for distance in 2...behind where has(Facts.beginsPair, symbols[index &- distance]) {
        let key = symbols[index &- distance] >> 32 & 0xFF_FFFF | second
        let place = apart.place(key)
        let record = apart.record(place, length: LearnedCues.pairLength).loadUnaligned(as: UInt64.self)
        stretch.addPair(
          Stretch.Pair(
            isKnown: record & 0xFFFF_FFFF_FFFF == key, row: UInt32(truncatingIfNeeded: place) &+ firstApart,
            index: UInt16(truncatingIfNeeded: index), distance: UInt16(truncatingIfNeeded: distance)))
      }
    }
  }

  @inline(__always)
  private func has(_ fact: UInt32, _ symbol: UInt64) -> Bool {
    Run(text: UInt32(truncatingIfNeeded: symbol)).hasPairFact(fact) != 0
  }

  /// The hits in the order of their last words. Each is written, and the place of the next moves where it counts.
  @inline(never)
  private func append(_ stretch: Stretch, to hits: inout [LearnedCues.Hit]) {
    let buffer = UnsafeMutablePointer<LearnedCues.Hit>.allocate(capacity: stretch.end &* 6 &+ stretch.pairCount)
    defer { buffer.deallocate() }
    var (count, nextPair) = (0, 0)
    let (plain, kin) = (stretch.plain, stretch.kin)
    @inline(__always)
    func add(_ run: Run, _ row: UInt32, _ last: UInt32, before: UInt32, if counts: UInt32) {
      buffer[count] = LearnedCues.Hit(row: row, last: last, before: before)
      count &+= Int(run.has(Facts.counts) & counts)
    }
    for index in Stretch.first..<stretch.end {
      let last = stretch.places[index]
      let (one, two) = (last &- stretch.places[index &- 1], last &- stretch.places[index &- 2])
      let (word, family) = (plain.single(index), kin.single(index))
      add(word, word.row, last, before: 0, if: 1)
      add(plain.two.run(index), plain.two.rows[index], last, before: one, if: 1)
      add(plain.three.run(index), plain.three.rows[index], last, before: two, if: 1)
      // A trail of families tells of no run that is made of marks alone: the other one does.
      let isFamily = (kin.isFamily(index), kin.isFamily(index &- 1), kin.isFamily(index &- 2))
      add(family, family.row, last, before: 0, if: isFamily.0)
      add(kin.two.run(index), kin.two.rows[index], last, before: one, if: isFamily.0 | isFamily.1)
      add(
        kin.three.run(index), kin.three.rows[index], last, before: two, if: isFamily.0 | isFamily.1 | isFamily.2)
      while nextPair < stretch.pairCount, stretch.pairs[nextPair].index == index {
        let pair = stretch.pairs[nextPair]
        nextPair &+= 1
        buffer[count] = LearnedCues.Hit(
          row: pair.row, last: last, before: last &- stretch.places[index &- Int(pair.distance)])
        count &+= pair.isKnown ? 1 : 0
      }
    }
    hits.append(contentsOf: UnsafeBufferPointer(start: buffer, count: count))
  }
}

/// A stretch of symbols: words, their families, numbers and the ends of sentences. Those before `first` are the last of
/// the stretch before.
private struct Stretch {
  /// Runs that end at each symbol, and their rows.
  struct Found {
    let runs, rows: UnsafeMutablePointer<UInt32>

    @inline(__always)
    func run(_ index: Int) -> LearnedCues.Run { LearnedCues.Run(text: runs[index]) }
  }

  /// Words, or families, and the runs that end at each.
  struct Trail {
    /// What `LearnedCues.words` has: the run of this symbol alone, and the symbol.
    let symbols: UnsafeMutablePointer<UInt64>
    /// The keys that are looked up next, and the symbols at which their runs end.
    let keys: UnsafeMutablePointer<UInt64>
    let sought: UnsafeMutablePointer<UInt16>
    let two, three: Found

    fileprivate init(_ memory: UnsafeMutableRawPointer) {
      symbols = memory.assumingMemoryBound(to: UInt64.self)
      keys = symbols + Stretch.length
      let rest = (memory + 16 * Stretch.length).assumingMemoryBound(to: UInt32.self)
      two = Found(runs: rest, rows: rest + Stretch.length)
      three = Found(runs: rest + 2 * Stretch.length, rows: rest + 3 * Stretch.length)
      sought = (memory + 32 * Stretch.length).assumingMemoryBound(to: UInt16.self)
      symbols.update(repeating: UInt64(LearnedCues.Run.none.text) &* 0x1_0000_0001, count: Stretch.first)
      two.runs.update(repeating: LearnedCues.Run.none.text, count: Stretch.first)
    }

    /// The run that is this symbol alone.
    @inline(__always)
    func single(_ index: Int) -> LearnedCues.Run { LearnedCues.Run(text: UInt32(truncatingIfNeeded: symbols[index])) }

    /// Whether a symbol is a family, 1 or 0.
    @inline(__always)
    func isFamily(_ index: Int) -> UInt32 {
      LearnedCues.Run(text: UInt32(truncatingIfNeeded: symbols[index] >> 32)).has(LearnedCues.Facts.isFamily)
    }
  }

  /// Two families that may be a cue, a few words apart.
  struct Pair {
    let isKnown: Bool
    let row: UInt32
    /// The second of them, and how far before it the first stands.
    let index, distance: UInt16
  }

  let plain, kin: Trail
  let places: UnsafeMutablePointer<UInt32>
  /// How many symbols before each stand in its sentence, as far as pairs reach.
  let behind: UnsafeMutablePointer<UInt8>
  let pairs: UnsafeMutablePointer<Pair>
  private(set) var pairCount = 0
  /// One more than the last symbol.
  private(set) var end = first
  private var sinceStart = 0
  private let memory: UnsafeMutableRawPointer

  /// Where the symbols of its own begin.
  static let first = LearnedCues.reach
  fileprivate static let length = 512
  private static let trailLength = 34 * length

  init() {
    memory = .allocate(byteCount: 2 * Stretch.trailLength + 4 * Stretch.length, alignment: 16)
    (plain, kin) = (Trail(memory), Trail(memory + Stretch.trailLength))
    places = (memory + 2 * Stretch.trailLength).assumingMemoryBound(to: UInt32.self)
    places.update(repeating: 0, count: Stretch.first)
    behind = .allocate(capacity: Stretch.length)
    pairs = .allocate(capacity: Stretch.length * LearnedCues.reach)
  }

  func deallocate() {
    memory.deallocate()
    behind.deallocate()
    pairs.deallocate()
  }

  /// Whether there is room for a word with marks around it.
  var hasRoom: Bool { end < Stretch.length - 4 }

  /// One more symbol.
  @inline(__always)
  mutating func add(plain symbol: UInt64, kin family: UInt64, _ place: UInt32) {
    (plain.symbols[end], kin.symbols[end]) = (symbol, family)
    places[end] = place
    behind[end] = UInt8(truncatingIfNeeded: min(sinceStart, LearnedCues.reach))
    end &+= 1
    sinceStart &+= 1
  }

  /// The symbol that was added last is a sentence's beginning: nothing before it belongs to what follows.
  @inline(__always)
  mutating func beginSentence() { sinceStart = 1 }

  /// One more pair that may be a cue.
  @inline(__always)
  mutating func addPair(_ pair: Pair) {
    pairs[pairCount] = pair
    pairCount &+= 1
  }

  /// Makes room for the next stretch.
  mutating func next() {
    for index in 0..<Stretch.first {
      let last = end &- Stretch.first &+ index
      for trail in [plain, kin] {
        (trail.symbols[index], trail.two.runs[index]) = (trail.symbols[last], trail.two.runs[last])
      }
      places[index] = places[last]
    }
    (end, pairCount) = (Stretch.first, 0)
  }
}
