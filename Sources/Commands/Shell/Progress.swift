import Journal
import Nights
import Terminal

/// How far something is that takes long, told on standard error where that is a terminal.
@MainActor
final class Progress {
  private let line: ProgressLine?
  private let what: String
  private let total: Int
  private var done = 0

  /// Tells of `what`, of which there are so many; 0 where that is not known. Where results come out meanwhile, they
  /// tell it on a terminal, and this is silent there.
  init(_ home: Home, _ what: String, of total: @autoclosure () -> Int = 0, besideResults: Bool = false) {
    self.what = what
    let isWanted =
      home.context.errors.screen.isTerminal && !home.isPlain && !home.isDumb
      && !(besideResults && home.context.output.screen.isTerminal)
    line = isWanted ? ProgressLine(home.context.errors.screen) : nil
    self.total = isWanted ? total() : 0
  }

  /// Tells of the nights of a span.
  convenience init(
    _ home: Home, _ what: String, over period: (first: CivilDate?, last: CivilDate?), besideResults: Bool = false
  ) {
    self.init(
      home, what, of: home.store.list(since: period.first, until: period.last).nights.count,
      besideResults: besideResults)
  }

  /// So many more are done.
  func step(_ count: Int = 1) {
    done += count
    line?.tell(Progress.words(what, done, of: total))
  }

  /// Takes the line away, at the end or for a while.
  func erase() { line?.erase() }

  /// `Looking at nights: 1200 of 18262`.
  nonisolated static func words(_ what: String, _ done: Int, of total: Int) -> String {
    total > 0 ? "\(what): \(min(done, total)) of \(total)" : "\(what): \(done)"
  }
}
