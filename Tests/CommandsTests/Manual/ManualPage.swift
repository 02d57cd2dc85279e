/// The pages of the manual, made from the documentation and the help texts.
struct ManualPage {
  /// `candor-journal.5`, in docs/man.
  let file: String
  let about: String
  /// From docs/.
  let source: String

  static let all = [
    ManualPage(
      file: "candor.1", about: "a nightly journal for people who train and work in medicine", source: "man/candor.md"),
    ManualPage(file: "candor-journal.5", about: "the format of candor's nights", source: "journal-format.md"),
    ManualPage(file: "candor-lexicons.5", about: "what candor's analyzer knows", source: "lexicons.md"),
    ManualPage(file: "candor-practices.5", about: "what candor says and asks", source: "practices.md"),
  ]

  private var name: String { String(file.dropLast(2)) }
  private var section: String { String(file.suffix(1)) }

  /// The page's lines but for its date, from the text of its source and the help of candor.
  func lines(_ text: String, help: HelpCommand) -> [String] {
    let names = ManualPage.all.map { ($0.source.split(separator: "/").last.map(String.init) ?? "", $0) }
    var page = Mdoc(pages: Dictionary(uniqueKeysWithValues: names.map { ($0, "\($1.name)(\($1.section))") }))
    page.raw([
      ".\\\" Made by scripts/manual from docs/\(source)\(section == "1" ? " and candor help" : ""). Don't edit it.",
      ".Dt \(name.uppercased()) \(section)", ".Os", ".Sh NAME", ".Nm \(name)", ".Nd \(about)",
    ])
    let blocks = Array(Markdown(text).blocks.dropFirst())
    if section == "1" {
      page.raw([".Sh SYNOPSIS", ".Nm", ".Op Ar options", ".Op Ar practice words ...", ".Nm", ".Ar command"])
      page.raw([".Op Ar options", ".Op Ar arguments"])
      addCommandPage(blocks, help, to: &page)
    } else {
      page.raw([".Sh DESCRIPTION"], fresh: true)
      blocks.forEach { page.add($0) }
    }
    page.raw([".Sh SEE ALSO"])
    let others = ManualPage.all.filter { $0.file != file }.map { "\($0.name) \($0.section)" }
    let all = (section == "1" ? ["grep 1", "readline 3"] : []) + others
    let sorted = all.sorted { ($0.suffix(1), $0) < ($1.suffix(1), $1) }
    page.raw(sorted.enumerated().map { ".Xr \($0.element)\($0.offset < sorted.count - 1 ? " ," : "")" })
    return page.lines
  }

  /// The sections of the source; that of the commands from the help, with what the source adds under their names.
  private func addCommandPage(_ blocks: [Markdown.Block], _ help: HelpCommand, to page: inout Mdoc) {
    for section in Markdown.sections(blocks, level: 2) {
      page.add(.heading(level: 2, text: section.title))
      guard section.title == "Commands" else {
        section.blocks.forEach { page.add($0) }
        if section.title == "Examples" { page.raw(HelpPage.examples(help)) }
        continue
      }
      HelpPage(help: help, more: ManualPage.additions(section.blocks)).add(to: &page)
    }
  }

  /// What the source adds to each command, by its name.
  static func additions(_ blocks: [Markdown.Block]) -> [String: [Markdown.Block]] {
    Dictionary(uniqueKeysWithValues: Markdown.sections(blocks, level: 3).map { ($0.title, $0.blocks) })
  }
}
