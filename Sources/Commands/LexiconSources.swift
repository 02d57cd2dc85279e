import Lexicons
import Signals

/// Which lexicons are used: those in the binary, with a person's own laid over them.
@MainActor
enum LexiconSources {
  /// The lexicons of this context. `CANDOR_LEXICONS` names a folder to read in place of those in the binary.
  static func all(_ context: Context) throws -> [LexiconSource] {
    if let folder = context.variable("CANDOR_LEXICONS") { return try read(folder) }
    let own = context.configurationFolder.map { $0 + "/lexicons" }
    return shipped + (try own.map(read) ?? [])
  }

  private static var shipped: [LexiconSource] {
    embeddedFiles.map { file in
      let bytes = UnsafeBufferPointer(start: file.text.utf8Start, count: file.text.utf8CodeUnitCount)
      return LexiconSource(path: "Lexicons/\(file.name)", text: Array(bytes))
    }
  }

  private static func read(_ folder: String) throws -> [LexiconSource] {
    try FileBytes.names(in: folder, suffix: ".txt").map { name in
      LexiconSource(path: "\(folder)/\(name)", text: try FileBytes.read("\(folder)/\(name)"))
    }
  }
}

extension Context {
  /// `$XDG_CONFIG_HOME/candor`, or nil where there is no home.
  var configurationFolder: String? {
    if let folder = variable("XDG_CONFIG_HOME"), folder.hasPrefix("/") { return folder + "/candor" }
    return variable("HOME").map { $0 + "/.config/candor" }
  }
}
