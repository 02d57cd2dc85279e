/// The commands that work inside any sitting.
extension Sitting {
  /// The commands, as Tab completes them after a `/`.
  public static let commands = [
    "/done", "/edit", "/back", "/more", "/time", "/skip", "/pass", "/now", "/help", "/quit",
  ]

  /// Whether the line is one of them and nothing else.
  public static func isCommand(_ line: String) -> Bool { commands.contains(line.trimmed.lowercased()) }

  /// Carries out the command that the line is; false where it is none.
  mutating func obey(_ line: String, _ question: OpenQuestion, _ effects: inout [Effect]) -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard let command = words.first?.lowercased(), command.first == "/" || line == "<" else { return false }
    let isProse = question.ask.kind == .prose
    switch command {
    case "/more" where words.count <= 2:
      return more(words.count == 2 ? Answers.digits(words[1]) : 10, question, &effects)
    case _ where words.count > 1: return false
    case "/done": endPart(question, &effects)
    case "/quit": quit(&effects)
    case "/back", "<": back(question, &effects)
    case "/skip", "/pass":
      if state.frames.last?.script.skipsWhole == true, command != "/pass" {
        endPart(question, &effects)
      } else if isProse {
        closeProse(question, &effects)
      } else {
        answer(question, "", shown: "", typed: "", &effects)
      }
    case "/edit": openEditor(question, &effects)
    case "/time":
      effects.append(.say(time(question), .quiet))
      pose(question, &effects)
    case "/now":
      effects.append(.people(full: true))
      pose(question, &effects)
    case "/help":
      for key in library.phrases.keys where key.hasPrefix("help-") {
        effects.append(.say(library.phrases.text(key), .quiet))
      }
      pose(question, &effects)
    default: return false
    }
    return true
  }

  /// On what was written, or on what stands in the line.
  mutating func openEditor(_ question: OpenQuestion, _ effects: inout [Effect]) {
    state.waiting = .edited(question)
    let isProse = question.ask.kind == .prose
    effects.append(.edit(isProse ? question.paragraphs.joined(separator: "\n\n") : question.prefill))
  }

  private mutating func more(_ count: Int?, _ question: OpenQuestion, _ effects: inout [Effect]) -> Bool {
    guard let count, count > 0 else { return false }
    var question = question
    if let limit = question.limit {
      // Minutes are added to what is left, so that after the end of ten there are five again.
      question.limit = min(max(limit, question.passed) + count, 100_999)
      question.saidTimeUp = false
      effects.append(.say(library.phrases.text("more", ["minutes": minutesText(count)]), .quiet))
    } else {
      effects.append(.say(library.phrases.text("no-timer"), .quiet))
    }
    pose(question, &effects)
    return true
  }

  private func time(_ question: OpenQuestion) -> String {
    guard let limit = question.limit else { return library.phrases.text("no-timer") }
    let left = limit - question.passed
    return left > 0
      ? library.phrases.text("minutes-left", ["minutes": minutesText(left)]) : library.phrases.text("time-up")
  }

  /// Ends the part as `/done` and Ctrl-D do: the prose, or the script with what it has; at the top, the sitting.
  mutating func endPart(_ question: OpenQuestion, _ effects: inout [Effect]) {
    if question.ask.kind == .prose { return closeProse(question, &effects) }
    if let ahead { (state, self.ahead) = (ahead, nil) }
    guard state.frames.count > 1 else { return quit(&effects) }
    state.waiting = .nothing
    state.frames[state.frames.count - 1].place = .max
    run(&effects)
  }

  /// One question back. What was written stays: a prose with words in it is opened again, never gone past.
  private mutating func back(_ question: OpenQuestion, _ effects: inout [Effect]) {
    if question.ask.kind == .prose, !question.paragraphs.isEmpty {
      effects.append(.say(library.phrases.text("back-in-prose"), .quiet))
      return pose(question, &effects)
    }
    guard let (before, answer) = history.popLast() else {
      effects.append(.say(library.phrases.text("back-at-start"), .quiet))
      return pose(question, &effects)
    }
    if question.wasAnswered, let place = state.frames.last?.here { goneOver[place] = question.prefill }
    ahead = ahead ?? state
    state = before
    guard case .answer(var earlier) = state.waiting else { return run(&effects) }
    if earlier.ask.kind != .prose, !answer.isEmpty { (earlier.prefill, earlier.wasAnswered) = (answer.oneLine, true) }
    earlier.tries = 0
    // Where the question stands above the prompt, the old answer would stand under another one.
    effects += (state.frames.last?.said ?? []).map { .say($0.text, $0.tone) }
    if let limit = earlier.limit {
      earlier.passedBefore = earlier.passed
      effects.append(.timer(minutes: max(1, limit - earlier.passed)))
    } else if question.limit != nil {
      effects.append(.timer(minutes: nil))
    }
    pose(earlier, &effects)
  }
}
