@preconcurrency import Glibc
import Nights

/// A section that was kept, as it lies in `.drafts/done`, and whether its night's file has it.
struct KeptSection {
  let name: String
  let text: DraftText
  /// The error where the night's file cannot be read.
  let isThere: Result<Bool, Skipped>
  /// Its number on the disk: another file may get the name.
  let inode: ino_t
}

extension Store {
  /// The sections in `done` that a start on this machine is to look for. What cannot be read is handed to `unreadable`,
  /// by name. What was kept on another machine just now is that machine's to look after, and left out.
  func keptSections(in done: Handle, _ names: [String], unreadable: (String, String) -> Void) -> [KeptSection] {
    var drafts: [(name: String, text: DraftText, inode: ino_t)] = []
    // Each is closed again at once: there may be more of them than a program may have files open.
    for name in names {
      switch Store.read(name, in: done, isDone: true) {
      case .draft(let text, let file) where !text.record.isEmpty:
        drafts.append((name, text, file.status?.st_ino ?? 0))
      case .unreadable(let reason): unreadable(name, reason)
      case .draft, .empty, .busy, .elsewhere: continue
      }
    }
    var found: [CivilDate: Result<Set<Int>, Skipped>] = [:]
    for night in Set(drafts.map(\.text.night)) {
      let places = drafts.indices.filter { drafts[$0].text.night == night }
      do throws(Skipped) {
        let there = Store.sections(places.map { drafts[$0].text.record }, thatStandIn: try entry(for: night))
        found[night] = .success(Set(there.map { places[$0] }))
      } catch {
        found[night] = .failure(error)
      }
    }
    return drafts.enumerated().map { place, draft in
      let isThere = (found[draft.text.night] ?? .success([])).map { $0.contains(place) }
      return KeptSection(name: draft.name, text: draft.text, isThere: isThere, inode: draft.inode)
    }
  }

  /// Removes a section that was seen in its night.
  func remove(_ section: KeptSection, from done: Handle) {
    guard statusOf(section.name, in: done.number)?.st_ino == section.inode else { return }
    _ = retrying { unlinkat(done.number, section.name, 0) }
  }

  /// The places of those records that a night has, be it with words that the person has changed since. Several may bear
  /// one heading, as lines that were put aside in one minute: each part of the night stands for one of them.
  static func sections(_ records: [[UInt8]], thatStandIn entry: Entry?) -> Set<Int> {
    guard let entry else { return [] }
    var parts = entry.parts
    let kept = records.map { Entry.parse($0, date: entry.date).parts.first }
    var there: Set<Int> = []
    // Those that stand there as they were kept come first, or a changed one might take their place.
    for isSame in [{ $0.body == $1.body }, { $0.isStill($1) }] as [(Part, Part) -> Bool] {
      for (place, section) in kept.enumerated() where !there.contains(place) {
        guard let section,
          let match = parts.firstIndex(where: { $0.heading == section.heading && isSame($0, section) })
        else { continue }
        parts.remove(at: match)
        there.insert(place)
      }
    }
    return there
  }
}
