import Testing

@testable import Exchange

/// JSON that other programs write.
@Suite struct JSONReaderTests {
  private func read(_ text: String) throws -> JSONInput { try JSONReader.read(Array(text.utf8)) }

  @Test(arguments: [
    (#""""#, ""), (#""a""#, "a"), (#" "a b"  "#, "a b"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\u00e9\u0041""#, "éA"), (#""\ud83d\ude00""#, "😀"), (#""é😀""#, "é😀"), (#""\ud83d""#, "\u{FFFD}"),
    (#""\ud83dx""#, "\u{FFFD}x"), (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\ude00\ud83d""#, "\u{FFFD}\u{FFFD}"),
  ])
  func `a string is read with its escapes`(_ text: String, _ value: String) throws {
    #expect(try read(text).string == value)
  }

  @Test(arguments: [
    ("7", 7), ("-12", -12), ("1e3", 1000), ("0", 0), ("2.0", 2), ("-0", 0), ("1E+3", 1000), ("20e-1", 2),
  ])
  func `a whole number is one however it is written`(_ text: String, _ value: Int) throws {
    #expect(try read(text).int == value)
  }

  @Test(arguments: ["0.5", "1e300", "99999999999999999999", "\"7\"", "true", "null"])
  func `what is no whole number is none`(_ text: String) throws { #expect(try read(text).int == nil) }

  @Test func `members are found by name, the last of two, with their places`() throws {
    let json = try read(#"{"a": 1, "b": [true, null, {}], "a": "x"}"#)
    #expect(json["a"]?.string == "x")
    #expect(json["a"]?.offset == 37)
    #expect(json["b"]?.array?.count == 3)
    #expect(json["c"] == nil && json["b"]?["a"] == nil)
  }

  /// What is written, and where and how it is refused.
  @Test(
    arguments: [
      ("", 0, "it ends where a value is to stand"), ("{", 0, "this bracket is never closed"),
      (#"{"id": broken"#, 7, "no JSON value begins like this"), (#"{"a" 1}"#, 5, "a colon is missing here"),
      (#"{"a": 1,}"#, 8, "a name in quotation marks is to stand here"), ("[1 2]", 3, "a comma"),
      (#"{'a': 1}"#, 1, "a name in quotation marks is to stand here"), ("[1,", 0, "this bracket is never closed"),
      (#""abc"#, 0, "this string is never closed"), (#""\x""#, 1, "there is no such escape in JSON"),
      (#""\u12""#, 1, "there is no such escape"), ("\"a\tb\"", 2, "a control character"),
      ("1 2", 2, "something follows"), ("-", 0, "this is not a number"), ("1.", 0, "this is not a number"),
      ("tru", 0, "no JSON value"), ("01", 0, "this is not a number"), ("[-00.5]", 1, "this is not a number"),
      ("1.e2", 0, "this is not a number"), ("-.5", 0, "this is not a number"), ("1e", 0, "this is not a number"),
      ("1e+-2", 0, "this is not a number"), ("1-2", 0, "this is not a number"),
      (String(repeating: "[", count: 100_000), 65, "nested more than 64 deep"),
    ])
  func `what is not JSON is refused at its place`(_ text: String, _ offset: Int, _ cause: String) {
    do {
      _ = try read(text)
      Issue.record("it was read")
    } catch let problem as JSONProblem {
      #expect(problem.offset == offset, "\(problem)")
      #expect(problem.cause.contains(cause), "\(problem)")
    } catch {
      Issue.record(error)
    }
  }

  @Test func `any bytes are read or refused, at a place within them`() {
    var state: UInt64 = 11
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: state >> 33) % limit
    }
    let parts = [
      "{", "}", "[", "]", "\"", ":", ",", "\\", "\\u", "d83d", "id", "text", "1", "-", "e", " ", "true", "é",
    ]
    for _ in 0..<20_000 {
      var bytes: [UInt8] = []
      for _ in 0..<next(24) {
        if next(4) == 0 { bytes.append(UInt8(next(256))) } else { bytes += Array(parts[next(parts.count)].utf8) }
      }
      do throws(JSONProblem) {
        _ = try JSONReader.read(bytes)
      } catch {
        #expect((0...bytes.count).contains(error.offset))
      }
    }
  }
}
