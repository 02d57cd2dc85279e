import ArgumentParser
import Journal
import Signals

/// `candor lexicon import`: words of another program's dictionary as a lexicon of one's own.
struct LexiconImport: CandorCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take words from a LIWC dictionary (.dic or .dicx) into lexicons of your own.",
    discussion: """
      Without --map it lists the dictionary's categories and writes nothing. With it, each word becomes a weak sign of \
      the signal, in a file of your own beside the lexicons that ship. A line that cannot be read is told, and the rest \
      is taken.

        candor lexicon import words.dic
        candor lexicon import words.dicx --map Tired=exhaustion
        candor lexicon import words.dic --map 31=numbness --weight 0.35
      """)

  @OptionGroup var common: Common

  @Option(
    help: ArgumentHelp(
      "A category, by name or number, and its signal; may be given more than once.", valueName: "category=signal"))
  var map: [String] = []

  @Option(help: "How much each word adds; at 1 the signal is given.")
  var weight = 0.5

  @Flag(help: "Write over a file that an earlier import left.")
  var replace = false

  @Argument(help: "The dictionary; - is standard input.")
  var file: String

  /// No dictionary is larger; those of LIWC have less than 1 MB.
  private static let largest = 64 << 20

  @MainActor mutating func run(in context: Context) async throws {
    guard weight >= 0.001, weight <= 10 else {
      throw Failure(.usage, "A weight is a number from 0.001 to 10, not \(weight).")
    }
    let source = LexiconSource(path: file, text: try FileBytes.read(file, limit: LexiconImport.largest))
    let dictionary = ImportedDictionary(source)
    for problem in dictionary.problems { context.errors.shown("\(problem)") }
    if map.isEmpty {
      list(dictionary, context.output)
    } else {
      try write(try chosen(dictionary), dictionary, context)
    }
    if !dictionary.problems.isEmpty {
      let rest = map.isEmpty ? "" : "; the rest was taken"
      throw Failure(.badData, "Some of \(file.onOneLine) could not be read, as told above\(rest).")
    }
  }

  // MARK: Without --map

  @MainActor private func list(_ dictionary: ImportedDictionary, _ out: Output) {
    guard !dictionary.categories.isEmpty else { return out.shown("\(file) has no categories. Nothing was written.") }
    let names = dictionary.categories.map { ($0.number.map { "\($0) " } ?? "") + $0.name }
    let width = min(names.map(\.count).max() ?? 0, 32)
    for (name, category) in zip(names, dictionary.categories) {
      let words = String(category.patterns.count)
      let count = String(repeating: " ", count: max(0, 6 - words.count)) + words
      let example = category.patterns.prefix(4).joined(separator: ", ")
      let more = category.patterns.count > 4 ? ", …" : ""
      out.shown(name + String(repeating: " ", count: max(0, width - name.count)) + count + "  " + example + more)
    }
    out.line()
    out.line("Nothing was written. Say which category speaks for which signal, for example")
    let first = dictionary.categories.first { !$0.patterns.isEmpty } ?? dictionary.categories[0]
    out.shown("  candor lexicon import \(ShellWord.quoted(file)) --map \(ShellWord.quoted("\(first.name)=exhaustion"))")
    out.line("candor lexicon list names the signals.")
  }

  // MARK: With --map

  /// The categories for each signal, in the order in which they were given.
  private func chosen(_ dictionary: ImportedDictionary) throws -> [(signal: Signal, categories: [Int])] {
    var chosen: [(signal: Signal, categories: [Int])] = []
    for pair in map {
      guard let equals = pair.lastIndex(of: "=") else {
        throw Failure(.usage, "\"\(pair)\" is not a category and a signal. Write --map CATEGORY=SIGNAL.")
      }
      let (name, signalName) = (String(pair[..<equals]), String(pair[pair.index(after: equals)...]))
      let signal = try Signal.named(signalName)
      guard let category = dictionary.category(name) else {
        throw Failure(
          .usage,
          "There is no category \"\(name)\" in \(file). candor lexicon import \(ShellWord.quoted(file)) lists them.")
      }
      if let index = chosen.firstIndex(where: { $0.signal == signal }) {
        chosen[index].categories.append(category)
      } else {
        chosen.append((signal, [category]))
      }
    }
    return chosen
  }

  @MainActor private func write(
    _ chosen: [(signal: Signal, categories: [Int])], _ dictionary: ImportedDictionary, _ context: Context
  ) throws {
    guard let folder = context.configurationFolder.map({ $0 + "/lexicons" }) else {
      throw Failure(.usage, "HOME is not set, so there is no place for lexicons of your own.")
    }
    let files = chosen.map { (path: "\(folder)/\(stem)-\($0.signal.rawValue).txt", signal: $0.signal, $0.categories) }
    for file in files where !replace && FileBytes.exists(file.path) {
      throw Failure(
        .cannotWrite,
        "\(context.spoken(file.path)) is there already. Move it away, or give --replace. Nothing was written.")
    }
    let shared = LexiconSources.shared
    for (path, signal, categories) in files {
      let lexicon = ImportedLexicon(
        dictionary, categories, as: signal, weight: weight, name: OwnFile.name(of: file), shared: shared)
      if let most = lexicon.most {
        throw Failure(
          .badData,
          "The dictionary is too large: of these categories, \(most) words and phrases could be taken. Take fewer of them."
        )
      }
      guard lexicon.text.utf8.count <= LexiconSource.largest else {
        throw Failure(.badData, "These categories make a lexicon of more than 16 MB. Take fewer of them.")
      }
      guard lexicon.count > 0 else {
        context.errors.shown("Nothing is left for \(signal.rawValue): no file was written for it.")
        continue
      }
      try OwnFile.write(Array(lexicon.text.utf8), to: path)
      tell(lexicon, signal, path, context)
    }
  }

  @MainActor private func tell(_ lexicon: ImportedLexicon, _ signal: Signal, _ path: String, _ context: Context) {
    let out = context.output
    let words = lexicon.count == 1 ? "1 word" : "\(lexicon.count) words and phrases"
    out.shown("Kept: \(context.spoken(path)), \(words) for \(signal.rawValue), \(weight) each.")
    if !lexicon.common.isEmpty {
      let some = lexicon.common.prefix(8).joined(separator: ", ") + (lexicon.common.count > 8 ? ", …" : "")
      out.shown("Left out, too common to say anything alone: \(lexicon.common.count) (\(some)).")
    }
  }

  /// What the new files are called after: letters and digits of the dictionary's name.
  private var stem: String {
    let name = OwnFile.name(of: file).prefix { $0 != "." }
    let safe = name.map { ("a"..."z").contains($0.lowercased()) || ("0"..."9").contains($0) ? String($0) : "-" }
    let stem = safe.joined().prefix(60)
    return stem.allSatisfy { $0 == "-" } ? "dictionary" : String(stem)
  }
}
