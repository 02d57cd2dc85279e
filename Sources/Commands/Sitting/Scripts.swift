import Conversation
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
    let file = Library.Source(path: name, bytes: try FileBytes.read(name, limit: 1 << 20))
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

  private static func own(_ context: Context) -> [Library.Source] {
    ownPaths(context).compactMap { path in
      (try? FileBytes.read(path, limit: 1 << 20)).map { Library.Source(path: path, bytes: $0) }
    }
  }
}
