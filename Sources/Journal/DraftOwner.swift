@preconcurrency import Glibc

/// Whether the sitting that a draft belongs to lives, as far as the draft's name can tell. A lock tells it for certain,
/// but where the file system has none, and where a folder is synced with another machine, whose locks are not seen here.
enum DraftOwner: Equatable {
  case lives
  case gone
  /// It was on a machine of this name, or on none that can be told, which is "".
  case elsewhere(String)

  /// What a draft bears where its machine has no name.
  private static let nobody = "host"

  /// From `draft.HOST.PID.N`.
  init(name: String) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).drop { $0 != "draft" }.dropFirst()
    guard let host = parts.first, host == DraftOwner.host, let process = parts.dropFirst().first.flatMap({ pid_t($0) }),
      process > 0
    else {
      let host = String(parts.first ?? "")
      self = .elsewhere(host == DraftOwner.nobody ? "" : host)
      return
    }
    let isThere = kill(process, 0) == 0 || errno != ESRCH
    self = isThere && DraftOwner.isOfOurKind(process) ? .lives : .gone
  }

  /// The number may be another program's by now; where the system does not tell, it counts as the sitting's.
  private static func isOfOurKind(_ process: pid_t) -> Bool {
    guard let its = command(of: "\(process)"), let ours = command(of: "self") else { return true }
    return its == ours
  }

  private static func command(of process: String) -> [UInt8]? {
    guard let file = Handle(retrying { open("/proc/\(process)/comm", O_RDONLY | O_CLOEXEC) }) else { return nil }
    return readAll(file.number, size: 16, limit: 64)
  }

  /// This machine's name, as drafts bear it.
  static var host: String {
    var buffer = [CChar](repeating: 0, count: 65)
    let isKnown = gethostname(&buffer, 64) == 0
    let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let letters = bytes.filter { $0.lowered.isLower || $0.isDigit }.prefix(32)
    return isKnown && !letters.isEmpty ? String(decoding: letters, as: UTF8.self) : nobody
  }
}
