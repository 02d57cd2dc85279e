import ArgumentParser

/// Parses the arguments, runs the command and answers the exit code. The only caller exits with it.
@MainActor
public func run(_ arguments: [String], in context: Context) async -> Int32 {
  defer { context.output.flush() }
  do {
    var command = try Candor.parseAsRoot(arguments)
    if var command = command as? any CandorCommand {
      try await command.run(in: context)
    } else {
      try command.run()
    }
    return 0
  } catch let failure as Failure {
    context.output.flush()
    if !failure.sentence.isEmpty { context.errors.line("candor: \(failure.sentence)") }
    context.errors.flush()
    return failure.code.rawValue
  } catch {
    let code = Candor.exitCode(for: error)
    let message = Candor.fullMessage(for: error)
    (code.isSuccess ? context.output : context.errors).line(message)
    context.errors.flush()
    return code.isSuccess ? 0 : Failure.Code.usage.rawValue
  }
}
