public import Nights

/// What a walk over the journal found.
public struct Listing: Equatable, Sendable {
  /// The nights that have a file, in order.
  public internal(set) var nights: [CivilDate] = []
  /// Copies that Syncthing, Dropbox and the like made of a night's file: other versions, never merged by themselves.
  public internal(set) var otherVersions: [String] = []
  /// What was passed over, with the reason.
  public internal(set) var skipped: [Skipped] = []

  /// What no walk has found yet.
  public init() {}

  /// Notes something more that is passed over.
  public mutating func passOver(_ skipped: Skipped) { self.skipped.append(skipped) }

  /// Takes in what a walk over later nights found.
  public mutating func append(_ later: Listing) {
    nights += later.nights
    otherVersions += later.otherVersions
    // That the disk is not mounted, every walk finds.
    skipped += later.skipped.filter { !skipped.contains($0) }
  }
}
