// embed-text OUTPUT [--only-summed NAME] INPUT…: writes a Swift file that holds each input as a string literal, and what
// `cat INPUT… | cksum` says of all of them. A file that is only summed is held elsewhere.
// A literal costs nothing at start and 0.13 s to compile for 200 KB, where byte arrays take minutes.
@preconcurrency import Glibc

/// The file's text, or nil where it cannot be read.
func contents(of path: String) -> String? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65536)
  while true {
    let count = fread(&chunk, 1, chunk.count, file)
    if count == 0 { break }
    bytes.append(contentsOf: chunk[0..<count])
  }
  return String(validating: bytes, as: UTF8.self)
}

/// A raw literal with as many `#` as the text needs.
func literal(_ text: String) -> String {
  var hashes = "#"
  while text.contains("\"\"\"" + hashes) { hashes += "#" }
  return "\(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes)"
}

/// The checksum of POSIX's `cksum`, so that anybody can compute it: a cyclic redundancy check, highest bit first, of the
/// bytes and of how many they are.
struct Checksum {
  private var value: UInt32 = 0
  private var count = 0

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      take(byte)
      count += 1
    }
  }

  private mutating func take(_ byte: UInt8) {
    value ^= UInt32(byte) << 24
    for _ in 0..<8 { value = value & 0x8000_0000 == 0 ? value << 1 : value << 1 ^ 0x04C1_1DB7 }
  }

  /// The number that `cksum` prints.
  var number: UInt32 {
    var (sum, rest) = (self, count)
    while rest > 0 {
      sum.take(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
    return ~sum.value
  }
}

func complain(_ message: String) -> Never {
  fputs("embed-text: \(message)\n", stderr)
  exit(1)
}

let arguments = CommandLine.arguments
guard arguments.count >= 2 else { complain("usage: embed-text OUTPUT [--only-summed NAME] INPUT…") }
let onlySummed = arguments.count > 3 && arguments[2] == "--only-summed" ? arguments[3] : nil
var checksum = Checksum()

var source = """
  /// A text file that was embedded when candor was built.
  public struct EmbeddedFile: Sendable {
    /// The file's name without its folder.
    public let name: StaticString
    /// The file's text.
    public let text: StaticString
  }

  /// Every text file of this folder, by name.
  public let embeddedFiles: [EmbeddedFile] = [

  """
for path in arguments.dropFirst(onlySummed == nil ? 2 : 4) {
  guard let text = contents(of: path) else { complain("\(path) cannot be read as UTF-8 text") }
  checksum.add(text.utf8)
  let name = path.split(separator: "/").last.map(String.init) ?? path
  if name == onlySummed { continue }
  source += "EmbeddedFile(name: \"\(name)\", text: \(literal(text))),\n"
}
source += """
  ]

  /// What `cksum` says of this folder's text files, one after the other in the order of their names.
  public let embeddedChecksum: StaticString = "\(checksum.number)"

  """

guard let output = fopen(arguments[1], "wb") else { complain("\(arguments[1]) cannot be written") }
fputs(source, output)
guard fclose(output) == 0 else { complain("\(arguments[1]) could not be written whole") }
