import Testing

@testable import Signals

@Suite("Patterns mean what docs/lexicons.md says") struct PatternTests {
  @Test(
    "Gaps and optional parts in a row end, with a match, where their words fill a page",
    arguments: [
      Array(repeating: "blah", count: 13).joined(separator: " _3 "),
      "blah " + Array(repeating: "[blah]", count: 20).joined(separator: " "),
      "blah" + String(repeating: " _3 [blah]", count: 12) + " blah",
      "blah " + Array(repeating: "[,]", count: 30).joined(separator: " ") + " blah",
    ])
  func manyWays(_ pattern: String) {
    let text = Array(repeating: "blah", count: 200).joined(separator: " ")
    #expect(!Reading.matches(pattern, in: text).isEmpty)
  }

  /// A pattern, a text, and the words that match in it.
  @Test(
    arguments: [
      ("felt nothing", "I felt nothing at all", ["felt nothing"]),
      ("felt nothing", "I felt, nothing", ["felt, nothing"]),
      ("felt nothing", "I felt. Nothing", []),
      ("felt nothing", "nothing felt", []),
      ("feel~ numb", "feels numb. Feeling numb. feel numb", ["feels numb", "Feeling numb", "feel numb"]),
      ("(numb|flat|switched off) again", "numb again, switched off again", ["numb again", "switched off again"]),
      ("numb|blank", "numb. blank. bland", ["numb", "blank"]),
      ("felt [really] numb", "felt numb. felt really numb", ["felt numb", "felt really numb"]),
      ("felt [so|very] numb", "felt so numb. felt very numb. felt so very numb", ["felt so numb", "felt very numb"]),
      ("felt _ numb", "felt numb. felt so numb. felt so very numb", ["felt so numb"]),
      (
        "felt _2 numb", "felt numb. felt so numb. felt so very numb. felt so a b numb",
        ["felt numb", "felt so numb", "felt so very numb"]
      ),
      ("felt _2 numb", "felt so. very numb", []),
      (
        "slept # hours", "slept 5.5 hours. slept nine hours. slept some hours", ["slept 5.5 hours", "slept nine hours"]
      ),
      ("^ numb", "numb. So numb. Numb", ["numb", "Numb"]),
      ("numb $", "numb so. numb. numb", ["numb", "numb"]),
      ("^ numb", "we left\nnumb\nso\nnumb", ["numb"]), ("left numb", "we left\nnumb", ["left\nnumb"]),
      ("^ numb $", "Numb. Numb so. So numb. Numb?", ["Numb", "Numb"]),
      ("sat down . cried", "sat down. Cried. Sat down cried", ["sat down. Cried"]),
      ("cried . _2 $", "cried. One two. I cried", ["cried. One two"]),
      ("fine , numb", "fine, numb. fine numb. fine: numb", ["fine, numb", "fine: numb"]),
      ("(, next|and next) $", "a, next. b and next. c next", ["next", "and next"]),
      ("(^|so) numb", "numb. So numb. Very numb", ["numb", "So numb"]),
      ("[^] [so] numb", "so numb", ["so numb"]),
      ("_3 numb _3", "it was so numb today again", ["numb"]),
      ("[so] _2 numb _2 [today]", "so very numb. numb so today. numb a b", ["so very numb", "numb so today", "numb"]),
      ("felt _2 .  numb", "felt so bad. Numb", ["felt so bad. Numb"]),
      ("felt _2 $", "felt so bad. felt. felt a b c", ["felt so bad", "felt"]),
      ("12 numb", "12 numb. # numb", ["12 numb"]),
      ("burnt-out", "burnt out. burnt-out", ["burnt out", "burnt-out"]),
      ("and/or numb", "and/or numb", ["and/or numb"]),
      ("NUMB Again", "numb again", ["numb again"]),
      ("didn’t cry", "didn't cry", ["didn't cry"]),
      ("felt (a|) numb", "felt numb. felt a numb", ["felt numb", "felt a numb"]),
      ("weep*", "weep. Weepy! weeping's. wee. sweep", ["weep", "Weepy", "weeping's"]),
      ("felt (weep*|numb)", "felt weepy. felt numb. felt wee", ["felt weepy", "felt numb"]),
      ("weep*|weepin*|weeping now", "weeping now. weepinx", ["weeping now", "weepinx"]),
      ("(gre* sky|great sky)", "great sky. grey sky. greet sky. gr sky", ["great sky", "grey sky", "greet sky"]),
      ("sad* , numb", "Saddest, numb", ["Saddest, numb"]),
      ("can't* go", "can't go. cant go. can'ts go", ["can't go", "cant go", "can'ts go"]),
      ("o'clo* numb", "o'clock numb. oclock numb. o’clocks numb", ["o'clock numb", "oclock numb", "o’clocks numb"]),
      ("déjà* numb", "deja numb. déjàs numb", ["deja numb", "déjàs numb"]),
    ] as [(String, String, [String])])
  func means(_ pattern: String, _ text: String, _ found: [String]) {
    #expect(Reading.matches(pattern, in: text) == found)
  }

