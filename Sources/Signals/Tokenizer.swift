/// Cuts UTF-8 text into words, folding case, accents, curly apostrophes and drawn-out letters as it goes.
/// One pass over the bytes; never fails, whatever the bytes are.
struct Tokenizer {
  private let text: UnsafeBufferPointer<UInt8>
  private let vocabulary: Vocabulary
  private let lookup: Vocabulary.Lookup
  private let classes = ByteClass.table
  private var tokens: [Token] = []
  private var position = 0
  private var sentence: UInt32 = 0
  private var wordsInSentence = 0
  /// Where the paragraph that is being read begins, and whether its lines were broken at a width, where that is known.
  private var paragraph: (start: Int, isBroken: Bool?) = (0, nil)
  private var pending: Token.Flags = [.sentenceStart]
  /// Where the quotation that was opened last is closed; words before it are quoted.
  private var quoteEnd = -1
  /// The folded letters of the word being read, for the slow ways of finding it.
  private var folded: [UInt8] = []

  private init(_ text: UnsafeBufferPointer<UInt8>, _ vocabulary: Vocabulary, _ lookup: Vocabulary.Lookup) {
    (self.text, self.vocabulary, self.lookup) = (text, vocabulary, lookup)
    tokens.reserveCapacity(text.count / 5 + 8)
  }

  /// The words of `text`.
  static func tokens(of text: UnsafeBufferPointer<UInt8>, _ vocabulary: Vocabulary) -> [Token] {
    vocabulary.read { lookup in
      var tokenizer = Tokenizer(text, vocabulary, lookup)
      tokenizer.run()
      return tokenizer.tokens
    }
  }

  /// Contractions that are another word without their apostrophe.
  static let distinct: Set<String> = ["well", "were", "hell", "shell", "wed", "shed"]

