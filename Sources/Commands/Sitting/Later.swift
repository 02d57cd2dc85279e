import ArgumentParser
import Conversation
import Journal
import Nights
import Signals
import Terminal

/// `candor later`: something to come back to tonight, in one line.
struct Later: CandorCommand {
  static let configuration = CommandConfiguration(
    commandName: "later", abstract: "Put something aside for tonight, in a few words.",
    discussion: """
        candor later "code in bay 4"
        candor later < note.txt

      Alone on a terminal it asks for the words. Those behind it are also in your shell's history: \
      keep them to ones you would not mind there, or give them by a pipe.
      """)

  @OptionGroup var common: Common

  @Argument(help: "A few words; without them, they are asked for, or read from standard input.")
  var text: [String] = []

  @MainActor mutating func run(in context: Context) async throws {
    let home = try Home(context, common)
    let reading = home.clock()
    let night = reading.moment.night(endingAt: home.configuration.dayEndsAt)
    let draft = Draft(store: home.store, places: home.places, night: night)
    let words = try words(home) { unfinished in
      let line = Later.line(RawBytes.text(unfinished))
      if line.isEmpty { draft.discard() } else { try? draft.sync(Later.record(line, reading)) }
    }
    let line = Later.line(words.text)
    if words.isTyped, line.isEmpty {
      draft.discard()
      context.output.told(Scripts.library(context).phrases.text("nothing"))
      if words.wasInterrupted { throw Failure(.interrupted, "") }
      return
    }
    guard !line.isEmpty else { throw Failure(.usage, "Nothing to put aside. Write: candor later \"code in bay 4\"") }
    let kept = try keep(Later.record(line, reading), draft, home)
    context.output.told("Put aside until tonight, in \(context.spoken(kept.path))")
    if let sentence = home.newJournal { context.output.told(sentence) }
    if home.configuration.note { sayPeople(LexiconSources.analyzer(context).heaviness(of: line), home) }
    if words.wasInterrupted { throw Failure(.interrupted, "") }
  }

  /// Where the words are of dying, whom to reach at once: nobody knows whether there is a sitting tonight.
  @MainActor private func sayPeople(_ heaviness: Heaviness, _ home: Home) {
    guard heaviness != .none else { return }
    let library = Scripts.library(home.context)
    var lines = [library.phrases.text("people-to-reach")]
    if heaviness == .plain {
      let saw = ["later-heavy", "later-heavy-reach"].map { library.phrases.text($0) }
      lines = saw + library.people(full: false, region: home.region) + lines
    }
    for line in lines { home.context.output.told(line) }
  }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func record(_ line: String, _ reading: Context.Reading) -> Record {
    Record(
      time: reading.moment.time, utcOffset: reading.comesTwice ? reading.moment.utcOffset : nil, name: "put aside",
      paragraphs: [line])
  }

  /// Puts it into its night. Where that fails it stays in a draft, which the next start puts there, and the `Failure` says
  /// where it is.
  @MainActor private func keep(_ record: Record, _ draft: Draft, _ home: Home) throws -> Kept {
    // Without a draft the words may still get into the night; where both fail, the sentence says so.
    var hasDraft = true
    do throws(NotKept) { try draft.sync(record) } catch { hasDraft = false }
    do throws(NotKept) {
      let kept = try home.store.append(record, to: draft.night)
      if draft.finish() != nil { hasDraft = false }
      for note in kept.notes { home.context.output.told(note) }
      if !hasDraft || draft.warning != nil {
        home.context.output.told(Scripts.library(home.context).phrases.text("later-no-draft"))
      }
      return kept
    } catch {
      throw FailedKeeping.failure(error, draft: draft.path, home.context)
    }
  }

  /// What is to be put aside, and whether it was typed just now, and ended with Ctrl-C.
  private struct Words {
    var text: String
    var isTyped = false
    var wasInterrupted = false
  }

  @MainActor private func words(_ home: Home, watch: @escaping ([UInt8]) -> Void) throws -> Words {
    if text.isEmpty, Screen(descriptor: 0).isTerminal { return try ask(home, watch) }
    guard text.isEmpty || text == ["-"] else { return Words(text: text.joined(separator: " ")) }
    return Words(text: RawBytes.text(try FileBytes.read("-", limit: 1 << 20)))
  }

  /// One line, typed at a terminal. However it ends, what was typed is what is put aside; after Ctrl-C the command ends
  /// with 130, as a sitting does.
  @MainActor private func ask(_ home: Home, _ watch: @escaping ([UInt8]) -> Void) throws -> Words {
    // Where nothing can be kept, that is told before anybody types.
    if let refusal = home.refusal { throw refusal }
    let source = home.lineSource()
    defer { source.close() }
    source.watch = watch
    home.context.output.told(Scripts.library(home.context).phrases.text("later-ask"))
    home.context.output.flush()
    while true {
      switch source.next(LineRequest(prompt: "  ")) {
      case .interrupt(let bytes): return Words(text: RawBytes.text(bytes), isTyped: true, wasInterrupted: true)
      case .line(let bytes), .pasted(let bytes), .tooLong(_, let bytes), .hangup(let bytes), .terminate(let bytes),
        .edit(let bytes):
        return Words(text: RawBytes.text(bytes), isTyped: true)
      case .end: return Words(text: "", isTyped: true)
      case .idle, .deadline: continue
      }
    }
  }
}
