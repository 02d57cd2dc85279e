import Journal

/// What a walk over the journal passed over, told on stderr.
@MainActor
enum Omissions {
  static func tell(_ listing: Listing, _ context: Context) {
    for skipped in listing.skipped {
      context.errors.told("candor: \(context.unread(skipped)); it was passed over.")
    }
    for other in listing.otherVersions {
      context.errors.told(
        "candor: \(context.spoken(other)) is another version of a night; it was not read. candor doctor looks at it.")
    }
    context.errors.flush()
  }

  /// Tells it, and throws the `Failure` that the command ends with: where something was passed over, that a file cannot
  /// be read, for then nobody knows whether what is shown is all; else, where nothing was found, `nothing`.
  static func end(_ listing: Listing, _ context: Context, isFound: Bool, nothing: String) throws {
    tell(listing, context)
    if !listing.skipped.isEmpty { throw Failure(.io, "") }
    if !isFound { throw Failure(.nothingFound, nothing) }
  }
}

extension Context {
  /// Why a file is not read, a sentence without its end: `~/x.md is a named pipe, not a file`, `~/x.md cannot be read:
  /// Permission denied`.
  func unread(_ skipped: Skipped) -> String {
    "\(spoken(skipped.path)) \(skipped.isPredicate ? "" : "cannot be read: ")\(skipped.reason)"
  }
}
