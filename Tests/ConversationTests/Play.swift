import Conversation
@preconcurrency import Glibc
import Prompts

/// The library as it is shipped, read once: there are thousands of sittings.
let shipped = Library(
  embeddedFiles.map { file in
    Library.Source(path: "Prompts/\(file.name)", bytes: file.text.withUTF8Buffer { Array($0) })
  })

/// The folder of the plays, beside the scripts.
var playsFolder: String {
  #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Prompts/plays"
}

func fileText(_ path: String) -> String? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&chunk, 1, chunk.count, file)
    if count == 0 { return String(decoding: bytes, as: UTF8.self) }
    bytes += chunk[..<count]
  }
}
