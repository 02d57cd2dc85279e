/// Words under a date, or under the name of what they show.
struct Item: Equatable, Sendable {
  let term: String
  let quotes: [String]
}

/// A place of a chart that can be pointed at, and what it then shows.
struct Cell: Sendable {
  /// The place itself, as `Week of 5 October`.
  let name: String
  /// What the chart draws there, in words.
  let facts: [String]
  var items: [Item] = []
  /// What is said of words that are not shown.
  var more: String?
}

/// One drawing with its places.
struct Plot: Sendable {
  /// How the places lie over the drawing: side by side, below each other, or as the days of a month.
  enum Layout: String, Sendable { case weeks, rows, month }

  var title: String?
  let layout: Layout
  let drawing: Element
  /// In the order in which they lie; nil where there is nothing to point at.
  let cells: [Cell?]
}

/// The numbers of a chart for people who read rather than look.
struct Table: Sendable {
  struct Row: Sendable {
    let head: String
    let cells: [String]
    /// What stands in one column more.
    var items: [Item] = []
    var more: String?
    /// Whether it says no more than the drawing does, so that paper can do without it.
    var isBare = false
  }

  let caption: String
  /// What opens it.
  var summary = PageWords.asTable
  let head: [String]
  let rows: [Row]
  /// Whether the last column holds words.
  var hasItems = false
}

/// A chart: its name, what is said of it, one drawing or several, and its numbers as a table.
struct Figure: Sendable {
  let id: String
  var title: String?
  /// The class that gives it its colour.
  var tone = "came"
  var note: Note?
  let plots: [Plot]
  let table: Table
  /// How its places are called together, for people who hear it.
  let places: String
}

extension Item {
  var value: MustacheValue {
    .object([
      "term": .text(term), "quotes": .list(quotes.map(MustacheValue.text)), "has-quotes": .flag(!quotes.isEmpty),
    ])
  }
}

extension Cell {
  func value(_ id: String, group: String) -> MustacheValue {
    .members([
      "id": .text(id), "group": .text(group), "name": .text(name), "facts": .list(facts.map(MustacheValue.text)),
      "items": .list(items.map(\.value)), "more": more.map(MustacheValue.text),
    ])
  }
}

extension Table {
  var value: MustacheValue {
    .object([
      "caption": .text(caption), "summary": .text(summary), "head": .list(head.map(MustacheValue.text)),
      "has-items": .flag(hasItems),
      "rows": .list(
        rows.map { row in
          .members([
            "row": .text(row.head), "bare": .flag(row.isBare),
            "cells": .list(row.cells.map(MustacheValue.text)),
            "items": .list(row.items.map(\.value)), "more": row.more.map(MustacheValue.text),
          ])
        }),
    ])
  }
}

extension Figure {
  func value(_ escape: Escape) -> MustacheValue {
    var number = 0
    let drawn = plots.map { plot -> MustacheValue in
      let cells = plot.cells.map { cell -> MustacheValue in
        number += 1
        return .members(["cell": cell?.value("\(id)-\(number)", group: id)])
      }
      return .members([
        "plot": plot.title.map(MustacheValue.text), "layout": .text(plot.layout.rawValue),
        "drawing": .text(plot.drawing.written(escape)), "places-of": .list(cells),
      ])
    }
    return .members([
      "figure": .text(id), "name": title.map(MustacheValue.text), "tone": .text(tone), "places": .text(places),
      "note": note.map { .text($0.text + $0.said) }, "quote": note.flatMap { $0.shown.map(MustacheValue.text) },
      "plots": .list(drawn), "table": table.value,
    ])
  }
}

extension Note {
  /// The words, shortened as in a column of text; nil where there are none.
  var shown: String? { quote.isEmpty ? nil : Columns.shortened(quote, to: 160) }
}

extension MustacheValue {
  /// An object of those values that are there.
  static func members(_ values: [String: MustacheValue?]) -> MustacheValue { .object(values.compactMapValues { $0 }) }
}
