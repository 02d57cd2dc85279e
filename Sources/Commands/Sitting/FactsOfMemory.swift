import Conversation
import Journal
import Nights

extension Facts {
  /// What the journal remembers of what is kept up, and of what was offered. `shows` tells whether words may be said
  /// again: what may not is not asked after.
  mutating func keep(_ memory: Memory, on night: CivilDate, shows: (String) -> Bool) {
    let kinds: [(Journal.Standing.Kind, Standing.Kind)] = [
      (.boundary, .boundary), (.outside, .outside), (.recovery, .recovery),
    ]
    for (kind, name) in kinds {
      if let present = memory.present(kind, on: night), shows(present.text) { keptUp[name] = present.text }
      if let last = memory.last(kind, on: night), last.isAsked(on: night), shows(last.text) {
        asked.append(Standing(name, last.text))
      }
    }
    if let set = memory.floors {
      floors = set.lines.filter { shows($0.value) }
      floorsAge = night.daysSinceEpoch - set.looked.daysSinceEpoch
      lists["floors"] = Floors.keys.compactMap { key in floors[key].map { "\(key): \($0)" } }
    }
    layersAge = memory.layersAsked.map { night.daysSinceEpoch - $0.daysSinceEpoch }
    resting = memory.resting(on: night)
    // Of nights that lie further back only some are read: what they tell of rest is no count.
    let rests = memory.rests.filter { $0.night >= night.adding(days: -FactsBuilder.reach) }
    // After a recovery practice is set, only what came later speaks against it.
    let set = memory.present(.recovery, on: night)?.set
    restWorse = rests.count { rested in
      rested.rest.left == .worse && set.map { $0 < rested.night } ?? true
    }
    lists["rest-better"] = Facts.better(rests.map(\.rest).filter { shows($0.what) })
  }

  /// Ways of switching off that left the person better more often than worse, the likeliest first.
  private static func better(_ rests: [Rest]) -> [String] {
    var counts: [String: (first: Int, better: Int, worse: Int, all: Int)] = [:]
    for (index, rest) in rests.enumerated() {
      var count = counts[rest.what.lowercased()] ?? (index, 0, 0, 0)
      if rest.left == .better { count.better += 1 }
      if rest.left == .worse { count.worse += 1 }
      count.all += 1
      counts[rest.what.lowercased()] = count
    }
    let good = counts.values.filter { $0.better > $0.worse }.sorted { ($1.better, $0.first) < ($0.better, $1.first) }
    return good.prefix(4).map { "\(rests[$0.first].what): better \($0.better) of \($0.all)" }
  }
}
