import TestSupport
import Testing

@testable import Signals

@Suite("Dictionaries of LIWC are taken over, and what cannot be is told by its place") struct DictionaryImportTests {
  private static func read(_ text: String, _ path: String = "words.dic") -> ImportedDictionary {
    ImportedDictionary(Reading.source(text, path: path))
  }

  private static let head = "%\n1\tTired\n2\tAlone\n%\n"

  /// A line of a `.dic`, and the patterns that the two categories get.
  @Test(
    arguments: [
      ("exhaust*\t1", ["exhaust*"], []), ("weary\t1\t2", ["weary"], ["weary"]), ("weary 1 2", ["weary"], ["weary"]),
      ("no one\t2", [], ["no one"]), ("no one 2", [], ["no one"]), ("worn out* 1", ["worn out*"], []),
      ("24 7\t1", ["24 7"], []), ("24\t1", ["24"], []), ("24 1", ["24"], []), ("  weary   1 ", ["weary"], []),
      ("o'clock\t1", ["o'clock"], []), ("CAFÉ*\t2", [], ["cafe*"]), ("burnt-out\t1", ["burnt out"], []),
      ("weary\t1\r", ["weary"], []), ("kind* of\t1", ["kind* of"], []), ("weary\t1 1", ["weary"], []),
    ])
  func dic(_ line: String, _ first: [String], _ second: [String]) {
    let dictionary = DictionaryImportTests.read(DictionaryImportTests.head + line)
    #expect(dictionary.problems == [])
    #expect(dictionary.categories.map(\.name) == ["Tired", "Alone"])
    #expect(dictionary.categories.map(\.number) == [1, 2])
    #expect(dictionary.categories.map(\.patterns) == [first, second])
  }

  @Test("A category is found by name in any case and by number; what stands in brackets is no part of its name")
  func categories() {
    let dictionary = DictionaryImportTests.read("%\n 12  Body Parts  (all of them)\n\t3\t(odd)\n%\nhand 12\n")
    #expect(dictionary.categories.map(\.name) == ["Body Parts", "(odd)"])
    #expect(dictionary.category("body parts") == 0 && dictionary.category("12") == 0)
    #expect(dictionary.category("3") == 1 && dictionary.category("4") == nil)
  }

  /// A `.dicx`, and the patterns that its categories get.
  @Test(
    arguments: [
      "DicTerm,Tired,Alone\nexhaust*,X,\nno one,,X\nweary,x,X\n",
      "\u{FEFF}DicTerm,Tired,Alone\r\nexhaust*,X,\r\nno one,,X\r\nweary,X,X\r\n",
      "DicTerm;Tired;Alone\nexhaust*;X;\nno one;;X\nweary;X;X",
      "dicterm\tTired\tAlone\nexhaust*\tX\nno one\t\tX\nweary\tX\tX",
      "\"DicTerm\",\"Tired\",\"Alone\"\n\"exhaust*\",\"X\"\n\"no one\",,\"X\"\n\"weary\",X,X\n,,\n",
      "DicTerm,Tired,Alone,\nexhaust*,0.5,0\nno one,-1,2\nweary,1,1e-3\n",
      "DicTerm,Tired,Alone\rexhaust*,X,\rno one,,X\rweary,X,X\r",
    ])
  func dicx(_ text: String) {
    let dictionary = DictionaryImportTests.read(text, "words.dicx")
    #expect(dictionary.problems == [])
    #expect(dictionary.categories.map(\.name) == ["Tired", "Alone"])
    #expect(dictionary.categories.map(\.patterns) == [["exhaust*", "weary"], ["no one", "weary"]])
  }

