import Journal
import Terminal

/// The person's own editor on a text.
@MainActor
enum EditorRun {
  /// The text as it comes back from `VISUAL`, `EDITOR` or vi. The file lies beside the drafts, so on the journal's
  /// own disk, 0600, and is gone afterwards.
  static func edit(_ text: [UInt8], _ home: Home) -> Result<[UInt8], Failure> {
    .failure(Failure(.io, "No editor."))
  }
}
