import Commands
@preconcurrency import Glibc
import Nights

/// The environment as a dictionary.
func environmentVariables() -> [String: String] {
  var variables: [String: String] = [:]
  var pointer = environ
  while let entry = pointer.pointee {
    let text = String(cString: entry)
    if let split = text.firstIndex(of: "=") {
      variables[String(text[..<split])] = String(text[text.index(after: split)...])
    }
    pointer += 1
  }
  return variables
}

let environmentNow = environmentVariables()
let context = Context(
  environment: environmentNow,
  now: Moment(date: CivilDate(daysSinceEpoch: 0), time: ClockTime(hour: 22, minute: 0) ?? .midnight, utcOffset: 0),
  seed: 1,
  output: Output(descriptor: 1), errors: Output(descriptor: 2))
exit(await run(Array(CommandLine.arguments.dropFirst()), in: context))
