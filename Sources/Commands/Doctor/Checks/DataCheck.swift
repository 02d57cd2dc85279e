/// What could not be used of a person's own lexicons and practices.
enum DataCheck {
  /// One problem in a file: `path:line:column: cause` and what to do.
  struct Fault: Equatable {
    let sentence: String
    let remedy: String
  }

  /// `check` is `lexicons` or `practices`; `count` says how many files of the person's own there are.
  static func findings(_ check: String, _ faults: [Fault], count: Int) -> [Doctor.Finding] {
    guard faults.isEmpty else { return faults.map { .problem(check, $0.sentence, $0.remedy) } }
    return [
      .fine(check, count == 0 ? "There are no \(check) of your own." : "All \(check) of your own can be read.")
    ]
  }
}