  /// A pattern, the byte at which it goes wrong, and a part of the cause.
  @Test(
    arguments: [
      ("felt (nothing", 5, "never closed"), ("felt [a (b|c]", 8, "never closed"),
      ("felt nothing)", 12, "closes nothing"),
      ("a ] b", 2, "closes nothing"), ("numb !", 5, "means nothing"), ("numb \"x\"", 5, "means nothing"),
      ("a * b", 2, "means nothing"), ("a we* b", 2, "too many words begin with \"we\""),
      ("and/or* x", 0, "is not a word"), ("weep** x", 5, "means nothing"), ("*weep", 0, "means nothing"),
      ("@ b", 0, "names no list"), ("a _x b", 2, "a gap is"), ("a _0 b", 2, "a gap is"),
      ("a _13 b", 2, "a gap is"), ("a _99999999999999999999 b", 2, "a gap is"), ("()", 0, "empty"), ("-", 0, "empty"),
      ("numb 🙂", 5, "is not a word"), ("numb — so", 5, "is not a word"), ("numb £", 5, "is not a word"),
      ("and/or~ x", 0, "is not a word"), ("a ~", 2, "means nothing"), ("((((((((((((( a", 12, "too deep"),
      ("naïve !", 7, "means nothing"),
    ])
  func refused(_ pattern: String, _ offset: Int, _ cause: String) throws {
    let error = try #require(throws: PatternError.self) { try PatternParser.parse(pattern) }
    #expect(error.offset == offset)
    #expect(error.cause.contains(cause), "\(error.cause)")
    #expect(!error.remedy.isEmpty)
  }

  @Test(
    "A pattern that can match without a word is a problem, not a rule that is always true",
    arguments: ["[numb]", "_", "_3", "^", "^ $", "[a] [b]", "^ [numb] $", "#", "numb|", "numb|_2", ", [so] [numb] ,"])
  func wordless(_ pattern: String) {
    let problems = Reading.problems("signal: numbness\nrule r\nmatch: \(pattern)\nhit: x\n")
    #expect(problems.map(\.cause) == ["the pattern can match without any word"])
  }

  /// Lists, a pattern that uses them, and a part of the problem.
  @Test(
    arguments: [
      ("list a: @a b", "x @a", "contains itself"), ("list a: x @b\nlist b: y @a", "x @b", "contains itself"),
      ("list a: b", "x @c", "no list \"c\""), ("list a: b @c", "x @a", "no list \"c\""),
      ((0..<30).map { "list a\($0): x @a\($0 + 1)\n" }.joined() + "list a30: y", "x @a0", "too deep"),
      ("list a: [a] [b] [c] [d] [e] [f] [g] [h] [i] [j] [k] [l] x", "@a", "too many"),
      (
        (0..<11).map { "list a\($0): (@a\($0 + 1) @a\($0 + 1))\n" }.joined()
          + "list a11: a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k l m n o p q r s t u v w x y z",
        "@a0", "too many"
      ),
    ])
  func lists(_ lists: String, _ pattern: String, _ cause: String) throws {
    let problems = Reading.problems("\(lists)\nsignal: numbness\nrule r\n match: \(pattern)\nhit: x\n")
    #expect(problems.count == 1)
    let problem = try #require(problems.first)
    #expect(problem.cause.contains(cause), "\(problem)")
    #expect(problem.text == " match: \(pattern)" && problem.column == 9, "\(problem)")
  }

  @Test("A list may be used many times over, in lists of its own") func nested() {
    let lists = "list void: nothing | zero\nlist more: so @void | @void @void\nsignal: numbness\n"
    let analyzer = Analyzer([Reading.source(lists + "rule r\nmatch: felt @more [@void]\nhit: felt so zero\n")])
    #expect(analyzer.problems == [])
    #expect(
      analyzer.test([Reading.source(lists + "rule r\nmatch: felt @more [@void]\nhit: felt so zero\n")]).failures == [])
  }

  /// A word and its forms.
  @Test(
    arguments: [
      ("scroll", "scroll scrolls scrolling scrolled"), ("cry", "cry cries crying cried"),
      ("stop", "stop stops stopping stopped"), ("hate", "hate hates hating hated"), ("fix", "fix fixes fixing fixed"),
      ("push", "push pushes pushing pushed"), ("play", "play plays playing played"),
      ("agree", "agree agrees agreeing agreed"),
      ("die", "die dies dying died"), ("visit", "visit visits visiting visited"), ("numb", "numb numbs numbing numbed"),
      ("shrug", "shrug shrugs shrugging shrugged"), ("show", "show shows showing showed"),
    ])
  func inflections(_ word: String, _ forms: String) {
    #expect(Inflections([]).forms(of: word).joined(separator: " ") == forms)
  }

  @Test("Irregular forms come from the data, beside a regular -s and -ing") func irregular() {
    let inflections = Inflections([["feel", "felt"], ["go", "goes", "went", "gone", "going"]])
    #expect(inflections.forms(of: "feel") == ["feel", "felt", "feels", "feeling"])
    #expect(inflections.forms(of: "go") == ["go", "goes", "went", "gone", "going"])
  }
}
