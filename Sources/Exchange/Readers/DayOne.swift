/// What Day One exports as JSON: entries with `creationDate` in Greenwich time, `timeZone`, `text` and `tags`.
enum DayOne {
  static func read(_ bytes: [UInt8]) -> ForeignReading {
    var media: [JSONInput] = []
    var entries = JSONEntries(bytes) { value, line in
      guard value.isObject else { return .failure(Unfit(value, "this is no entry; it was left out")) }
      guard let created = value["creationDate"], let stamp = created.string.flatMap({ Stamp.whole($0) }) else {
        let reason = value["creationDate"] == nil ? "this entry has no creationDate" : "this creationDate is no date"
        return .failure(Unfit(value["creationDate"] ?? value, "\(reason); the entry was left out"))
      }
      let text =
        value["text"]?.string.map(plain).flatMap { hasWords($0) ? $0 : nil }
        ?? value["richText"]?.string.flatMap(words) ?? ""
      if ["photos", "videos", "audios", "pdfAttachments"].contains(where: { value[$0]?.array?.isEmpty == false }) {
        media.append(value)
      }
      let zone = value["timeZone"]?.string
      var when = stamp.when(zone: zone)
      if value["isAllDay"]?.isTrue == true, case .instant(let seconds, let zone) = when {
        when = .dayOfInstant(seconds, zone: zone, at: nil)
      }
      var tags = (value["tags"]?.strings ?? []).filter(hasWords)
      if value["starred"]?.isTrue == true { tags.append("starred") }
      guard hasWords(text) || !tags.isEmpty else {
        return .failure(Unfit(value, "it has no words; the entry was left out"))
      }
      return .success(ForeignEntry(when: when, text: text, tags: tags, line: line))
    }
    for value in media { entries.note(value, "pictures and recordings are not taken; their places in the text stay") }
    return entries.reading
  }

  private static func hasWords(_ text: String) -> Bool { text.utf8.contains { $0 > 0x20 } }

  /// Day One puts a backslash before some marks that mean nothing in Markdown where they stand; it goes.
  private static func plain(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
    let marks = Array(".!()-+".utf8)
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), let next = rest.first, marks.contains(next) { continue }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The words of `richText`, which is a JSON document in a string.
  private static func words(_ rich: String) -> String? {
    guard let document = JSONReader.readWhole(Array(rich.utf8)).value, let parts = document["contents"]?.array else {
      return nil
    }
    return parts.compactMap { $0["text"]?.string }.joined()
  }
}
