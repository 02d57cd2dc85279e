// Reads bytes that were never meant for candor, for as long as libFuzzer is told to.
//   fuzz READER [libFuzzer's options and folders of inputs]
//   fuzz                                                      names the readers
@preconcurrency import Glibc
import Lexicons
import LibFuzzer
import Signals

let readers = Reader.all(Analyzer(CompiledLexicons(compiledLexicons)))
guard CommandLine.argc > 1, let reader = readers.first(where: { $0.name == CommandLine.arguments[1] }) else {
  for reader in readers { print(reader.name) }
  exit(CommandLine.argc > 1 ? 64 : 0)
}
nonisolated(unsafe) let read = reader.read

// libFuzzer takes the first argument for the program's name, and runs itself by it where it works in several processes.
var count = CommandLine.argc - 1
var arguments = CommandLine.unsafeArgv + 1
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
