import Mustache
import Review
import TestSupport
import Testing

@testable import Report

/// Our few lines of Mustache against swift-mustache, which would bring all of Foundation into the binary.
@Suite struct MustacheTests {
  @Test func `the shipped template comes out the same by both`() throws {
    let escape = Escape { $0 }
    let template = try MustacheTemplate(string: ShippedPage.template)
    let floors: [FloorHeld.Kind: String] = [.sleep: "6 hours & <no> \"less\" {{than}} that's"]
    let reviews = [
      Invented.review(floors: floors), Invented.review([]), Invented.review(Array(Invented.nights.prefix(1)), today: 0),
    ]
    for review in reviews {
      let value = HTMLReport.value(review, style: PageStyle(ShippedPage.style), "0", escape)
      let ours = try Report.Mustache(ShippedPage.template).render(value) { escape($0) }
      #expect(ours == template.render(any(value)))
    }
  }

  /// After the examples of github.com/mustache/spec.
  @Test(arguments: [
    "{{a}} {{{a}}} {{&a}} {{ a }} {{{ a }}}", "{{missing}}|{{o.a}}|{{o.b.c}}|{{o.missing.c}}|{{a.b}}",
    "{{#list}}{{.}},{{/list}}", "{{^list}}none{{/list}}{{^empty}}none{{/empty}}", "{{#yes}}y{{/yes}}{{#no}}n{{/no}}",
    "{{^no}}n{{/no}}{{^missing}}m{{/missing}}", "{{#o}}{{x}} {{a}} {{#b}}{{c}} {{a}}{{/b}}{{/o}}",
    "a\n{{! comment }}\nb", "a\n  {{!\n  many\n  lines\n}}\nb", "{{#yes}}\nin\n{{/yes}}\nout",
    "  {{#yes}}\n  in\n  {{/yes}}",
    "x {{#yes}}\n in\n{{/yes}} y", "{{#objects}}\n- {{x}}{{#y}} {{.}}{{/y}}\n{{/objects}}\n", "{{! first }}\nthen",
    "{{#list}}{{#list}}{{.}}{{/list}};{{/list}}", "}} { } {a} \\{{a}}", "{{#yes}}{{/yes}}{{#no}}\n{{/no}}\nend", "",
    "\n\n",
  ])
  func `every kind of tag comes out the same by both`(_ template: String) throws {
    let value = MustacheValue.object([
      "a": .text("<&\"'>"), "yes": .flag(true), "no": .flag(false), "empty": .list([]),
      "list": .list([.text("1"), .text("2")]),
      "o": .object(["a": .text("inner"), "x": .text("X"), "b": .object(["c": .text("C")])]),
      "objects": .list([.object(["x": .text("1"), "y": .text("2")]), .object(["x": .text("3")])]),
    ])
    let escape = Escape { $0 }
    let ours = try Report.Mustache(template).render(value) { escape($0) }
    #expect(ours == (try MustacheTemplate(string: template).render(any(value))))
  }

  @Test(arguments: [
    ("a\n{{#b}}", 2, "b is not closed"), ("{{/b}}", 1, "b is closed and was not open"),
    ("{{#a}}\n{{/b}}", 2, "b is closed and was not open"), ("\n\n{{a", 3, "a tag is not closed"),
    ("{{> part}}", 1, "{{> part}} is not known here"), ("{{=<% %>=}}", 1, "{{=<% %>=}} is not known here"),
    ("{{}}", 1, "{{}} is not known here"),
  ])
  func `a template that is wrong says where`(_ template: String, _ line: Int, _ what: String) {
    #expect(throws: MustacheProblem(line: line, what: what)) { try Report.Mustache(template) }
  }

  /// It is refused with its line, or comes out without a tag that was known.
  @Test(arguments: 1...200) func `no template traps`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = ["{{", "}}", "{", "}", "#", "/", "^", "!", ".", "a", " ", "\n", "{{#a}}", "{{/a}}", "&"]
    let template = (0..<20).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    do throws(MustacheProblem) {
      let page = try Report.Mustache(template).render(.object(["a": .text("b")])) { $0 }
      #expect(!page.contains("{{a}}") && !page.contains("{{#a}}") && !page.contains("{{/a}}"), "\(template)")
    } catch {
      #expect((1...template.split(separator: "\n", omittingEmptySubsequences: false).count).contains(error.line))
      #expect(!error.what.isEmpty)
    }
  }

  /// The same value as swift-mustache takes it.
  private func any(_ value: MustacheValue) -> Any {
    switch value {
    case .text(let text): text
    case .flag(let flag): flag
    case .list(let values): values.map { any($0) }
    case .object(let members): members.mapValues { any($0) }
    }
  }
}

@Suite struct DigestTests {
  /// FIPS 180-4's examples, and lengths around one block, by `openssl dgst -sha256 -binary | base64`.
  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="), ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="),
  ])
  func `a digest is SHA-256 in Base64`(_ text: String, _ digest: String) {
    #expect(SHA256.base64(of: text) == digest)
  }

  @Test func `the policy names the style by its digest`() throws {
    let page = try ShippedPage.read(Invented.review()).page
    let style = page.first("style")?.children.first?.own ?? ""
    let policy = page.all("meta").compactMap { $0.attributes["content"] }.first { $0.hasPrefix("default-src") }
    #expect(policy?.contains("'sha256-\(SHA256.base64(of: style))'") == true)
  }
}
