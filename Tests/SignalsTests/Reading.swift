@testable import Signals

/// Small ways of asking the analyzer one thing.
enum Reading {
  /// The words of `text` as numbers of these words, from 1; 0 for any other.
  static func tokens(_ text: [UInt8], _ words: [String]) -> [Token] {
    var vocabulary = Vocabulary()
    for word in words { _ = vocabulary.insert(word) }
    return text.withUnsafeBufferPointer { Tokenizer.tokens(of: $0, vocabulary) }
  }

  /// The text of each word that the tokenizer finds.
  static func words(_ text: String) -> [String] { words(Array(text.utf8)) }

  /// The same for any bytes.
  static func words(_ bytes: [UInt8]) -> [String] {
    tokens(bytes, ["and"]).map { String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) }
  }

  /// The words of each sentence, with a bar between the sentences.
  static func sentences(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var line = ""
    var sentence: UInt32 = 0
    for token in tokens(bytes, ["and"]) {
      if !line.isEmpty { line += token.sentence == sentence ? " " : " | " }
      sentence = token.sentence
      line += String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
    }
    return line
  }

  /// A lexicon with this text.
  static func source(_ text: String, path: String = "mine.txt") -> LexiconSource {
    LexiconSource(path: path, text: Array(text.utf8))
  }

  /// What a numbness lexicon of one rule, with these lines, makes of a text. `context` goes into a file of its own.
  static func findings(_ rule: String, in text: String, context: String = "") -> [Finding] {
    let lexicon = "signal: numbness\nrule r\n\(rule)\nhit: x\n"
    return Analyzer([source(context, path: "context.txt"), source(lexicon)]).analyze(Array(text.utf8)).findings
  }

  /// The matched words, of those findings that count.
  static func matches(_ pattern: String, in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return findings("match: \(pattern)", in: text).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  /// Whether one word of a pattern is heard in a text, be it ever so common.
  static func hears(_ word: String, in text: String) -> Bool {
    !findings("match: \(word)\nwith: \(word)", in: text).isEmpty
  }

  /// The problems of a lexicon.
  static func problems(_ text: String) -> [LexiconProblem] { Analyzer([source(text)]).problems }
}
