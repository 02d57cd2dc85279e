import Conversation
import Journal
import Nights

/// Keeps what a sitting makes: half-done sections in drafts, finished ones in the night's file.
@MainActor
final class Keeper {
  private let home: Home
  private var store: Store
  /// The night of the sitting, fixed when it began: a sitting that runs past the boundary stays where it is.
  let night: CivilDate
  private var open: [OpenSection] = []
  private var warned: Set<Warning> = []
  /// What to say to the person, a sentence each: drafts in another place, a lock that was held.
  private(set) var notes: [String] = []

  /// What there is to warn of, each once: that one was told makes another no less worth telling.
  private enum Warning { case draftElsewhere, noDraft, noSecondCopy, shortened }
  /// How large the night's file was when this sitting last saw it.
  private var size = 0

  private struct OpenSection {
    let name: String
    var ordinal: Int
    let start: Context.Reading
    let draft: Draft
    /// It was tried before and did not go through, or not wholly.
    var wasTried = false

    func isOf(_ content: SectionContent) -> Bool { ordinal == content.ordinal && name == content.name }
  }

  init(_ home: Home, night: CivilDate) {
    (self.home, self.night, store) = (home, night, home.store)
    size = store.size(of: night)
  }

  /// The machine is going down, or the terminal is gone: no waiting for another sitting's lock, and nobody sees what is
  /// kept.
  func hurry() { (store.lockWait, isUnseen) = (200, true) }
  private var isUnseen = false

  /// Brings the drafts to what is unfinished now. Whether all of it is in one.
  @discardableResult
  func sync(_ contents: [SectionContent], askedAt: Context.Reading) -> Bool {
    let contents = contents.filter { !$0.isEmpty }
    var rest = open
    func taken(_ matches: (OpenSection) -> Bool) -> OpenSection? {
      rest.firstIndex(where: matches).map { rest.remove(at: $0) }
    }
    var next = contents.map { content in taken { $0.isOf(content) } }
    var isSafe = true
    for (index, content) in contents.enumerated() {
      // Words on their way to a page stand in it now: it began when they were written.
      var section = next[index] ?? taken { $0.name == content.name } ?? section(of: content, askedAt)
      section.ordinal = content.ordinal
      next[index] = section
      isSafe = save(record(content, section.start), in: section.draft) && isSafe
    }
    for section in rest { section.draft.discard() }
    open = next.compactMap { $0 }
    return isSafe
  }

  /// The sections with a line that was not ended: it belongs to this one, which may begin with it.
  static func joined(_ contents: [SectionContent], typed: String, in section: SectionContent) -> [SectionContent] {
    guard !typed.isEmpty else { return contents }
    var contents = contents
    if let index = contents.lastIndex(where: { $0.ordinal == section.ordinal && $0.name == section.name }) {
      contents[index].paragraphs.append(typed)
    } else {
      contents.append(SectionContent(name: section.name, paragraphs: [typed], ordinal: section.ordinal))
    }
    return contents
  }

  /// Whether the draft has it now.
  @discardableResult
  private func save(_ record: Record, in draft: Draft) -> Bool {
    do throws(NotKept) {
      try draft.sync(record)
      if let warning = draft.warning { note(warning, .draftElsewhere) }
      return true
    } catch {
      note("\(error.sentence()). There is no safety copy of what you type.", .noDraft)
      return false
    }
  }

  private func note(_ sentence: String, _ warning: Warning) {
    if warned.insert(warning).inserted { notes.append(sentence) }
  }

  /// The sentences to say now; each is handed out once.
  func takeNotes() -> [String] {
    defer { notes = [] }
    return notes
  }

  /// Puts a finished section into the night's file. On an error it stays in its draft.
  func keep(_ content: SectionContent, askedAt: Context.Reading) -> Result<String, NotKept> {
    let index = index(of: content)
    var section = index.map { open[$0] } ?? section(of: content, askedAt)
    let record = record(content, section.start)
    save(record, in: section.draft)
    if store.size(of: night) < size {
      let path = home.context.spoken(store.path(for: night))
      note(
        "Another program has taken text out of \(path) meanwhile. What you wrote is added to what is there.", .shortened
      )
    }
    do throws(NotKept) {
      let kept = try store.append(record, to: night, again: section.wasTried)
      size = store.size(of: night)
      notes += kept.notes
      if let error = section.draft.finish(unseen: isUnseen) {
        note("\(error.cause): the journal has what you wrote; a second copy of it was not kept.", .noSecondCopy)
      }
      if let index { open.remove(at: index) }
      return .success(kept.path)
    } catch {
      section.wasTried = true
      if let index { open[index] = section } else { open.append(section) }
      return .failure(error)
    }
  }

  /// Puts the section into the journal at another place that the person named. Its draft goes.
  func keep(_ content: SectionContent, in root: String) -> Result<String, NotKept> {
    guard let index = index(of: content) else {
      return keep(content, askedAt: home.clock())
    }
    do throws(NotKept) {
      let kept = try Store(root: root).append(record(content, open[index].start), to: night)
      open.remove(at: index).draft.discard()
      return .success(kept.path)
    } catch {
      return .failure(error)
    }
  }

  /// Where the draft of the section that could not be kept lies.
  func draftPath(of content: SectionContent) -> String? {
    index(of: content).flatMap { open[$0].draft.path }
  }

  private func index(of content: SectionContent) -> Int? { open.firstIndex { $0.isOf(content) } }

  private func section(of content: SectionContent, _ start: Context.Reading) -> OpenSection {
    OpenSection(
      name: content.name, ordinal: content.ordinal, start: start,
      draft: Draft(store: home.store, places: home.places, night: night))
  }

  private func record(_ content: SectionContent, _ start: Context.Reading) -> Record {
    Record(
      time: start.moment.time, utcOffset: start.comesTwice ? start.moment.utcOffset : nil, name: content.name,
      fields: content.fields, paragraphs: content.paragraphs)
  }
}
