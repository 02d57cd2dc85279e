import ArgumentParser
import Conversation
import Terminal

/// Parses the arguments, runs the command and answers the exit code. The only caller exits with it.
@MainActor
public func run(_ arguments: [String], in context: Context) async -> Int32 {
  let code = await answer(arguments, context)
  // Whoever asks for people to call gets them, whatever was mistyped behind it.
  if code == Failure.Code.usage.rawValue, asksForPeople(arguments) {
    context.errors.flush()
    let country = arguments.firstIndex(of: "--country").map { arguments[$0...].prefix(2) } ?? []
    _ = await answer(["now"] + (country.count == 2 ? country : []), context)
  }
  context.output.flush()
  context.errors.flush()
  // Whoever closed the pipe has what they wanted; any other loss is told.
  guard let problem = context.output.problem, problem != .closedPipe else { return code }
  context.errors.told("candor: \(problem.message)")
  context.errors.flush()
  return code == 0 ? Failure.Code.io.rawValue : code
}

/// Whether these arguments ask for people to reach, with whatever stands before and behind it.
public func asksForPeople(_ arguments: [String]) -> Bool { CommonFirst.without(arguments).first == "now" }

@MainActor
private func answer(_ arguments: [String], _ context: Context) async -> Int32 {
  do {
    if try Completions.answer(arguments, context) { return 0 }
    let arguments = CommonFirst.moved(arguments)
    if let help = try PracticeHelp.answer(CommonFirst.without(arguments), context) {
      context.output.shown(help)
      return 0
    }
    let sentence = Suggestion.sentence(for: arguments) { Scripts.library(context).commands.map(\.name) }
    if let sentence { throw Failure(.usage, sentence) }
    let (parsed, files) = FileOperands.split(arguments)
    var command = try Candor.parseAsRoot(parsed)
    if var command = command as? any FileCommand {
      command.files += files
      try await command.run(in: context)
    } else if var command = command as? any CandorCommand {
      try await command.run(in: context)
    } else {
      try command.run()
    }
    return 0
  } catch let failure as Failure {
    context.output.flush()
    if !failure.sentence.isEmpty { context.errors.told("candor: \(failure.sentence)") }
    return failure.code.rawValue
  } catch {
    let code = Candor.exitCode(for: error)
    let message = Candor.fullMessage(for: error)
    let arguments = CommonFirst.moved(arguments)
    let meant =
      Suggestion.command(in: arguments) { Scripts.library(context).commands.map(\.name) }
      ?? Suggestion.option(in: arguments, message)
    if !code.isSuccess, let sentence = meant {
      context.errors.told("candor: \(sentence)")
      return Failure.Code.usage.rawValue
    }
    // The night has no name that anybody types.
    (code.isSuccess ? context.output : context.errors).shown(message.replacing("candor tonight", with: "candor"))
    return code.isSuccess ? 0 : Failure.Code.usage.rawValue
  }
}