  /// The folded words that `text` holds.
  static func words(of text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      var tokenizer = Tokenizer(bytes, Vocabulary(), Vocabulary.Lookup())
      var words: [String] = []
      while tokenizer.position < bytes.count {
        switch ByteClass.table[Int(bytes[tokenizer.position])] {
        case .letter, .digit, .lead:
          tokenizer.readWord()
          if !tokenizer.folded.isEmpty { words.append(String(decoding: tokenizer.folded, as: UTF8.self)) }
        case .ampersand:
          words.append("and")
          tokenizer.position += 1
        default: tokenizer.position += 1
        }
      }
      return words
    }
  }

  /// A pattern's word as the tokenizer would read it.
  static func fold(_ word: String) -> String {
    var word = word
    return word.withUTF8 { bytes in
      var tokenizer = Tokenizer(bytes, Vocabulary(), Vocabulary.Lookup())
      tokenizer.readWord()
      return String(decoding: tokenizer.folded, as: UTF8.self)
    }
  }

  private mutating func run() {
    // A byte-order mark is no part of the first word.
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    while position < text.count {
      switch classes[Int(text[position])] {
      case .space: position += 1
      case .letter: if !readPlainWord() { readWord() }
      case .digit, .lead: readWord()
      case .fullStop: readFullStop()
      case .sentenceEnd:
        endSentence()
        position += 1
      case .clauseBreak:
        pending.insert(.clauseStart)
        position += 1
      case .newline: readNewline()
      case .hyphen: readHyphen()
      case .quote, .apostrophe: readQuote(length: 1)
      case .ampersand:
        folded = Array("and".utf8)
        append(find(folded) ?? Vocabulary.unknown, from: position, to: position + 1, flags: [])
        position += 1
      }
    }
  }

  // MARK: Words

  /// Reads a word of letters alone, as nearly all are, eight bytes at a time. False, with nothing read, where there is
  /// more to the word, or the text ends too soon to look at eight.
  private mutating func readPlainWord() -> Bool {
    guard let base = UnsafeRawPointer(text.baseAddress) else { return false }
    var hash = WordHash()
    var end = position
    while end + 8 <= text.count {
      let run = LetterRun(UInt64(littleEndian: base.loadUnaligned(fromByteOffset: end, as: UInt64.self)))
      end += run.count
      if run.count == 8 {
        hash.add(eight: run.letters)
        continue
      }
      // "h/o", "w/" and "h&p" are words too, where there is one letter before.
      guard classes[Int(text[end])].endsWord, end > position + 1 || text[end] != UInt8(ascii: "/") else { return false }
      let word = lookup.find(hash.value(with: run.letters)) ?? guess(position..<end)
      append(word, from: position, to: end, flags: [])
      position = end
      return true
    }
    return false
  }

  private mutating func readWord() {
    let start = position
    var hash = WordHash()
    folded.removeAll(keepingCapacity: true)
    let flags: Token.Flags = ByteClass.table[Int(text[start])] == .digit ? [.number] : []
    var end = start
    scan: while position < text.count {
      let byte = text[position]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        add(byte, &hash)
        position += 1
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        add(byte | 0x20, &hash)
        position += 1
      case UInt8(ascii: "'"):
        guard isWordByte(position + 1), position > start else { break scan }
        add(byte, &hash)
        position += 1
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"):
        // 5.5, 1,200 and 1:20 are one number.
        guard flags.contains(.number), isDigit(position + 1), isDigit(position - 1) else { break scan }
        add(byte, &hash)
        position += 1
      case UInt8(ascii: "/"):
        // w/, h/o, 24/7 are words of clinical shorthand; he/she and w/her are two words.
        let isShort = position - start == 1 && isWordByte(position + 1) && !isWordByte(position + 2)
        let isRatio = flags.contains(.number) && isDigit(position - 1) && isDigit(position + 1)
        let isWith = folded == [UInt8(ascii: "w")]
        guard isShort || isRatio || isWith else { break scan }
        add(byte, &hash)
        position += 1
        if isWith && !isShort {
          end = position
          break scan
        }
      case UInt8(ascii: "&"):
        guard position - start == 1, isWordByte(position + 1) else { break scan }
        add(byte, &hash)
        position += 1
      case 0x80...:
        let (scalar, length) = decode(position)
        switch WideCharacter.of(scalar) {
        case .letters(let letters):
          letters.withUTF8Buffer { for letter in $0 { add(letter, &hash) } }
        case .otherLetter:
          for offset in 0..<length { add(text[position + offset], &hash) }
        case .nothing: break
        case .apostrophe:
          guard position > start, isWordByte(position + length) else { break scan }
          add(UInt8(ascii: "'"), &hash)
        case .quote, .clauseBreak, .separator:
          if position == start { readPunctuation(scalar, length) }
          break scan
        }
        position += length
      default: break scan
      }
      end = position
    }
    if folded.isEmpty {
      position = max(position, start + 1)
      return
    }
    append(lookup.find(hash.value) ?? guess(), from: start, to: end, flags: flags)
  }

  private mutating func readPunctuation(_ scalar: UInt32, _ length: Int) {
    switch WideCharacter.of(scalar) {
    case .quote: return readQuote(length: length)
    case _ where scalar == 0x2018: return readQuote(length: length)
    case .clauseBreak: pending.insert(.clauseStart)
    default: break
    }
    position += length
  }

  @inline(__always)
  private mutating func add(_ byte: UInt8, _ hash: inout WordHash) {
    hash.add(byte)
    folded.append(byte)
  }

  @inline(__always)
  private mutating func append(_ word: UInt32, from start: Int, to end: Int, flags: Token.Flags) {
    if wordsInSentence == Tokenizer.longestSentence { endSentence() }
    wordsInSentence += 1
    tokens.append(
      Token(
        word: word, start: UInt32(start), end: UInt32(end), sentence: sentence,
        flags: flags.union(start < quoteEnd ? [.quoted] : []).union(pending)))
    pending = []
  }

  /// An unknown word read in other ways: without a possessive, without apostrophes, with fewer repeated letters.
  private func guess() -> UInt32 {
    if folded.contains(UInt8(ascii: "'")) {
      if folded.count > 1, folded[folded.count - 1] == UInt8(ascii: "s"),
        folded[folded.count - 2] == UInt8(ascii: "'"), let id = find(folded.dropLast(2))
      {
        return id
      }
      let bare = folded.filter { $0 != UInt8(ascii: "'") }
      if !Tokenizer.distinct.contains(String(decoding: bare, as: UTF8.self)), let id = find(bare) { return id }
    }
    if let id = withoutDrawnOutLetters() { return id }
    return vocabulary.beginning(of: folded, lookup) ?? Vocabulary.unknown
  }

  /// The same for a word of letters alone: where none is drawn out, there is next to nothing to guess.
  @inline(never)
  private mutating func guess(_ word: Range<Int>) -> UInt32 {
    let isDrawn =
      word.count > 2
      && word.dropFirst(2).contains { text[$0] | 0x20 == text[$0 - 1] | 0x20 && text[$0] | 0x20 == text[$0 - 2] | 0x20 }
    guard isDrawn || vocabulary.hasBeginnings else { return Vocabulary.unknown }
    folded.removeAll(keepingCapacity: true)
    for index in word { folded.append(text[index] | 0x20) }
    return guess()
  }

  /// Whether some letter stands three times in a row.
  private var isDrawnOut: Bool {
    var run = 0
    for index in folded.indices.dropFirst() {
      run = folded[index] == folded[index - 1] && folded[index] > UInt8(ascii: "9") ? run + 1 : 0
      if run == 2 { return true }
    }
    return false
  }

  /// With two letters, or one, where there are three and more; and with no letter twice.
  private func withoutDrawnOutLetters() -> UInt32? {
    guard isDrawnOut else { return nil }
    var (twice, once, never): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
    var start = 0
    for index in folded.indices where index + 1 == folded.count || folded[index + 1] != folded[index] {
      let letter = folded[index]
      let count = index + 1 - start
      let isNumber = letter <= UInt8(ascii: "9")
      let isDrawn = count > 2 && !isNumber
      twice += Array(repeating: letter, count: isDrawn ? 2 : count)
      once += Array(repeating: letter, count: isDrawn ? 1 : count)
      never += Array(repeating: letter, count: isNumber ? count : 1)
      start = index + 1
    }
    return find(twice) ?? find(once) ?? find(never)
  }

  private func find(_ bytes: some Sequence<UInt8>) -> UInt32? {
    var hash = WordHash()
    for byte in bytes { hash.add(byte) }
    return lookup.find(hash.value)
  }

  // MARK: Sentences

  private mutating func endSentence() {
    guard !pending.contains(.sentenceStart) else { return }
    pending.insert(.sentenceStart)
    sentence &+= 1
    wordsInSentence = 0
  }

  /// How many words a sentence has at most. Around each match its sentence is looked at, so a page without a full stop
  /// would cost its length squared.
  private static let longestSentence = 200

  private mutating func readFullStop() {
    let start = position
    while position < text.count, text[position] == UInt8(ascii: ".") { position += 1 }
    if position - start > 1 {
      pending.insert(.clauseStart)
    } else if !isWordByte(position), !followsAbbreviation() {
      endSentence()
    }
  }

  /// Whether the last word is a title or an initial, after which a full stop ends nothing.
  private func followsAbbreviation() -> Bool {
    guard let last = tokens.last, Int(last.end) == position - 1 else { return false }
    return Abbreviation.isOne(text[Int(last.start)..<Int(last.end)])
  }

  /// A line break inside a sentence is a space: where lines were broken at a width, or the next one goes on in lower case.
  /// An empty line ends a sentence.
  private mutating func readNewline() {
    position += 1
    var breaks = 1
    while position < text.count, text[position] <= UInt8(ascii: " ") {
      if text[position] == UInt8(ascii: "\n") { breaks += 1 }
      position += 1
    }
    if breaks > 1 { paragraph = (position, nil) }
    if breaks == 1, isBrokenAtWidth { return }
    let goesOn = position < text.count && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(text[position])
    if breaks == 1, goesOn {
      if !endsOpen() { pending.insert(.ownLine) }
    } else {
      endSentence()
      pending.insert(.lineStart)
    }
  }

  /// Whether the last word is one that no sentence ends with.
  private func endsOpen() -> Bool {
    guard let last = tokens.last else { return false }
    return OpenWord.isOne(text[Int(last.start)..<Int(last.end)])
  }

  /// Whether the paragraph's lines were broken at a width: looked for once, at the first of its line breaks.
  private var isBrokenAtWidth: Bool {
    mutating get {
      let isBroken = paragraph.isBroken ?? LineWidth.breaksLines(ofParagraphAt: paragraph.start, in: text)
      paragraph.isBroken = isBroken
      return isBroken
    }
  }

  /// Between spaces, or doubled, a hyphen is a dash.
  private mutating func readHyphen() {
    func isBlank(_ index: Int) -> Bool { index < 0 || index >= text.count || text[index] <= UInt8(ascii: " ") }
    let start = position
    while position < text.count, text[position] == UInt8(ascii: "-") { position += 1 }
    if position - start > 1 || isBlank(start - 1) && isBlank(position) { pending.insert(.clauseStart) }
  }

  /// A mark that opens a quotation, closes one, or is passed over.
  private mutating func readQuote(length: Int) {
    if position == quoteEnd {
      pending.insert(.clauseStart)
    } else if position > quoteEnd, let end = Quotes.end(openedAt: position, in: text) {
      quoteEnd = end
      pending.insert(.clauseStart)
    }
    position += length
  }

  // MARK: Bytes

  private func isDigit(_ index: Int) -> Bool {
    index >= 0 && index < text.count && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[index])
  }

  private func isWordByte(_ index: Int) -> Bool {
    guard index < text.count else { return false }
    switch ByteClass.table[Int(text[index])] {
    case .letter, .digit: return true
    case .lead:
      switch WideCharacter.of(decode(index).scalar) {
      case .letters, .otherLetter: return true
      default: return false
      }
    default: return false
    }
  }

  /// The scalar at `index` and its length; an invalid sequence is one byte that means nothing.
  private func decode(_ index: Int) -> (scalar: UInt32, length: Int) {
    let lead = text[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1
    guard length > 1, index + length <= text.count else { return (0xFFFD, 1) }
    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = text[index + offset]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    return (scalar, length)
  }
}
