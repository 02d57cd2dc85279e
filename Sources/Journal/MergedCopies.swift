@preconcurrency import Glibc
import Nights

/// A copy that was merged into its night and is kept beside the drafts.
public struct MergedCopy: Equatable, Sendable {
  /// Where it is.
  public let path: String
  /// Why it cannot be said that all of its text is in the night's file; nil where it is.
  public let doubt: String?
}

extension Store {
  /// The copies that are kept, each compared anew with its night's file.
  public func mergedCopies() -> [MergedCopy] {
    guard let shelf = try? openMerged(create: false) else { return [] }
    return Store.names(on: shelf).map { MergedCopy(path: "\(merged)/\($0)", doubt: doubt(about: $0, on: shelf)) }
  }

  /// Removes those of these copies whose text is wholly in their nights, compared once more. The person's own word is
  /// needed for this.
  public func deleteMerged(_ copies: [MergedCopy]) throws(NotKept) -> [MergedCopy] {
    let shelf = try openMerged(create: false)
    guard lockFile(shelf.number, wait: lockWait) != .busy else {
      throw NotKept("another candor doctor is at work", path: merged)
    }
    let wanted = Set(copies.map(\.path))
    var deleted: [MergedCopy] = []
    for name in Store.names(on: shelf) where wanted.contains("\(merged)/\(name)") {
      guard doubt(about: name, on: shelf) == nil else { continue }
      guard retrying({ unlinkat(shelf.number, name, 0) }) == 0 else {
        throw NotKept("unlink", "\(merged)/\(name)", errno: errno)
      }
      deleted.append(MergedCopy(path: "\(merged)/\(name)", doubt: nil))
    }
    return deleted
  }

  private static func names(on shelf: Handle) -> [String] {
    var names: [String] = []
    _ = eachName(in: shelf) { name in
      let text = String(decoding: name, as: UTF8.self)
      if text != ".", text != ".." { names.append(text) }
    }
    return names.sorted()
  }

  private func doubt(about name: String, on shelf: Handle) -> String? {
    guard let night = Store.night(ofCopy: name) else { return "is not named after a night" }
    do throws(Skipped) {
      let copy = Entry.parse(try readOwn(name, in: shelf, path: "\(merged)/\(name)"), date: night)
      let now = try entry(for: night)
      let isThere = Merge(night: now, copies: [copy], dayEndsAt: .midnight).parts.isEmpty
      return isThere ? nil : "has text that is not in its night's file"
    } catch {
      return error.reason
    }
  }
}
