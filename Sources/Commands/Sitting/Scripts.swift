import Conversation
import Journal
import Prompts

/// The practices: those in the binary, with a person's own laid over them.
@MainActor
enum Scripts {
  /// Those in the binary alone. A test looks for what is wrong in them, so that nobody waits for it.
  static var shipped: Library { Library(sources, isKnownSound: true) }

  private static var sources: [Library.Source] {
    embeddedFiles.map { file in
      let bytes = UnsafeBufferPointer(start: file.text.utf8Start, count: file.text.utf8CodeUnitCount)
      return Library.Source(path: "Prompts/\(file.name)", bytes: Array(bytes))
    }
  }

  /// The library of this context.
  static func library(_ context: Context) -> Library {
    let own = own(context)
    return own.isEmpty ? shipped : Library(sources + own)
  }

  /// The same with one more practice: a file, or one that is there already under this name.
  ///
  /// - Returns: the name of the practice beside it; empty where the file could not be read as one.
  static func library(_ context: Context, with name: String) throws -> (library: Library, name: String) {
    let all = library(context)
    if all.has(name) { return (all, name) }
    guard name.contains("/") || name.hasSuffix(".txt") else { return (all, name) }
    let file = Library.Source(path: name, bytes: try FileBytes.read(name, limit: 1 << 20), isOwn: true)
    let library = Library(sources + own(context).filter { $0.path != name } + [file])
    return (library, library.name(of: name) ?? "")
  }

  /// The practice files in the person's configuration.
  static func ownPaths(_ context: Context) -> [String] {
    guard let folder = context.configurationFolder.map({ $0 + "/practices" }) else { return [] }
    return FileBytes.names(in: folder, suffix: ".txt").map { "\(folder)/\($0)" }
  }

  /// A sentence for each of the person's own practice files that cannot be read; the others are there all the same.
  static func unread(_ context: Context) -> [String] {
    ownPaths(context).compactMap { path in
      do {
        _ = try FileBytes.read(path, limit: 1 << 20)
        return nil
      } catch {
        return "\((error as? Failure)?.sentence ?? "\(path) cannot be read.") It was left out."
      }
    }
  }

  /// Why nothing can be played under this name. Where a file was to hold it, what is wrong there is told.
  static func missing(
    _ name: String, in library: Library, _ context: Context, else sentence: String
  ) -> Failure {
    let unread = unread(context).filter { $0.contains("/\(name).txt") }
    let faults = library.problems(of: name).map(\.description) + unread
    guard !faults.isEmpty else { return Failure(.usage, sentence) }
    for fault in faults { context.errors.shown("candor: \(fault)") }
    return Failure(.badData, "Until that is mended, there is no practice \"\(name)\".")
  }

  /// A practice of the person's own that another one of theirs takes the place of.
  struct Shadowed {
    let path: String
    let sentence: String
    let remedy = "Give one of them another name."
  }

  /// All of these. Which practice is meant by a name is then told by the order of the files alone.
  static func doubles(_ context: Context) -> [Shadowed] {
    let own = own(context)
    let all = Library(sources + own)
    return own.compactMap { source in
      guard all.name(of: source.path) == nil, !all.problems.contains(where: { $0.path == source.path }) else {
        return nil
      }
      // Beside those that ship alone it has its name; files that hold no practice have none there either.
      guard let name = Library(sources + [source]).name(of: source.path),
        let other = own.first(where: { all.name(of: $0.path) == name })
      else { return nil }
      let file = OwnFile.name(of: other.path).onOneLine
      return Shadowed(path: source.path, sentence: "the practice \"\(name)\" is in \(file) too, and that one is used.")
    }
  }

  private static func own(_ context: Context) -> [Library.Source] {
    ownPaths(context).compactMap { path in
      (try? FileBytes.read(path, limit: 1 << 20)).map { Library.Source(path: path, bytes: $0, isOwn: true) }
    }
  }
}
