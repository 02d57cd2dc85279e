import PackagePlugin

/// Turns every text file of a data target into a Swift literal, so that the binary needs no file beside it, and
/// compiles the lexicons.
@main
struct EmbedText: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target.sourceModule else { return [] }
    let inputs = target.sourceFiles.filter { ["txt", "mustache", "css"].contains($0.url.pathExtension) }.map(\.url)
      .sorted { $0.path < $1.path }
    func command(_ tool: String, _ output: String, without left: String? = nil) throws -> Command {
      let output = context.pluginWorkDirectoryURL.appending(path: output)
      let read = inputs.filter { $0.lastPathComponent != left }
      return .buildCommand(
        displayName: "\(tool): \(read.count) files of \(target.name)",
        executable: try context.tool(named: tool).url, arguments: [output.path] + read.map(\.path),
        inputFiles: read, outputFiles: [output])
    }
    // What was learned is only wanted compiled.
    let embed = try command("embed-text", "Embedded.swift", without: "learned.txt")
    return target.name == "Lexicons" ? [embed, try command("compile-lexicons", "Compiled.swift")] : [embed]
  }
}
