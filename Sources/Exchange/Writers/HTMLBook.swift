import Journal
public import Nights

/// Nights as one page that stands alone: no script, no request, months with a table of contents, made to be printed.
public struct HTMLBook: ExportWriter {
  /// How the page looks, and what it is made safe with.
  public struct Dress: Sendable {
    let style: String
    let hash: String
    let version: String
    let escape: @Sendable ([UInt8]) -> String

    /// A style sheet with its hash for the page's policy, candor's version, and what makes a person's text harmless.
    public init(style: String, hash: String, version: String, escape: @escaping @Sendable ([UInt8]) -> String) {
      (self.style, self.hash, self.version, self.escape) = (style, hash, version, escape)
    }
  }

  private let dress: Dress
  private let nights: [CivilDate]
  private var month: (year: Int, month: Int)?

  /// A book of these nights, in order.
  public init(_ nights: [CivilDate], dress: Dress) { (self.nights, self.dress) = (nights, dress) }

  /// The head of the page and the table of contents.
  public mutating func beginning() -> [UInt8] {
    let title: String
    if let first = nights.first, let last = nights.last {
      title = first == last ? first.heading : "\(HTMLBook.spoken(first)) to \(HTMLBook.spoken(last))"
    } else {
      title = "No nights"
    }
    return Array(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '\(dress.hash)'; base-uri 'none'; form-action 'none'">
      <meta name="generator" content="candor \(dress.version)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <meta name="robots" content="noindex">
      <title>Journal, \(title)</title>
      <style>\(dress.style)</style>
      </head>
      <body>
      <a class="skip" href="#nights">To the nights</a>
      <header>
      <h1>\(title)</h1>
      <nav aria-label="Contents">
      \(contents)</nav>
      </header>
      <main id="nights">

      """.utf8)
  }

  /// One night.
  public mutating func night(_ night: ExportedNight) -> [UInt8] {
    var out: [UInt8] = []
    let date = night.date
    if month.map({ $0 != (date.year, date.month) }) ?? true {
      if month != nil { out += Array("</section>\n".utf8) }
      month = (date.year, date.month)
      let name = "\(CivilDate.monthNames[date.month - 1]) \(date.year)"
      let id = HTMLBook.id(date)
      out += Array("<section id=\"\(id)\" aria-labelledby=\"\(id)-name\">\n<h2 id=\"\(id)-name\">\(name)</h2>\n".utf8)
    }
    out += Array("<article id=\"n\(date.iso)\">\n<h3>\(date.heading)</h3>\n".utf8)
    for section in night.sections { write(section, in: night.entry, to: &out) }
    out += Array("</article>\n".utf8)
    return out
  }

  /// The end of the page.
  public mutating func end() -> [UInt8] {
    Array(
      """
      \(month == nil ? "" : "</section>\n")</main>
      <footer>
      <p>This page holds your own words. Whoever can open the file can read it.</p>
      </footer>
      </body>
      </html>

      """.utf8)
  }

  /// Years, their months, and how many nights each has.
  private var contents: String {
    var out = ""
    var index = 0
    while index < nights.count {
      let year = nights[index].year
      out += "<h2>\(year)</h2>\n<ul>\n"
      while index < nights.count, nights[index].year == year {
        let date = nights[index]
        let count = nights[index...].prefix { $0.year == year && $0.month == date.month }.count
        out += "<li><a href=\"#\(HTMLBook.id(date))\">\(CivilDate.monthNames[date.month - 1])</a> "
        out += "<span>\(count == 1 ? "1 night" : "\(count) nights")</span></li>\n"
        index += count
      }
      out += "</ul>\n"
    }
    return out
  }

  private func write(_ section: Section, in entry: Entry, to out: inout [UInt8]) {
    let head = [section.time?.text ?? "", dress.escape(Array(section.name.utf8))].filter { !$0.isEmpty }
    if !head.isEmpty { out += Array("<h4>\(head.joined(separator: " "))</h4>\n".utf8) }
    if !section.fields.isEmpty {
      out += Array("<dl>\n".utf8)
      for field in section.fields {
        let (key, value) = (dress.escape(Array(field.key.utf8)), dress.escape(Array(field.value.utf8)))
        out += Array("<div><dt>\(key)</dt><dd><bdi>\(value)</bdi></dd></div>\n".utf8)
      }
      out += Array("</dl>\n".utf8)
    }
    for range in section.paragraphs {
      let text = entry.isPlain(range) ? Array(entry.bytes[range]) : Array(entry.text(of: range).utf8)
      out += Array("<p dir=\"auto\">".utf8)
      out += Array(dress.escape(text).utf8)
      out += Array("</p>\n".utf8)
    }
  }

  private static func id(_ date: CivilDate) -> String { "m" + date.iso.prefix(7) }

  private static func spoken(_ date: CivilDate) -> String {
    "\(date.day) \(CivilDate.monthNames[date.month - 1]) \(date.year)"
  }
}

extension Entry {
  /// Whether a paragraph stands in the file as it was typed.
  fileprivate func isPlain(_ range: Range<Int>) -> Bool {
    range.lowerBound == 0 || bytes[range.lowerBound - 1] != UInt8(ascii: "\\")
  }
}
