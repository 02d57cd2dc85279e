import Conversation
import Foundation
import Journal
import Lexicons
import Nights
import Pages
import Prompts
import Review
import Signals

/// What each room is measured on, read once: the twelve weeks in Corpus/, and the text that is embedded in candor.
enum Sample {
  static let analyzer = Analyzer(CompiledLexicons(compiledLexicons))

  static let entries: [Entry] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Corpus/twelve-weeks")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let paths = (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "md" }
    return paths.sorted { $0.path < $1.path }.compactMap { path in
      let name = path.deletingPathExtension().lastPathComponent
      guard let date = CivilDate(iso: name), let data = try? Data(contentsOf: path) else { return nil }
      return Entry.parse(Array(data), date: date)
    }
  }()

  /// All of them in one text.
  static let text: [UInt8] = entries.flatMap(\.bytes)

  static let records: [NightRecord] = {
    var memory = Memory()
    var records = entries.map { entry in
      memory.add(entry)
      let findings = entry.ownPassages.flatMap { range in
        let text = Array(entry.bytes[range])
        return Evidence.all(in: analyzer.analyze(text), of: text)
      }
      return NightRecord(entry, findings: findings, shows: { _ in true })
    }
    NightRecord.remember(memory, in: &records, shows: { _ in true })
    return records
  }()

  static let lastNight = entries.last?.date ?? CivilDate(daysSinceEpoch: 0)

  static var review: Review { Review(of: records, in: .weeks(12, endingOn: lastNight), today: lastNight) }

  static let practices = Prompts.embeddedFiles.map { file in
    Library.Source(path: "Prompts/\(file.name)", bytes: Array("\(file.text)".utf8))
  }

  /// One lexicon, with what the lexicons share.
  static let numbness = Lexicons.embeddedFiles.filter {
    ["numbness.txt", "context.txt", "lists.txt", "inflections.txt"].contains("\($0.name)")
  }
  .map { LexiconSource(path: "Lexicons/\($0.name)", text: Array("\($0.text)".utf8)) }

  static let template = page("review.mustache")
  static let style = page("review.css")

  private static func page(_ name: String) -> String {
    Pages.embeddedFiles.first { "\($0.name)" == name }.map { "\($0.text)" } ?? ""
  }
}
