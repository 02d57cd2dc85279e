import Exchange
@preconcurrency import Glibc
import Testing

/// The pages in docs/man against what they are made of: the documentation and the help texts.
@Suite struct ManualTests {
  private static let help: HelpCommand? = try? {
    let dump = try Candor().run(["--experimental-dump-help"])
    return try HelpCommand(try #require(JSONReader.read(dump.output)["command"]))
  }()

  /// All commands, those within others too.
  private static let commands = help.map(HelpPage.commands) ?? []

  /// Set CANDOR_RECORD=1 to write the pages anew, as scripts/manual does.
  @Test(arguments: ManualPage.all)
  func `each page is what scripts/manual makes of its source`(_ page: ManualPage) throws {
    let made = page.lines(Self.source("docs/\(page.source)"), help: try #require(Self.help))
    let path = "docs/man/\(page.file)"
    let kept = Self.source(path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
    guard made != kept.filter({ !$0.hasPrefix(".Dd ") }) else { return }
    if getenv("CANDOR_RECORD") != nil, let file = fopen("\(Self.root)/\(path)", "wb") {
      let lines = [made[0], ".Dd \(Self.today)"] + made.dropFirst()
      fputs(lines.joined(separator: "\n") + "\n", file)
      fclose(file)
    }
    Issue.record("\(path) is not what its source says now. scripts/manual makes it anew.")
  }

  @Test func `what the manual adds stands under the name of a command`() throws {
    let blocks = Markdown(Self.source("docs/man/candor.md")).blocks
    let section = try #require(Markdown.sections(blocks, level: 2).first { $0.title == "Commands" })
    let names = Set(Self.commands.map { $0.path.joined(separator: " ") })
    let added = ManualPage.additions(section.blocks).keys
    #expect(!added.isEmpty)
    for name in added { #expect(names.contains(name), "\(name)") }
  }

  /// What is not wrapped: a page indents it by 5 columns, and an example by 3 more.
  @Test(arguments: ManualPage.all)
  func `what stands as it is fits a page of 80 columns`(_ page: ManualPage) {
    for case .code(let lines) in Markdown(Self.source("docs/\(page.source)")).blocks {
      for line in lines { #expect(line.count <= 72, "docs/\(page.source): \(line)") }
    }
  }

  @Test func `a paragraph of the help is one line, so that it is wrapped well, and an example is not wrapped`() {
    #expect(Self.commands.count > 25)
    for command in Self.commands {
      for paragraph in command.discussion.split(whereSeparator: \.isEmpty) where !(paragraph.first ?? "").hasPrefix(" ")
      {
        #expect(paragraph.count == 1, "\(command.path): \(paragraph)")
      }
      for example in command.examples { #expect(example.count <= 73, "\(command.path): \(example)") }
    }
  }

  @Test func `the help of what has arguments or options of its own gives an example`() {
    for command in Self.commands where command.commands.isEmpty && command.path != ["help"] {
      let call = (["candor"] + command.path.filter { $0 != "tonight" }).joined(separator: " ")
      #expect(command.examples.contains { $0.hasPrefix(call) }, "\(command.path)")
    }
  }

  static let root =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")

  /// As `November 26, 2026`.
  private static var today: String {
    var (now, parts, text) = (time(nil), tm(), [CChar](repeating: 0, count: 64))
    localtime_r(&now, &parts)
    strftime(&text, text.count, "%B %e, %Y", &parts)
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self).replacing(
      "  ", with: " ")
  }

  /// A file of the project, found from where this one was compiled.
  static func source(_ path: String) -> String { String(decoding: Candor.take("\(root)/\(path)"), as: UTF8.self) }
}
