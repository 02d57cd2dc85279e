import Conversation
import Journal

/// What is wrong in one practice file, and whether its play-through goes as it was written down.
@MainActor
struct PracticeTest {
  let path: String
  let context: Context
  /// Whether nothing was wrong.
  private(set) var isSound = true

  init(path: String, context: Context) { (self.path, self.context) = (path, context) }

  /// What there is to say, a line each.
  mutating func lines(recording: Bool) throws -> [String] {
    let (library, name) = try Scripts.library(context, with: path)
    guard library.has(name) || path.contains("/") || path.hasSuffix(".txt") else {
      let sentence = "There is no practice \"\(path)\". A practice file's name ends with .txt."
      throw Scripts.missing(path, in: library, context, else: sentence)
    }
    // What is wrong in the others is told under their own names.
    let problems = library.problems.filter { $0.path == path }.map(\.description)
    guard problems.isEmpty, !name.isEmpty else {
      isSound = false
      return problems.isEmpty ? ["\(path): the practice has no name. Begin the file with: practice: NAME"] : problems
    }
    guard let file = library.ownPath(of: name) else {
      return ["\(path): in order. It ships with candor, and has no play-through here to be tried."]
    }
    let play = file.hasSuffix(".txt") ? file.dropLast(4) + ".play" : file + ".play"
    guard let bytes = try? FileBytes.read(play, limit: 1 << 20) else {
      return ["\(path): in order. There is no play-through beside it; docs/practices.md shows one: \(play)"]
    }
    let plays = PlayThrough.read(String(decoding: bytes, as: UTF8.self))
    if recording {
      let text = plays.map { $0.recorded(name, library) }.joined()
      try OwnFile.write(Array(text.utf8), to: play)
      return ["\(play): written anew. Read every line of it."]
    }
    var lines: [String] = []
    for one in plays {
      let written = one.body.filter { !$0.isEmpty }
      let shown = one.shown(name, library).filter { !$0.isEmpty }
      guard let place = difference(written, shown) else { continue }
      isSound = false
      lines.append("\(play): \(one.title): line \(place + 1) of what is shown is not as written.")
      lines.append("  written: \(written.indices.contains(place) ? written[place] : "(nothing more)")")
      lines.append("  shown:   \(shown.indices.contains(place) ? shown[place] : "(nothing more)")")
    }
    if isSound { lines.append("\(path): in order; \(plays.count) played, as written.") }
    return lines
  }

  private func difference(_ left: [String], _ right: [String]) -> Int? {
    let count = max(left.count, right.count)
    return (0..<count).first { place in
      !left.indices.contains(place) || !right.indices.contains(place) || left[place] != right[place]
    }
  }
}
