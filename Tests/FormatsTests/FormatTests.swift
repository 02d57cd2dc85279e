import Testing

@testable import Formats

/// What other programs' formats ask for.
@Suite struct FormatTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"), ("ÿþ~?", "w7/Dvn4/"),
  ])
  func `bytes as text are those of RFC 4648`(_ text: String, _ coded: String) {
    #expect(Base64.text(Array(text.utf8)) == coded)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a, b", "\"a, b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("two\nlines", "\"two\nlines\""),
    ("a\rb", "\"a\rb\""), (" led", "\" led\""), ("trail ", "\"trail \""), ("", ""), ("2027-01-04", "2027-01-04"),
    // A mark is one whatever accent follows it.
    ("x\"\u{301}", "\"x\"\"\u{301}\""), (",\u{301}", "\",\u{301}\""), (" \u{301}x", "\" \u{301}x\""),
    // Words that a spreadsheet would take for a formula.
    ("=cmd|' /c calc'!A1", "'=cmd|' /c calc'!A1"), ("+1, 2", "\"'+1, 2\""), ("-1", "'-1"), ("@x", "'@x"),
    ("\t=x", "'\t=x"), ("\r\n=x", "\"'\r\n=x\""), ("\n=x", "\"'\n=x\""), ("=\u{301}", "'=\u{301}"), ("'=", "'="),
  ])
  func `a field of CSV comes back as it was, and is no formula`(_ text: String, _ field: String) {
    #expect(Array(CSV.field(text).utf8) == Array(field.utf8))
  }

  @Test(arguments: [
    ("", ""), ("plain é 😀 漢", "plain é 😀 漢"), ("\"\\", #"\"\\"#), ("a\nb\r\tc", #"a\nb\r\tc"#),
    ("\0\u{1B}[2J\u{7F}", #"\u0000\u001b[2J\u007f"#), ("\u{80}\u{9F}\u{A0}", "\\u0080\\u009f\u{A0}"),
    ("\u{AD}\u{61C}\u{180E}", #"\u00ad\u061c\u180e"#), ("\u{200B}\u{200F}\u{2010}", "\\u200b\\u200f\u{2010}"),
    ("\u{2027}\u{2028}\u{2029}\u{202E}", "\u{2027}\\u2028\\u2029\\u202e"), ("\u{2066}\u{FEFF}", #"\u2066\ufeff"#),
    ("\u{FFF9}\u{FFFD}", "\\ufff9\u{FFFD}"), ("\u{E0041}x", #"\udb40\udc41x"#), ("e\"\u{301}", "e\\\"\u{301}"),
  ])
  func `a string of JSON holds nothing that acts on a terminal`(_ text: String, _ inner: String) {
    var out: [UInt8] = []
    JSONString.append(text, to: &out)
    #expect(String(decoding: out, as: UTF8.self) == "\"\(inner)\"")
  }

  @Test func `no scalar that is looked up less is one that would act`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var out: [UInt8] = []
      JSONString.append(String(scalar), to: &out)
      let isEscaped = out.count > 3 && out[1] == UInt8(ascii: "\\")
      let acts: Bool
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: acts = true
      default: acts = scalar == "\"" || scalar == "\\"
      }
      if isEscaped != acts { Issue.record("U+\(String(value, radix: 16))") }
    }
  }

  @Test func `bytes that are no text are no reason to fall`() {
    for bytes: [UInt8] in [[0xE2], [0xF0, 0x9F], [0xFF, 0xFF], [0x80], [0xC2], [0xED, 0xA0, 0x80]] {
      var out: [UInt8] = []
      JSONString.append(bytes, to: &out)
      #expect(out.first == UInt8(ascii: "\"") && out.last == UInt8(ascii: "\""))
    }
  }

  @Test(arguments: [
    ("ab\nc\n", 0, 1, 1), ("ab\nc\n", 1, 1, 2), ("ab\nc\n", 2, 1, 3), ("ab\nc\n", 3, 2, 1), ("ab\nc\n", 5, 3, 1),
    ("", 0, 1, 1), ("\n\nx", 2, 3, 1), ("\u{FEFF}ab", 3, 1, 1), ("\u{FEFF}ab", 0, 1, 1), ("é x", 3, 1, 4),
  ])
  func `a byte has its line and its column`(_ text: String, _ offset: Int, _ line: Int, _ column: Int) {
    let place = LinePlaces(Array(text.utf8)).place(of: offset)
    #expect(place.line == line && place.column == column)
  }
}
