/// E-mail addresses, web addresses that name more than a site, and network addresses.
enum WebAddresses {
  static func find(in line: Line, _ known: Known, _ found: inout [Identifier]) {
    // Within one address no other begins.
    var end = line.range.lowerBound
    for index in line.pieces.indices {
      if line.isMark(index, "@") {
        mail(line, line.pieces[index].start, known, &found)
      } else if line.isWord(index, "http https ftp www") {
        if line.pieces[index].start >= end { end = web(line, index, known, &found) }
      } else if line.isDigits(index) {
        network(line, index, &found)
      }
    }
  }

  private static func mail(_ line: Line, _ at: Int, _ known: Known, _ found: inout [Identifier]) {
    let (bytes, range) = (line.bytes, line.range)
    var start = at
    while start > range.lowerBound, isLocal(bytes[start - 1]) { start -= 1 }
    while start < at, bytes[start] == UInt8(ascii: ".") { start += 1 }
    var end = at + 1
    while end < range.upperBound, isHost(bytes[end]) { end += 1 }
    while end > at, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
    let host = bytes[min(at + 1, end)..<end]
    guard start < at, let dot = host.lastIndex(of: UInt8(ascii: ".")), dot > host.startIndex else { return }
    let top = host[(dot + 1)...]
    guard top.count >= 2, top.allSatisfy(\.isLetter), !isKnown(host, known) else { return }
    found.append(Identifier(.email, start..<end))
  }

  /// `https://…`, or `www.` with a dot behind it. Before the place that this answers no other can begin.
  private static func web(_ line: Line, _ index: Int, _ known: Known, _ found: inout [Identifier]) -> Int {
    let bytes = line.bytes
    let start = line.pieces[index].start
    var place = line.pieces[index].end
    guard line.isFree(before: index) else { return place }
    if line.isWord(index, "www") {
      guard bytes[place..<line.range.upperBound].first == UInt8(ascii: ".") else { return place }
      place += 1
    } else {
      guard bytes[place..<line.range.upperBound].starts(with: "://".utf8) else { return place }
      place += 3
    }
    let rest = bytes[place..<line.range.upperBound]
    let host = withoutStops(rest.prefix(while: isHost), before: rest)
    guard host.contains(where: { $0.isLetter }), host.contains(UInt8(ascii: ".")) else { return place }
    guard !isKnown(host, known) else { return host.endIndex }
    var end = rest[host.endIndex...].firstIndex(where: isEnd) ?? rest.endIndex
    while end > place, isTrailing(bytes[end - 1]) { end -= 1 }
    found.append(Identifier(.web, start..<end))
    return end
  }

  /// The host without the stops of the sentence around it, where nothing but those follows.
  private static func withoutStops(_ host: ArraySlice<UInt8>, before rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let next = rest[host.endIndex...].first { !isTrailing($0) }
    guard next.map(isEnd) ?? true else { return host }
    return host[..<((host.lastIndex { !isTrailing($0) } ?? host.startIndex - 1) + 1)]
  }

  /// Four numbers up to 255. A version, a paragraph or a code has small ones, or says that it is one.
  private static func network(_ line: Line, _ index: Int, _ found: inout [Identifier]) {
    let parts = (0..<4).map { index + 2 * $0 }
    guard line.isFree(before: index), !(line.isMark(index - 1, ".-/") && line.isDigits(index - 2)),
      parts.dropFirst().allSatisfy({ line.isMark($0 - 1, ".") }), let last = parts.last,
      line.isFree(after: last), !(line.isMark(last + 1, ".") && line.isDigits(last + 2))
    else { return }
    let numbers = parts.compactMap { line.length($0) <= 3 ? line.number($0) : nil }
    guard numbers.count == 4, numbers.allSatisfy({ $0 <= 255 }),
      numbers[0] >= 8 || numbers.contains(where: { $0 >= 100 }),
      !line.has(
        "version v ver release build firmware update section sections chapter chapters paragraph paragraphs item items icd",
        before: index, within: 2)
    else { return }
    found.append(Identifier(.network, line.range(index, last)))
  }

  private static func isKnown(_ host: ArraySlice<UInt8>, _ known: Known) -> Bool {
    known.hosts.contains { other in
      let end = host.suffix(other.count).map(\.lowered)
      return end == other && (host.count == other.count || host.dropLast(other.count).last == UInt8(ascii: "."))
    }
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    isHost(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "+")
  }

  private static func isHost(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "\\")
  }

  private static func isTrailing(_ byte: UInt8) -> Bool {
    [".", ",", ";", ":", "!", "?", ")", "]", "}", "'", "*", "_"].contains { (mark: Unicode.Scalar) in
      mark.value == UInt32(byte)
    }
  }
}
