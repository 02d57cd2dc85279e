import Pages
import Review
import Terminal
import TestSupport

@testable import Report

/// The page as candor makes it.
enum ShippedPage {
  static let template = file("review.mustache")
  static let style = file("review.css")

  static func text(_ review: Review) throws -> String {
    try HTMLReport(
      review, template: template, style: style, version: "0", inert: { Inert.text($0) }
    ).text
  }

  /// The page, read; the text without a problem for a browser.
  static func read(_ review: Review) throws -> (page: PageNode, problems: [String]) {
    let reader = PageReader(try text(review))
    return (reader.root, reader.problems + PageCheck.problems(reader.root))
  }

  private static func file(_ name: String) -> String {
    embeddedFiles.first { "\($0.name)" == name }.map { "\($0.text)" } ?? ""
  }
}
