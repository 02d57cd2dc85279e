import Journal
import Nights

/// Replaces the identifiers of one night, and says what was done.
@MainActor
struct MaskRun {
  let home: Home
  let night: CivilDate

  /// Throws a `Failure` where nothing was changed, or where the file is not what it was to become.
  func replace(_ masking: Masking) throws {
    let (store, context) = (home.store, home.context)
    let path = context.spoken(store.path(for: night))
    if let draft = store.openDrafts(of: night, home.places).first {
      throw Failure(
        .cannotWrite,
        "\(context.spoken(draft)) holds words of that night which are not in its file yet: a sitting is open, or was cut "
          + "off. Nothing was changed. End it, or start candor once, then mask again.")
    }
    // Parts that are in the night now are kept apart no more: with other words in it they would seem to be gone.
    var cutOff: [Entry] = []
    _ = store.vanished(home.places, cutOff: { cutOff.append($0) })
    if let sentence = home.peopleToReach(after: cutOff) { context.output.told(sentence) }
    let new = masking.new
    let replaced: Replaced
    do throws(NotReplaced) { replaced = try store.replace(night, masking.old, with: new) } catch {
      throw Failure(.cannotWrite, "\(context.spoken(error.reason)). Nothing was changed.")
    }
    guard let now = try? store.entry(for: night), now.bytes == new else {
      throw Failure(
        .io, "\(path) was replaced, and is not what it was to become: another program has changed it since.")
    }
    let places = masking.count == 1 ? "1 place" : "\(masking.count) places"
    context.output.told("Replaced in \(places), in \(path)")
    if !replaced.isLasting {
      context.output.told("The disk did not confirm it: a power cut may bring the old text back.")
    }
    if replaced.otherNames > 0 {
      context.output.told(
        "The old text has \(replaced.otherNames == 1 ? "another name" : "other names") on this disk: a copy by hard link."
      )
    }
    sayCopies()
  }

  /// Parts of the night that candor kept apart until its file was seen again: those that are in it go, as at any start.
  private func sayCopies() {
    let gone = home.store.vanished(home.places).filter { $0.night == night }.map(\.path)
    for path in gone {
      home.context.output.told(
        "\(home.context.spoken(path)) holds a part that is no longer in that night, and was not looked at.")
    }
    for path in home.store.secondTexts(of: night) where !gone.contains(path) {
      home.context.output.told("\(home.context.spoken(path)) holds words of that night, and was not looked at.")
    }
    for other in home.store.list(since: night, until: night).otherVersions {
      home.context.output.told(
        "\(home.context.spoken(other)) is another version of that night, and was not looked at.")
    }
    for path in EditorRun.files(in: home.store) {
      home.context.output.told("\(home.context.spoken(path)) was left by an editor, and was not looked at.")
    }
  }
}
