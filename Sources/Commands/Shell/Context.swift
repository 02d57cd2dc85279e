import Journal
public import Nights

/// Everything that a command may know of the world, handed down from the edge of the program.
@MainActor
public struct Context {
  /// What a wall clock shows.
  public struct Reading: Sendable {
    /// The moment.
    public let moment: Moment
    /// Whether this hour comes twice today, so that the time alone does not tell which one is meant.
    public let comesTwice: Bool

    /// A reading of this moment.
    public init(moment: Moment, comesTwice: Bool = false) {
      (self.moment, self.comesTwice) = (moment, comesTwice)
    }
  }

  /// The environment's variables.
  public let environment: [String: String]
  /// Reads the clock.
  public let clock: @MainActor () -> Reading
  /// What a clock showed so many seconds after the beginning of 1970 in Greenwich, in the zone of this name, or in that
  /// of this machine; nil for a zone that is not known here.
  public let zoned: @MainActor (Int, String?) -> Reading?
  /// Chooses among variants of a line; the same seed gives the same night.
  public let seed: UInt64
  /// Where results go.
  public let output: Output
  /// Where talk about results goes.
  public let errors: Output

  /// A context with these parts.
  public init(
    environment: [String: String], clock: @escaping @MainActor () -> Reading,
    zoned: @escaping @MainActor (Int, String?) -> Reading?, seed: UInt64, output: Output, errors: Output
  ) {
    (self.environment, self.clock, self.zoned, self.seed) = (environment, clock, zoned, seed)
    (self.output, self.errors) = (output, errors)
  }

  /// A variable that is set and not empty.
  public func variable(_ name: String) -> String? {
    guard let value = environment[name], !value.isEmpty else { return nil }
    return value
  }

  /// The time zone's name, as `Europe/London`: from TZ, or from where the system's zone file links to.
  var zone: String? {
    if let zone = variable("TZ") { return zone }
    guard let target = FileBytes.target(ofLink: "/etc/localtime"), let start = target.firstRange(of: "zoneinfo/") else {
      return nil
    }
    return String(target[start.upperBound...])
  }

  /// `$XDG_CONFIG_HOME`, which is a whole path or none, or `~/.config`; nil where there is no home.
  var configurationHome: String? {
    if let folder = variable("XDG_CONFIG_HOME"), folder.hasPrefix("/") { return folder }
    return variable("HOME").map { $0 + "/.config" }
  }

  /// Where candor's own settings, lexicons and practices are; nil where there is no home.
  var configurationFolder: String? { configurationHome.map { $0 + "/candor" } }

  /// A path as a person reads it, on one line: the home directory is `~`.
  func spoken(_ path: String) -> String { shortened(path).onOneLine }

  /// The same of a path that a sentence begins with.
  func spoken(_ sentence: String, of path: String) -> String {
    sentence.hasPrefix(path) ? spoken(path) + sentence.dropFirst(path.count) : sentence
  }

  /// A path with `~` for the home directory.
  func shortened(_ path: String) -> String {
    guard let home = variable("HOME"), home != "/", path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }
}
