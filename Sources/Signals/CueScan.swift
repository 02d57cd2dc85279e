extension LearnedCues {
  /// Every cue in these words, in the order of their last words.
  func hits(in tokens: [Token]) -> [Hit] {
    guard !isEmpty else { return [] }
    return rows.text.read { base in
      tokens.withUnsafeBufferPointer { CueScan(self, base).hits(in: $0) }
    }
  }
}

/// One reading of a text for learned cues. Words and families are read side by side: each makes a trail through the tree.
private struct CueScan {
  /// The runs of one and of two words that end at the word read last.
  struct Trail {
    var (one, two) = (nowhere, nowhere)
    /// Their first words.
    var (oneFirst, twoFirst): (UInt32, UInt32) = (0, 0)
    /// Whether they are to be told: a trail of families tells of no run that is made of marks alone.
    var (oneCounts, twoCounts) = (false, false)

    mutating func end() { (one, two) = (nowhere, nowhere) }
  }

  static let nowhere = UInt32.max

  private let words: UnsafeRawPointer
  private let longer: KeyTable.View
  private let inner: UInt32
  private let marks: (number: UInt32, start: UInt32, end: UInt32)

  init(_ cues: LearnedCues, _ base: TableBase) {
    (words, longer) = (base[cues.words].start, base[cues.longer])
    (inner, marks) = (cues.inner, cues.marks)
  }

  func hits(in tokens: UnsafeBufferPointer<Token>) -> [LearnedCues.Hit] {
    var (plain, kin) = (Trail(), Trail())
    var hits: [LearnedCues.Hit] = []
    hits.reserveCapacity(tokens.count * 4)
    func read(mark: UInt32, _ place: UInt32) {
      let facts = self.facts(mark).0
      step(&plain, mark, facts, place, counts: true, &hits)
      step(&kin, mark, facts, place, counts: false, &hits)
    }
    for index in tokens.indices {
      let token = tokens[index]
      let place = UInt32(truncatingIfNeeded: index)
      if token.flags.contains(.sentenceStart) {
        if index > 0 { read(mark: marks.end, place &- 1) }
        plain.end()
        kin.end()
        read(mark: marks.start, place)
      }
      if token.flags.contains(.number) {
        read(mark: marks.number, place)
      } else if token.word == Vocabulary.unknown {
        plain.end()
        kin.end()
      } else {
        let (facts, family) = self.facts(token.word)
        step(&plain, token.word, facts, place, counts: true, &hits)
        if family == Vocabulary.unknown {
          kin.end()
        } else {
          step(&kin, family, self.facts(family).0, place, counts: true, &hits)
        }
      }
    }
    if !tokens.isEmpty { read(mark: marks.end, UInt32(truncatingIfNeeded: tokens.count - 1)) }
    return hits
  }

  /// What `LearnedCues.words` has of a word.
  @inline(__always)
  private func facts(_ word: UInt32) -> (UInt32, UInt32) { Digits.pair(Digits.eight(at: words + Int(word) &* 8)) }

  /// One more word on a trail.
  @inline(__always)
  private func step(
    _ trail: inout Trail, _ word: UInt32, _ facts: UInt32, _ place: UInt32, counts: Bool,
    _ hits: inout [LearnedCues.Hit]
  ) {
    var two = CueScan.nowhere
    if facts & 1 != 0 {
      if trail.two < inner, let row = longer.find(KeyTable.key(trail.two, word)), counts || trail.twoCounts {
        hits.append(LearnedCues.Hit(row: row, first: trail.twoFirst, last: place))
      }
      if trail.one < inner, let row = longer.find(KeyTable.key(trail.one, word)) {
        (two, trail.twoFirst, trail.twoCounts) = (row, trail.oneFirst, counts || trail.oneCounts)
        if trail.twoCounts { hits.append(LearnedCues.Hit(row: row, first: trail.oneFirst, last: place)) }
      }
    }
    trail.two = two
    // Without a run that begins here the row is `nowhere`.
    (trail.one, trail.oneFirst, trail.oneCounts) = (facts >> 1 &- 1, place, counts)
    if counts, trail.one != CueScan.nowhere {
      hits.append(LearnedCues.Hit(row: trail.one, first: place, last: place))
    }
  }
}
