import Testing

@testable import Exchange

/// Files in another form than text in UTF-8.
@Suite struct FileFormTests {
  @Test(arguments: [false, true])
  func `text in UTF-16 is read as in UTF-8`(_ isLittle: Bool) {
    let units = Array("\u{FEFF}2026-11-20: caf\u{E9} 😴\r\n2026-11-21: more".utf16)
    let bytes = units.flatMap { isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let reading = ForeignFormat.text.read(bytes, name: "")
    #expect(reading.lines == ["1 2026-11-20 caf\u{E9} 😴", "2 2026-11-21 more"])
    // Half a letter is none.
    #expect(ForeignFormat.text.read(bytes.dropLast(), name: "").entries.isEmpty)
  }

  @Test(arguments: ForeignFormat.allCases)
  func `a zip archive is told as one`(_ format: ForeignFormat) {
    #expect(
      format.read(Array("PK\u{3}\u{4}\0\0".utf8), name: "Export.zip").told == [
        "1:0 true it is a zip archive; unpack it, and name the file or folder in it. The file was left out"
      ])
  }
}
