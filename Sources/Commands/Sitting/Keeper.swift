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
  private enum Warning { case draftElsewhere, noDraft, noSecondCopy }

  private struct OpenSection {
    let name: String
    let start: Context.Reading
    let draft: Draft
    /// It was tried before and did not go through, or not wholly.
    var wasTried = false
  }

  init(_ home: Home, night: CivilDate) {
    (self.home, self.night, store) = (home, night, home.store)
  }

  /// The machine is going down: no waiting for another sitting's lock.
  func hurry() { store.lockWait = 200 }

  /// Brings the drafts to what is unfinished now, with the line that is being typed at the end.
  func sync(
    _ contents: [SectionContent], typed: String = "", in section: String = "", askedAt: Context.Reading
  ) {
    var rest = open
    var next: [OpenSection] = []
    for content in Keeper.joined(contents, typed: typed, in: section) where !content.isEmpty {
      let section: OpenSection
      if let index = rest.firstIndex(where: { $0.name == content.name }) {
        section = rest.remove(at: index)
      } else {
        let draft = Draft(store: home.store, places: home.places, night: night)
        section = OpenSection(name: content.name, start: askedAt, draft: draft)
      }
      next.append(section)
      save(record(content, section.start), in: section.draft)
    }
    for section in rest { section.draft.discard() }
    open = next
  }

  /// The sections with a line that was not ended: it belongs to the one of this name, which may begin with it.
  static func joined(_ contents: [SectionContent], typed: String, in section: String) -> [SectionContent] {
    guard !typed.isEmpty else { return contents }
    var contents = contents
    if let index = contents.lastIndex(where: { $0.name == section }) {
      contents[index].paragraphs.append(typed)
    } else {
      contents.append(SectionContent(name: section, paragraphs: [typed]))
    }
    return contents
  }

  private func save(_ record: Record, in draft: Draft) {
    do throws(NotKept) {
      try draft.sync(record)
      if let warning = draft.warning { note(warning, .draftElsewhere) }
    } catch {
      note("\(error.sentence()). There is no safety copy of what you type.", .noDraft)
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
    let index = open.firstIndex { $0.name == content.name }
    var section =
      index.map { open[$0] }
      ?? OpenSection(
        name: content.name, start: askedAt, draft: Draft(store: home.store, places: home.places, night: night))
    let record = record(content, section.start)
    save(record, in: section.draft)
    do throws(NotKept) {
      let kept = try store.append(record, to: night, again: section.wasTried)
      notes += kept.notes
      if let error = section.draft.finish() {
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
    guard let index = open.firstIndex(where: { $0.name == content.name }) else {
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
    open.first { $0.name == content.name }?.draft.path
  }

  private func record(_ content: SectionContent, _ start: Context.Reading) -> Record {
    Record(
      time: start.moment.time, utcOffset: start.comesTwice ? start.moment.utcOffset : nil, name: content.name,
      fields: content.fields, paragraphs: content.paragraphs)
  }
}
