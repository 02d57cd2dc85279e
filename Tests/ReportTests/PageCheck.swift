/// What a page owes to people who hear it, who go through it by keyboard, and who trust that it is only a page. The
/// rules are those of WCAG 2.2 that can be read from the text; the number of each stands beside it.
enum PageCheck {
  static func problems(_ page: PageNode) -> [String] {
    names(page) + headings(page) + identities(page) + tables(page) + drawings(page) + selfContained(page)
  }

  /// 2.4.2, 3.1.1, 4.1.2: a title, a language, and a name for all that can be gone to.
  private static func names(_ page: PageNode) -> [String] {
    var problems: [String] = []
    if page.first("html")?.attributes["lang"] != "en" { problems.append("no language") }
    if page.first("title")?.text.isEmpty ?? true { problems.append("no title") }
    if page.all("main").count != 1 { problems.append("not one main part") }
    for link in page.all("a") where link.text.isEmpty { problems.append("a link without words") }
    for summary in page.all("summary") where summary.text.isEmpty { problems.append("a summary without words") }
    for input in page.all("input") {
      if input.attributes["type"] != "radio" { problems.append("an input that is no choice") }
      if input.attributes["aria-label"]?.isEmpty ?? true { problems.append("a place without a name") }
    }
    for fieldset in page.all("fieldset") where fieldset.children.first(where: { $0.name != "#text" })?.name != "legend"
    {
      problems.append("a group without a legend")
    }
    for node in page.all where Int(node.attributes["tabindex"] ?? "") ?? 0 > 0 {
      problems.append("an order of its own")
    }
    return problems
  }

  /// 1.3.1: one first heading, and no level left out on the way down.
  private static func headings(_ page: PageNode) -> [String] {
    let levels = page.all.compactMap { node in
      node.name.count == 2 && node.name.hasPrefix("h") ? Int(node.name.dropFirst()) : nil
    }
    var problems = levels.count { $0 == 1 } == 1 && levels.first == 1 ? [] : ["not one first heading: \(levels)"]
    for (above, level) in zip(levels, levels.dropFirst()) where level > above + 1 {
      problems.append("a heading \(level) below a heading \(above)")
    }
    for node in page.all where ["h1", "h2", "h3"].contains(node.name) && node.text.isEmpty {
      problems.append("an empty heading")
    }
    return problems
  }

  /// 4.1.2: each id once, and no reference to one that is not there.
  private static func identities(_ page: PageNode) -> [String] {
    let all = page.all.compactMap { $0.attributes["id"] }
    let known = Set(all)
    var problems = known.count == all.count ? [] : ["an id comes twice"]
    for node in page.all {
      for key in ["aria-labelledby", "aria-describedby"] {
        for id in node.attributes[key]?.split(separator: " ") ?? [] where !known.contains(String(id)) {
          problems.append("\(key) \(id) is nowhere")
        }
      }
      if let target = node.attributes["href"], !target.hasPrefix("#") || !known.contains(String(target.dropFirst())) {
        problems.append("a link to \(target)")
      }
    }
    return problems
  }

  /// 1.3.1: a caption for each table, and every head says what it heads.
  private static func tables(_ page: PageNode) -> [String] {
    page.all("table").flatMap { table -> [String] in
      var problems = table.first("caption")?.text.isEmpty ?? true ? ["a table without a caption"] : []
      for head in table.all("th") where !["col", "row"].contains(head.attributes["scope"]) {
        problems.append("a head without a scope")
      }
      let widths = Set(table.all("tr").map { $0.children.count { $0.name == "td" || $0.name == "th" } })
      if widths.count != 1 { problems.append("a table with rows of \(widths.sorted()) cells") }
      return problems
    }
  }

  /// 1.1.1: a drawing has a name, and its numbers stand in a table of the same figure.
  private static func drawings(_ page: PageNode) -> [String] {
    var problems: [String] = []
    for drawing in page.all("svg") {
      let name = drawing.attributes["aria-labelledby"].flatMap { page.withID($0) }?.text ?? ""
      if drawing.attributes["role"] != "img" || name.isEmpty { problems.append("a drawing without a name") }
    }
    for figure in page.all("figure") where figure.all("svg").isEmpty || figure.all("table").count != 1 {
      problems.append("a figure without its table")
    }
    if page.all("svg").count != page.all("figure").reduce(0, { $0 + $1.all("svg").count }) {
      problems.append("a drawing outside of a figure")
    }
    return problems
  }

  /// No script, no style but the one that the policy names, nothing from elsewhere.
  private static func selfContained(_ page: PageNode) -> [String] {
    let allowed: Set = [
      "#document", "#text", "html", "head", "meta", "title", "style", "body", "a", "header", "h1", "h2", "h3", "p",
      "nav", "ul", "li", "main", "section", "div", "figure", "fieldset", "legend", "svg", "line", "circle", "rect",
      "polyline", "text", "input", "span", "bdi", "strong", "details", "summary", "table", "caption", "thead", "tbody",
      "tr", "th", "td", "footer",
    ]
    var problems: [String] = []
    for node in page.all {
      if !allowed.contains(node.name) { problems.append("<\(node.name)>") }
      for key in node.attributes.keys where key.hasPrefix("on") || ["style", "src", "srcset", "action"].contains(key) {
        problems.append("\(key) on <\(node.name)>")
      }
    }
    let policy = page.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
    let rules = policy?.attributes["content"] ?? ""
    if !rules.hasPrefix("default-src 'none'; style-src 'sha256-") || rules.contains("unsafe") {
      problems.append("the policy is \(rules)")
    }
    let style = page.first("style")?.text ?? ""
    for word in ["url(", "@import", "expression("] where style.contains(word) {
      problems.append("\(word) in the style")
    }
    return problems
  }
}
