/// The commands with their options, out of the help texts.
struct HelpPage {
  let help: HelpCommand
  /// What the source of the page adds under a command's name.
  let more: [String: [Markdown.Block]]

  /// All commands, those within others too, in the order of the help.
  static func commands(_ help: HelpCommand) -> [HelpCommand] { help.commands.flatMap { [$0] + commands($0) } }

  func add(to page: inout Mdoc) {
    page.raw([".Bl -tag -width Ds"])
    for command in HelpPage.commands(help) { add(command, to: &page) }
    page.raw([".El"])
    page.add(.paragraph("The commands that work on the journal also take these:"))
    let night = help.commands.first { $0.path == ["tonight"] }
    page.raw([".Pp"] + options(night?.arguments.filter(\.isCommon) ?? [], page))
  }

  /// How each command is called, in the words of its help.
  static func examples(_ help: HelpCommand) -> [String] {
    let groups = commands(help).map(\.examples).filter { !$0.isEmpty }
    return groups.flatMap { [".Bd -literal"] + $0.map { Roff.literalLine(String($0)) } + [".Ed"] }
  }

  private func add(_ command: HelpCommand, to page: inout Mdoc) {
    let isNight = command.path == ["tonight"]
    let own = command.arguments.filter { !$0.isCommon && !$0.text.isEmpty }
    let words = isNight ? [] : command.path.map { "Cm \($0)" }
    let calls = command.commands.isEmpty ? "" : " Ar command"
    let options = own.contains { !$0.names.isEmpty } ? " Oo Ar options Oc" : ""
    let places = own.filter(\.names.isEmpty).map(place).joined()
    page.raw([".It Nm" + words.map { " \($0)" }.joined() + calls + options + places], fresh: true)
    for paragraph in [command.abstract] + command.paragraphs { page.add(.paragraph(paragraph)) }
    for block in more[command.path.joined(separator: " ")] ?? [] { page.add(block) }
    if !own.isEmpty { page.raw([".Pp"] + self.options(own, page)) }
  }

  private func place(_ argument: HelpCommand.Argument) -> String {
    let name = "Ar \(argument.value ?? "")\(argument.isRepeating ? " ..." : "")"
    return argument.isOptional ? " Oo \(name) Oc" : " \(name)"
  }

  private func options(_ arguments: [HelpCommand.Argument], _ page: Mdoc) -> [String] {
    let items = arguments.flatMap { argument -> [String] in
      let value = argument.value.map { "Ar \($0)" }
      let names = argument.names.map { "Fl \($0.dropFirst())" }.joined(separator: " , ")
      let tag = [names.isEmpty ? nil : names, value].compactMap { $0 }.joined(separator: " ")
      let usual = argument.usual.map { " By default `\($0)`." } ?? ""
      return [".It \(tag)"] + Roff.lines(argument.text + usual, pages: page.pages)
    }
    return [".Bl -tag -width Ds -compact"] + items + [".El"]
  }
}
