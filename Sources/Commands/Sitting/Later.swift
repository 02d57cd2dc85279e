import ArgumentParser
import Conversation
import Journal
import Nights
import Signals

/// `candor later`: something to come back to tonight, in one line and without a question.
struct Later: CandorCommand {
  static let configuration = CommandConfiguration(
    commandName: "later", abstract: "Put something aside for tonight, in a few words.",
    discussion: """
        candor later "code in bay 4"
        candor later < note.txt

      The words are also in your shell's history: keep them to ones you would not mind there, or give \
      them by a pipe.
      """)

  @OptionGroup var common: Common

  @Argument(help: "A few words; without them, standard input is read.")
  var text: [String] = []

  @MainActor mutating func run(in context: Context) async throws {
    let home = try Home(context, common)
    let words = text.isEmpty ? RawBytes.text(try FileBytes.read("-", limit: 1 << 20)) : text.joined(separator: " ")
    let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !line.isEmpty else { throw Failure(.usage, "Nothing to put aside. Write: candor later \"code in bay 4\"") }
    let reading = home.clock()
    let record = Record(
      time: reading.moment.time, utcOffset: reading.comesTwice ? reading.moment.utcOffset : nil, name: "put aside",
      paragraphs: [line])
    do throws(NotKept) {
      let kept = try home.store.append(record, to: reading.moment.night(endingAt: home.configuration.dayEndsAt))
      context.output.told("Put aside until tonight, in \(context.spoken(kept.path))")
      if let sentence = home.newJournal { context.output.told(sentence) }
    } catch {
      throw Failure(.cannotWrite, error.sentence())
    }
    let analysis = LexiconSources.analyzer(context).analyze(Array(line.utf8))
    if home.configuration.note, analysis.labels.contains(.crisis) {
      context.output.told(Scripts.library(context).phrases.text("later-heavy"))
    }
  }
}
