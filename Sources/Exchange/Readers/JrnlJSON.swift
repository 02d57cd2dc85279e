import Nights

/// What `jrnl --export json` writes: entries with title, body, date, time, tags and a star.
enum JrnlJSON {
  static func read(_ bytes: [UInt8]) -> ForeignReading {
    var untimed: [JSONInput] = []
    var entries = JSONEntries(bytes) { value, line in
      guard value.isObject else { return .failure(Unfit(value, "this is no entry; it was left out")) }
      guard let day = value["date"] else {
        return .failure(Unfit(value, "this entry has no date; it was left out"))
      }
      guard let date = day.string.flatMap({ CivilDate(iso: $0) }) else {
        return .failure(Unfit(day, "this is no date, as \"2026-11-21\" is; the entry was left out"))
      }
      var when = ForeignEntry.When.night(date, nil, utcOffset: nil)
      if let time = value["time"] {
        if let text = time.string, let stamp = Stamp.whole("\(date.iso) \(text)"), stamp.time != nil {
          when = stamp.when()
        } else {
          untimed.append(time)
        }
      }
      // The text is what jrnl itself writes of them, a star included.
      var text = value["title"]?.string ?? ""
      if value["starred"]?.isTrue == true { text += " *" }
      if let body = value["body"]?.string, !body.isEmpty { text += "\n" + body }
      let tags = (value["tags"]?.strings ?? []).filter { !text.lowercased().holds($0.lowercased()) }
      return .success(ForeignEntry(when: when, text: text, tags: tags, line: line))
    }
    for time in untimed { entries.note(time, "this is no time; the entry keeps its date alone") }
    return entries.reading
  }
}
