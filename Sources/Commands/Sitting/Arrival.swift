import Conversation
import Journal
import Nights
import Terminal

/// What there is to say and to mend before a sitting begins: drafts that were cut off, sections that are gone from
/// their file, a clock that may be wrong.
@MainActor
struct Arrival {
  let home: Home
  let library: Library
  let keeper: Keeper
  let source: any LineSource
  let stage: Stage

  /// What was typed before the sitting began, at a question that it was no answer to.
  struct Ahead {
    /// Words of one's own: tonight's page begins with them.
    var words: [String] = []
    /// The terminal is gone, or the machine is going down.
    var end: LineEvent?
  }

  /// Puts drafts of sittings that were cut off into their nights, and tells of what cannot be. What was put back, as
  /// one; nil where nothing was.
  func recover(on night: CivilDate, cutOff: (Entry) -> Void) -> (facts: Facts.Recovered, path: String)? {
    var result: (facts: Facts.Recovered, path: String)?
    for recovery in home.store.recover(home.places, cutOff: cutOff) {
      switch recovery {
      case .recovered(let recovered):
        let lines = recovered.lines + (result?.facts.lines ?? 0)
        let time = result?.facts.time ?? home.spoken(recovered.time, of: recovered.night, on: night, joined: " at ")
        result = (Facts.Recovered(lines: lines, time: time), recovered.path)
      case .elsewhere(let path, let host):
        let words = ["path": home.context.spoken(path), "host": host.isEmpty ? "another machine" : host]
        stage.say(library.phrases.text("draft-elsewhere", words), .quiet)
      case .unreadable(let path, let reason):
        let unread = home.context.unread(Skipped(path: path, reason: reason))
        stage.say("\(unread). What is in it was not put back; it was left where it is.", .quiet)
      case .notKept(let path, let error):
        let words = ["reason": error.cause, "draft": home.context.spoken(path)]
        stage.say(library.phrases.text("not-kept", words), .finding)
      }
    }
    return result
  }

  /// Tells of what was put back, where the door will not.
  func say(_ recovered: (facts: Facts.Recovered, path: String)) {
    let words = [
      "lines": recovered.facts.lines == 1 ? "1 line" : "\(recovered.facts.lines) lines", "time": recovered.facts.time,
      "path": home.context.spoken(recovered.path),
    ]
    stage.say(library.phrases.text("recovered", words), .quiet)
  }

  /// Sections that were kept and are no longer in their file: another program may have saved an older text over them,
  /// or the person took them out. Only the person can tell.
  func lookForVanished(cutOff: (Entry) -> Void) -> Ahead {
    var ahead = Ahead()
    let gone = home.store.vanished(home.places, skipped: passedOver, cutOff: cutOff)
    for vanished in gone {
      let section = vanished.entry.sections.first
      let words = section?.paragraphs.first.map { String(decoding: vanished.entry.bytes[$0], as: UTF8.self) }
      let path = home.context.spoken(home.store.path(for: vanished.night))
      if let copy = vanished.copy {
        let words = ["time": section?.time?.text ?? "", "copy": home.context.spoken(copy)]
        stage.say(library.phrases.text("vanished-copy", words), .quiet)
        continue
      }
      let start = Arrival.shortened(words ?? section?.name ?? "")
      stage.say(library.phrases.text("vanished", ["time": section?.time?.text ?? "", "path": path]), .finding)
      stage.say(library.phrases.text("vanished-words", ["words": start]), .plain)
      guard source is LineEditor else {
        let draft = ["draft": home.context.spoken(vanished.path)]
        stage.say(library.phrases.text("vanished-there", draft), .quiet)
        continue
      }
      switch answer(&ahead) {
      case .yes: putBack(vanished)
      case .no: home.store.forget(vanished)
      // It is asked again the next time.
      case .other: break
      case .interrupted, .left: return ahead
      }
    }
    return ahead
  }

  /// A yes or a no, or an Enter. Until then words are kept: they were typed ahead, and not for this question.
  private func answer(_ ahead: inout Ahead) -> YesNo {
    defer { source.watch = nil }
    while true {
      let words = ahead.words
      source.watch = { draft(words, typed: $0) }
      stage.flush()
      let event = source.next(LineRequest(prompt: "  \(library.phrases.text("vanished-ask"))  "))
      switch event {
      case .line(let bytes), .pasted(let bytes), .tooLong(_, let bytes), .edit(let bytes):
        let answer = YesNo(bytes)
        if answer != .other || bytes.allSatisfy({ $0 <= 0x20 }) { return answer }
        hear(bytes, &ahead)
      case .interrupt(let bytes):
        hear(bytes, &ahead)
        return .interrupted
      case .hangup(let bytes), .terminate(let bytes):
        stage.isSilent = true
        hear(bytes, &ahead)
        ahead.end = .terminate(unfinished: [])
        return .left
      case .idle, .deadline: continue
      case .end: return .left
      }
    }
  }

  private func hear(_ line: [UInt8], _ ahead: inout Ahead) {
    switch Stray(line) {
    case .now:
      let people = library.people(full: true, region: home.region, safe: home.configuration.safePeople)
      for line in people { stage.say(line, .plain) }
    case .nothing: break
    case .words(let words):
      ahead.words.append(words)
      draft(ahead.words)
      stage.say(library.phrases.text("kept-beside"), .quiet)
    }
  }

  /// The words in a draft, until the sitting has them.
  private func draft(_ words: [String], typed: [UInt8] = []) {
    let words = words + (Stray.isWriting(typed) ? [RawBytes.text(typed)] : [])
    keeper.sync([SectionContent(name: library.pageName, paragraphs: words)], askedAt: home.clock())
  }

  private func putBack(_ vanished: Vanished) {
    do throws(NotKept) {
      let kept = try home.store.putBack(vanished)
      stage.say(library.phrases.text("vanished-back", ["path": home.context.spoken(kept.path)]), .quiet)
    } catch {
      let words = ["reason": error.cause, "draft": home.context.spoken(vanished.path)]
      stage.say(library.phrases.text("not-kept", words), .finding)
    }
  }

  /// What an editor left when the program that had opened it was killed.
  func lookForEditors() {
    let paths = EditorRun.leftOver(in: home.store) { reason in
      passedOver(Skipped(path: home.store.drafts, reason: reason))
    }
    for path in paths {
      stage.say(library.phrases.text("editor-left", ["path": home.context.spoken(path)]), .quiet)
    }
  }

  /// A file that was not read.
  func passedOver(_ skipped: Skipped) {
    let end = skipped.isPredicate ? " \(skipped.reason), and was passed over." : " was passed over: \(skipped.reason)."
    stage.say(home.context.spoken(skipped.path) + end, .quiet)
  }

  /// The hours after midnight belong to the evening before; and a clock that is behind the journal may be wrong.
  func sayNight(_ night: CivilDate, newest: CivilDate?) {
    let now = home.clock().moment
    if let newest, night.adding(days: 1) < newest {
      stage.say(library.phrases.text("clock", ["date": now.date.heading]), .quiet)
    }
    guard now.date != night else { return }
    let words = ["date": night.weekday.name, "time": home.configuration.dayEndsAt.text]
    stage.say(library.phrases.text("still-night", words), .quiet)
  }

  /// A beginning that fits on a line.
  private static func shortened(_ text: String) -> String {
    text.count <= 48 ? text : text.prefix(45) + "…"
  }
}
