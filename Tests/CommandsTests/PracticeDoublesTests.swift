import Testing

/// Practices of one's own beside each other: each file is told by itself.
@Suite struct PracticeDoublesTests {
  private static let walk =
    "practice: walk\ntitle: a walk\nsection: walk\nstep ask\n  ask line into x as x: where\n  end\n"
  private static let folder = ".config/candor/practices"

  @Test(arguments: ["ln -s nowhere", "mkdir", "mkfifo"])
  func `one that cannot be read is told, and the others are tested`(_ making: String) throws {
    let candor = try Candor()
    try candor.write(Self.walk, to: "\(Self.folder)/b.txt")
    _ = try candor.shell("\(making) \(Self.folder)/a.txt")
    for arguments in [[], ["\(Self.folder)/a.txt", "\(Self.folder)/b.txt"]] {
      let test = try candor.run(["practice", "test"] + arguments)
      #expect(test.status == 74)
      #expect(test.talk.contains("a.txt") && test.text.contains("b.txt: in order."), "\(test.text)\(test.talk)")
    }
  }

  @Test func `two of one name are told by whatever lists or tests them`() throws {
    let candor = try Candor()
    for name in ["a", "b"] { try candor.write(Self.walk, to: "\(Self.folder)/\(name).txt") }
    let sentence = "a.txt: the practice \"walk\" is in b.txt too, and that one is used."
    let test = try candor.run(["practice", "test"])
    #expect(test.status == 65 && test.text.contains(sentence), "\(test.text)")
    #expect(!test.text.contains("a.txt: in order") && test.text.contains("b.txt: in order"), "\(test.text)")
    let list = try candor.run(["practice", "list"])
    #expect(
      list.status == 0 && list.text.contains("walk      a walk\n") && list.talk.contains(sentence), "\(list.talk)")
    let doctor = try candor.run(["doctor"])
    #expect(doctor.status == 1 && doctor.text.contains(sentence) && doctor.text.contains("another name"))
  }

  @Test func `one that takes the place of one that ships is meant`() throws {
    let candor = try Candor()
    try candor.write(Self.walk.replacing("walk", with: "step"), to: "\(Self.folder)/a.txt")
    try candor.write(Self.walk, to: "\(Self.folder)/b.txt")
    #expect(try candor.run(["practice", "test"]).status == 0)
    #expect(try candor.run(["practice", "list"]).errors.isEmpty)
  }
}
