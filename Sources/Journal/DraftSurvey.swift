@preconcurrency import Glibc
public import Nights

/// A file among the drafts, looked at and not touched.
public struct DraftState: Equatable, Sendable {
  /// What it is.
  public enum Kind: Equatable, Sendable {
    /// Its sitting goes on.
    case open
    /// A sitting ended before anything was written in it.
    case empty
    /// A sitting ended before this was in its night.
    case unfinished(night: CivilDate, time: ClockTime?, lines: Int)
    /// It was kept, and its night's file has it.
    case seen
    /// It was kept, and its night's file does not have it any more.
    case vanished(night: CivilDate, time: ClockTime?)
    /// Its sitting may go on, on a machine of this name, or of none that is known, which is "".
    case elsewhere(String)
    /// It cannot be read, for this reason.
    case unreadable(String)
  }

  /// Where it is.
  public let path: String
  /// What it is.
  public let kind: Kind
}

extension Store {
  /// The drafts in every place, and sections that were kept lately; nothing is changed.
  public func draftStates(_ places: DraftPlaces) -> [DraftState] {
    var states: [DraftState] = []
    for spot in places.spots {
      let directory: Handle
      do throws(NotKept) { directory = try spot.open(create: false) } catch {
        if ![ENOENT, ENOTDIR].contains(error.code) {
          states.append(DraftState(path: spot.path, kind: .unreadable(error.reason)))
        }
        continue
      }
      let isOwn = spot == places.spots.first
      for name in Store.drafts(in: directory).names {
        guard let kind = kind(of: name, in: directory, isOwn: isOwn) else { continue }
        states.append(DraftState(path: "\(spot.path)/\(name)", kind: kind))
      }
      let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
      guard isOwn, let done = Handle(retrying { openat(directory.number, "done", flags) }) else { continue }
      let sections = keptSections(in: done, Store.drafts(in: done).names) { name, reason in
        states.append(DraftState(path: "\(spot.path)/done/\(name)", kind: .unreadable(reason)))
      }
      for section in sections {
        states.append(DraftState(path: "\(spot.path)/done/\(section.name)", kind: kind(of: section)))
      }
    }
    return states
  }

  private func kind(of name: String, in directory: Handle, isOwn: Bool) -> DraftState.Kind? {
    switch Store.read(name, in: directory) {
    // Of another journal a sitting is none of this one's business.
    case .busy: return isOwn || Store.journal(ofDraft: name, in: directory) == root ? .open : nil
    case .elsewhere(let host): return .elsewhere(host)
    case .unreadable(let reason): return .unreadable(reason)
    case .empty: return .empty
    case .draft(let text, let file):
      defer { _ = file.close() }
      guard isOwn || text.journal == root else { return nil }
      let entry = Entry.parse(text.record, date: text.night)
      let lines = entry.sections.reduce(0) { $0 + $1.fields.count + $1.paragraphs.count }
      let time = entry.sections.first?.time
      return lines == 0 ? .empty : .unfinished(night: text.night, time: time, lines: entry.typedLines)
    }
  }

  private func kind(of section: KeptSection) -> DraftState.Kind {
    switch section.isThere {
    case .success(true): return .seen
    case .success(false):
      let time = Entry.parse(section.text.record, date: section.text.night).sections.first?.time
      return .vanished(night: section.text.night, time: time)
    case .failure(let problem): return .unreadable("\(problem.path): \(problem.reason)")
    }
  }

  /// How many bytes a night's file has; 0 where there is none.
  public func size(of night: CivilDate) -> Int { statusOf(path(for: night)).map { Int($0.st_size) } ?? 0 }

  /// How the lock of a night's file stands now; nil where there is no file.
  public func lockState(of night: CivilDate) -> LockState? {
    let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    guard let file = Handle(retrying { path(for: night).onDisk { open($0, flags) } }) else { return nil }
    guard flock(file.number, LOCK_SH | LOCK_NB) != 0 else { return .free }
    return errno == EWOULDBLOCK ? .held : .unsupported
  }
}

/// How the lock of a file stands.
public enum LockState: Equatable, Sendable {
  /// Nobody holds it.
  case free
  /// Another program holds it.
  case held
  /// The file system has no locks.
  case unsupported
}
