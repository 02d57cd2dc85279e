import PackagePlugin

/// Turns every text file of a data target into a Swift literal, so that the binary needs no file beside it, and
/// compiles the lexicons.
@main
struct EmbedText: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target.sourceModule else { return [] }
    let inputs = target.sourceFiles.filter { ["txt", "mustache", "css"].contains($0.url.pathExtension) }.map(\.url)
      .sorted { $0.path < $1.path }
    func command(_ tool: String, _ output: String, _ options: [String] = []) throws -> Command {
      let output = context.pluginWorkDirectoryURL.appending(path: output)
      return .buildCommand(
        displayName: "\(tool): \(inputs.count) files of \(target.name)",
        executable: try context.tool(named: tool).url, arguments: [output.path] + options + inputs.map(\.path),
        inputFiles: inputs, outputFiles: [output])
    }
    // What was learned is only wanted compiled, and counts for the version.
    let embed = try command("embed-text", "Embedded.swift", ["--only-summed", "learned.txt"])
    return target.name == "Lexicons" ? [embed, try command("compile-lexicons", "Compiled.swift")] : [embed]
  }
}
