// compile-lexicons OUTPUT INPUT…: compiles lexicons into tables and writes them as a Swift literal. A line that cannot
// be read stops the build: a file left out in silence would be a signal left out.
@preconcurrency import Glibc
import Signals

func complain(_ message: String) { fputs("compile-lexicons: \(message)\n", stderr) }

func bytes(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65536)
  while true {
    let count = fread(&chunk, 1, chunk.count, file)
    if count == 0 { return bytes }
    bytes.append(contentsOf: chunk[0..<count])
  }
}

let arguments = CommandLine.arguments
guard arguments.count >= 2 else {
  complain("usage: compile-lexicons OUTPUT INPUT…")
  exit(1)
}
var sources: [LexiconSource] = []
for path in arguments.dropFirst(2) {
  guard let text = bytes(of: path) else {
    complain("\(path) cannot be read")
    exit(1)
  }
  let name = path.split(separator: "/").last.map(String.init) ?? path
  sources.append(LexiconSource(path: "Lexicons/\(name)", text: text))
}
let compiled = CompiledLexicons.compile(sources)
for problem in compiled.problems { complain("\(problem)") }
guard compiled.problems.isEmpty else { exit(1) }

guard let output = fopen(arguments[1], "wb") else {
  complain("\(arguments[1]) cannot be written")
  exit(1)
}
fputs("/// The lexicons of this folder, compiled.\npublic let compiledLexicons: StaticString = #\"", output)
_ = compiled.text.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, output) }
fputs("\"#\n", output)
guard fclose(output) == 0 else {
  complain("\(arguments[1]) could not be written whole")
  exit(1)
}
