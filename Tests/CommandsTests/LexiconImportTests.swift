import Testing

/// `candor lexicon import`.
@Suite struct LexiconImportTests {
  private static let words = "%\n1\tTired\n2\tAlone\n%\nquagmir*\t1\nclay limbed\t1\nhermit*\t2\nthe\t2\n"

  private func candor() throws -> Candor {
    let candor = try Candor()
    try candor.write(Self.words, to: "words.dic")
    return candor
  }

  @Test func `without a map it lists the categories, says what to do, and writes nothing`() throws {
    let candor = try candor()
    let outcome = try candor.run(["lexicon", "import", "words.dic"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(
      outcome.text == """
        1 Tired     2  quagmir*, clay limbed
        2 Alone     2  hermit*, the

        Nothing was written. Say which category speaks for which signal, for example
          candor lexicon import words.dic --map Tired=exhaustion
        candor lexicon list names the signals.

        """, "\(outcome.text)")
    #expect(try candor.shell("ls -A .config 2>/dev/null").output.isEmpty)
  }

  @Test func `of a file that is none nothing is said to have been taken`() throws {
    let candor = try candor()
    try candor.write("\u{1}\u{2}", to: "bin.dic")
    let outcome = try candor.run(["lexicon", "import", "bin.dic"])
    #expect(outcome.status == 65 && outcome.text == "bin.dic has no categories. Nothing was written.\n")
    #expect(outcome.talk.hasSuffix("candor: Some of bin.dic could not be read, as told above.\n"), "\(outcome.talk)")
  }

  @Test func `what is mapped is heard from then on, in files for their owner alone`() throws {
    let candor = try candor()
    let outcome = try candor.run(
      ["lexicon", "import", "words.dic", "--map", "tired=exhaustion", "--map", "2=isolation"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.talk)")
    #expect(
      outcome.text == """
        Kept: ~/.config/candor/lexicons/words-exhaustion.txt, 2 words and phrases for exhaustion, 0.5 each.
        Kept: ~/.config/candor/lexicons/words-isolation.txt, 1 word for isolation, 0.5 each.
        Left out, too common to say anything alone: 1 (the).

        """, "\(outcome.text)")
    let check = try candor.run(["check", "-"], input: "Quagmired and clay limbed.\n")
    #expect(check.text.contains("-:1: exhaustion: \"Quagmired\"  (quagmir*)"), "\(check.text)")
    #expect(try candor.run(["lexicon", "test"]).status == 0)
    let modes = try candor.shell("stat -c '%a %n' .config/candor/lexicons .config/candor/lexicons/*").text
    #expect(modes.hasPrefix("700 ") && modes.split(separator: "\n").dropFirst().allSatisfy { $0.hasPrefix("600 ") })
    #expect(!modes.contains(".new"))
  }

  @Test func `a weight is taken, and so is a dictionary from standard input`() throws {
    let candor = try candor()
    let arguments = ["lexicon", "import", "-", "--map", "Tired=exhaustion", "--weight", "1"]
    #expect(try candor.run(arguments, input: Self.words).text.contains("lexicons/dictionary-exhaustion.txt, 2 words"))
    #expect(try candor.run(["check", "-"], input: "Clay limbed.").text.contains("exhaustion"))
  }

  @Test func `a file that is there is kept, unless it is to be replaced`() throws {
    let candor = try candor()
    let path = ".config/candor/lexicons/words-exhaustion.txt"
    try candor.write("# mine\n", to: path)
    let arguments = ["lexicon", "import", "words.dic", "--map", "Alone=isolation", "--map", "Tired=exhaustion"]
    let refused = try candor.run(arguments)
    #expect(refused.status == 73)
    #expect(refused.talk.contains("is there already") && refused.talk.contains("Nothing was written"))
    #expect(candor.bytes(path) == Array("# mine\n".utf8))
    #expect(try candor.shell("ls .config/candor/lexicons").text == "words-exhaustion.txt\n")
    #expect(try candor.run(arguments + ["--replace"]).status == 0)
    #expect(String(decoding: candor.bytes(path), as: UTF8.self).contains("clay limbed"))
  }

  @Test func `lines that cannot be read are told, and the rest is taken`() throws {
    let candor = try candor()
    try candor.write(Self.words + "we*ry\t1\n", to: "bad.dic")
    let outcome = try candor.run(["lexicon", "import", "bad.dic", "--map", "Tired=exhaustion"])
    #expect(outcome.status == 65)
    #expect(outcome.talk.hasPrefix("bad.dic:9:1: a star stands within \"we*ry\"\n  we*ry\t1\n  ^\n"), "\(outcome.talk)")
    #expect(outcome.text.contains("Kept: ~/.config/candor/lexicons/bad-exhaustion.txt, 2 words"))
  }

  @Test func `a disk that takes nothing is told, and leaves nothing half`() throws {
    let candor = try candor()
    try candor.write("in the way\n", to: ".config/candor")
    let outcome = try candor.run(["lexicon", "import", "words.dic", "--map", "Tired=exhaustion"])
    #expect(outcome.status == 73)
    #expect(outcome.talk.contains("could not be written"))
  }

  @Test(
    arguments: [
      ["--map", "Tired"], ["--map", "Tired=tired"], ["--map", "Sleepy=exhaustion"], ["--map", "9=exhaustion"],
      ["--map", "Tired=exhaustion", "--weight", "0"], ["--map", "Tired=exhaustion", "--weight", "11"],
      ["--map", "Tired=exhaustion", "--weight", "nan"],
    ])
  func `wrong usage is told, and nothing is written`(_ arguments: [String]) throws {
    let candor = try candor()
    let outcome = try candor.run(["lexicon", "import", "words.dic"] + arguments)
    #expect(outcome.status == 64 && outcome.output.isEmpty && !outcome.errors.isEmpty)
    #expect(try candor.shell("ls -A .config 2>/dev/null").output.isEmpty)
  }
}
