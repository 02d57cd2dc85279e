import Journal

/// What a walk over the journal passed over, told on stderr.
@MainActor
enum Omissions {
  static func tell(_ listing: Listing, _ context: Context) {
    for skipped in listing.skipped {
      context.errors.told("candor: \(context.spoken(skipped.path)) \(skipped.reason); it was passed over.")
    }
    for other in listing.otherVersions {
      context.errors.told(
        "candor: \(context.spoken(other)) is another version of a night; it was not read. candor doctor looks at it.")
    }
    context.errors.flush()
  }
}
