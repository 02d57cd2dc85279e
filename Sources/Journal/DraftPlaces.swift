@preconcurrency import Glibc

/// Where drafts may lie, the best first: in the journal itself, so on the same disk with the same encryption.
public struct DraftPlaces: Equatable, Sendable {
  /// One directory for drafts.
  struct Spot: Equatable, Sendable {
    /// Directories to make where they are missing, each below the one before; the last holds the drafts.
    let directories: [String]
    /// What to say where it had to be taken.
    let warning: String?

    var path: String { directories.last ?? "" }
  }

  let spots: [Spot]

  /// The places for a store. The caller reads the environment: `state` is `XDG_STATE_HOME`, `home` is `HOME`; an
  /// empty or relative value counts as none.
  public init(store: Store, state: String? = nil, home: String? = nil, memory: String? = "/dev/shm") {
    func usable(_ path: String?) -> String? { path.flatMap { $0.hasPrefix("/") ? $0 : nil } }
    func elsewhere(_ directories: [String]) -> Spot {
      let path = directories.last ?? ""
      let warning = "The journal cannot take a draft. It is in \(path.onOneLine) instead."
      return Spot(directories: directories, warning: warning)
    }
    var spots = [Spot(directories: ["\(store.root)/.drafts"], warning: nil)]
    if let state = usable(state) { spots.append(elsewhere(["\(state)/candor", "\(state)/candor/drafts"])) }
    if let home = usable(home) {
      let local = "\(home)/.local"
      spots.append(
        elsewhere([local, "\(local)/state", "\(local)/state/candor", "\(local)/state/candor/drafts"]))
    }
    if let memory = usable(memory) {
      let path = "\(memory)/candor-drafts-\(geteuid())"
      let warning = "The draft is in \(path.onOneLine), which is memory: it is gone when this machine is switched off."
      spots.append(Spot(directories: [path], warning: warning))
    }
    self.spots = spots
  }
}

extension DraftPlaces.Spot {
  /// Opens the directory, making it 0700 where it is missing and `create` is set. It must be the person's own and
  /// nobody else may write in it, for what lies there is later taken for their words.
  func open(create: Bool) throws(NotKept) -> Handle {
    if create {
      for directory in directories { try makeDirectory(directory) }
    }
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    guard let handle = Handle(retrying { path.onDisk { Glibc.open($0, flags) } }) else {
      throw NotKept("open", path, errno: errno)
    }
    guard let status = handle.status else { throw NotKept("fstat", path, errno: errno) }
    guard status.st_uid == geteuid(), status.st_mode & 0o022 == 0 else {
      throw NotKept("\(path) can be written by others, so no draft is kept there", path: path)
    }
    return handle
  }
}
