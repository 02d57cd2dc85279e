import Nights
public import Review

/// Why a page's template cannot be used, in a sentence.
public struct TemplateProblem: Error, Equatable {
  /// The sentence.
  public let sentence: String
}

/// A review as one page of HTML that stands alone: no script, no request, charts as SVG with a table beside each.
public struct HTMLReport: Sendable {
  /// The whole document, ending in a newline.
  public let text: String

  /// By this a page of candor's is known among other files; it stands near the beginning.
  public static let mark = "<meta name=\"generator\" content=\"candor"

  /// The page of `review`, made of a template of Mustache and a style sheet.
  ///
  /// `inert` shows by name what would steer a terminal or turn a line around; all that a person wrote goes through it.
  public init(
    _ review: Review, template: String, style: String, version: String,
    inert: @escaping @Sendable (String) -> String
  ) throws(TemplateProblem) {
    let page: Mustache
    do { page = try Mustache(template) } catch {
      throw TemplateProblem(sentence: "The page's template is wrong in line \(error.line): \(error.what).")
    }
    let escape = Escape(inert: inert)
    text = page.render(
      HTMLReport.value(review, style: PageStyle(style), version, escape), escape: { escape($0) })
  }

  static func value(_ review: Review, style: PageStyle, _ version: String, _ escape: Escape)
    -> MustacheValue
  {
    let dates = SpanDates(review)
    let closing = review.closing(dates)
    return .object([
      "title": .text(dates.range(review.span)), "version": .text(version),
      "written": .text("\(counted(review.written, "night")) written."),
      "style": .text(style.css), "style-hash": .text(style.hash),
      "sections": .list(review.pageSections.map { $0.value(dates, escape) }),
      "has-closing": .flag(!closing.isEmpty), "closing": .list(closing.map(MustacheValue.text)),
    ])
  }
}