  @Test("A table in UTF-16, as spreadsheets write it, is read", arguments: [true, false]) func utf16(_ isLittle: Bool) {
    let units = [0xFEFF] + Array("DicTerm,Müde\r\nweary,X\r\n".utf16)
    let bytes = units.flatMap { isLittle ? [UInt8($0 & 255), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 255)] }
    let dictionary = ImportedDictionary(LexiconSource(path: "w.dicx", text: bytes))
    #expect(dictionary.problems == [])
    #expect(dictionary.categories.map(\.name) == ["Müde"])
    #expect(dictionary.categories.map(\.patterns) == [["weary"]])
  }

  /// A file, where it goes wrong, how, and what is left.
  @Test(
    arguments: [
      (head + "a*b\t1\nweary\t1", 5, 1, "a star stands within", ["weary"]),
      (head + "so *\t1\nweary\t1", 5, 4, "\"*\" is not a word", ["weary"]),
      (head + ":)\t1\nweary\t1", 5, 1, "\":)\" is not a word", ["weary"]),
      (head + "5.5\t1\nweary\t1", 5, 1, "\"5.5\" is not a word", ["weary"]),
      (head + "room 1,000*\t1\nweary\t1", 5, 6, "\"1,000*\" is not a word", ["weary"]),
      (head + "we*\t1\nweary\t1", 5, 1, "too many words begin with", ["weary"]),
      (head + "lost\t9\nweary\t1", 5, 6, "no category 9", ["weary"]),
      (head + "lost 1 x 9\nweary\t1", 5, 10, "no category 9", ["weary"]),
      (head + "like\t(02)1 1\nweary\t1", 5, 6, "not the number of a category", ["like", "weary"]),
      (head + "like (02)1 1\nweary\t1", 5, 6, "not the number of a category", ["like", "weary"]),
      (head + "alone\nweary\t1", 5, 6, "in no category", ["weary"]),
      ("%\n1\n2 Tired\n%\nweary 2", 2, 2, "has no name", ["weary"]),
      ("%\n1 Tired\n1 Alone\n%\nweary 1", 3, 1, "two categories", ["weary"]),
      ("%\n1 Tired\nweary 1", 1, 1, "never closed", ["weary"]), ("%\n1 Tired\n", 1, 1, "never closed", []),
      ("DicTerm,Tired\nlost,Y\nweary,X", 2, 6, "neither an X nor a number", ["weary"]),
      ("DicTerm,Tired\nlost,,X\nweary,X", 2, 7, "column 3 has no category", ["weary"]),
      ("DicTerm,Tired\n\"lost,X\nweary,X", 2, 1, "never closed", ["weary"]),
      ("DicTerm,Tired\n,X\nweary,X", 2, 1, "no term", ["weary"]),
      ("Word,Tired\nweary,X", 1, 1, "does not begin with DicTerm", ["weary"]),
      ("DicTerm,Tired,,x\nweary,X", 1, 15, "column 3 has no name", ["weary"]),
    ])
  func told(_ text: String, _ line: Int, _ column: Int, _ cause: String, _ left: [String]) throws {
    let dictionary = DictionaryImportTests.read(text)
    let problem = try #require(dictionary.problems.first)
    #expect(dictionary.problems.count == 1, "\(dictionary.problems)")
    #expect(problem.line == line && problem.column == column && problem.cause.contains(cause), "\(problem)")
    #expect(!problem.remedy.isEmpty && problem.path == "words.dic")
    #expect(dictionary.categories.first?.patterns == left)
  }

  @Test("What is no dictionary at all says so", arguments: ["", "\n\n", "a\n", "weary\n", "{}"])
  func nothing(_ text: String) { #expect(!DictionaryImportTests.read(text).problems.isEmpty) }

  @Test("The lexicon is read without a problem, hears its words, and leaves out what is too common")
  func lexicon() throws {
    let words = "exhaust*\t1\nno one at home\t1\nthe\t1\ndont\t1\nfeel*\t1\nbleary\t1\nexhaust*\t2\n"
    let dictionary = DictionaryImportTests.read(DictionaryImportTests.head + words)
    let shared = Shipped.sources.filter { LexiconParser.parse($0).lexicon.signal == nil }
    let lexicon = ImportedLexicon(
      dictionary, [0, 1], as: .exhaustion, weight: 0.5, name: "words\n.dic", shared: shared)
    #expect(
      lexicon.text == """
        # Imported from words .dic: Tired, Alone
        signal: exhaustion

        cues
          0.5 exhaust*
          0.5 no one at home
          0.5 bleary

        """)
    #expect(lexicon.count == 3 && Set(lexicon.common) == ["the", "dont", "feel*"])
    let analyzer = Analyzer(shared + [Reading.source(lexicon.text)])
    #expect(analyzer.problems == [])
    #expect(analyzer.analyze(Array("Bleary and exhausted.".utf8)).labels == [.exhaustion])
    #expect(analyzer.analyze(Array("Bleary, bleary, bleary.".utf8)).labels == [])
    #expect(analyzer.analyze(Array("He is bleary and exhausted.".utf8)).labels == [])
  }

  @Test("A dictionary that lexicons cannot hold says how much of it could be taken") func tooLarge() throws {
    let words = (0..<270_000).map { "w\($0)x\t1\n" }.joined()
    let dictionary = DictionaryImportTests.read(DictionaryImportTests.head + words)
    let lexicon = ImportedLexicon(dictionary, [0], as: .numbness, weight: 0.5, name: "x", shared: [])
    let most = try #require(lexicon.most)
    #expect(most > 200_000 && most < 270_000)
    let taken = ImportedDictionary(
      Reading.source(DictionaryImportTests.head + words.split(separator: "\n").prefix(most).joined(separator: "\n")))
    #expect(ImportedLexicon(taken, [0], as: .numbness, weight: 0.5, name: "x", shared: []).most == nil)
  }

  @Test("Whatever the bytes are, a dictionary is read or refused, and its lexicon compiles", arguments: 0..<12)
  func anyBytes(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let parts = [
      "%", "%\n", "\n", "\n", "\t", " ", ",", ";", "\"", "1", "2", "31", "DicTerm", "X", "weary", "no one", "exhaust*",
      "*",
      "the", "(02)", "é", "🙂", "\u{FEFF}", "\r", "0.5", "-", "~", "@", "[", "|", "_", "#", "'", "w/",
      "99999999999999999999",
    ]
    for _ in 0..<150 {
      var bytes = Array(["%\n1\tA\n2\tB\n%\n", "DicTerm,A,B\n", ""].randomElement(using: &random)?.utf8 ?? "".utf8)
      if random.chance(0.05) { bytes = [0xFF, 0xFE] }
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        if random.chance(0.1) {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        } else {
          bytes += Array((parts.randomElement(using: &random) ?? "").utf8)
        }
      }
      let dictionary = ImportedDictionary(LexiconSource(path: "x", text: bytes))
      for problem in dictionary.problems {
        #expect(problem.line > 0 && problem.column > 0 && problem.column <= problem.text.count + 1)
      }
      let lexicon = ImportedLexicon(
        dictionary, Array(dictionary.categories.indices), as: .numbness, weight: 0.5, name: "x", shared: [])
      let analyzer = Analyzer([Reading.source(lexicon.text)])
      #expect(analyzer.problems == [], "\(lexicon.text)")
    }
  }
}
