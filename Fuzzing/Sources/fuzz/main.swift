// Reads bytes that were never meant for candor, for as long as libFuzzer is told to.
//   READER=night fuzz [libFuzzer's options and folders of inputs]
//   fuzz                                                      names the readers
@preconcurrency import Glibc
import Lexicons
import LibFuzzer
import Signals

let readers = Reader.all(Analyzer(CompiledLexicons(compiledLexicons)))
// In the environment, since libFuzzer runs itself again by its arguments where it works in several processes.
let name = getenv("READER").map { String(cString: $0) }
guard let reader = readers.first(where: { $0.name == name }) else {
  for reader in readers { print(reader.name) }
  exit(name == nil ? 0 : 64)
}
nonisolated(unsafe) let read = reader.read

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(
  withUnsafeMutablePointer(to: &arguments) { argv in
    argv.withMemoryRebound(to: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?.self, capacity: 1) { argv in
      LLVMFuzzerRunDriver(&count, argv) { bytes, count in
        do throws(Broken) {
          try read(Array(UnsafeBufferPointer(start: bytes, count: count)))
        } catch {
          fatalError("not kept: \(error.promise)")
        }
        return 0
      }
    }
  })
