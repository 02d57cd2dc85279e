// The edge of the program: it makes the process fit for private text, reads the environment and the clock, runs the
// command and exits. Nothing else does.
import CStart
import Commands
@preconcurrency import Glibc
import Journal
import Nights
import Terminal

let environment = Environment.read()
Harden.process(isTraceable: environment["CANDOR_TRACEABLE"] != nil)

let arguments = (0..<candor_argument_count()).dropFirst().compactMap { candor_argument($0).map { RawBytes.text($0) } }
let fixed = environment["CANDOR_NOW"].flatMap { Moment(fixed: $0) }
if fixed == nil, let text = environment["CANDOR_NOW"], !text.isEmpty, !asksForPeople(arguments) {
  // A clock that was meant to stand still and goes would put words under another night. `now` keeps none.
  let output = Output(.error)
  output.line("candor: CANDOR_NOW is \"\(text)\", which is not a time. Write it as 2026-11-21T22:14.")
  output.flush()
  exit(Failure.Code.usage.rawValue)
}
let context = Context(
  environment: environment,
  clock: { fixed.map { Context.Reading(moment: $0) } ?? WallClock.read() },
  zoned: { WallClock.reading(at: $0, zone: $1) },
  seed: environment["CANDOR_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 0...UInt64.max),
  output: Output(.output), errors: Output(.error))

exit(await run(arguments, in: context))
