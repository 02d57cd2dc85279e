/// What a byte means to the tokenizer.
enum ByteClass: UInt8 {
  case space, letter, digit, apostrophe, fullStop, sentenceEnd, clauseBreak, newline, quote, hyphen, ampersand, lead

  /// Whether no word that was begun goes on with it.
  var endsWord: Bool {
    switch self {
    case .space, .fullStop, .sentenceEnd, .clauseBreak, .newline, .quote, .hyphen: true
    case .letter, .digit, .apostrophe, .ampersand, .lead: false
    }
  }

  /// The class of each byte.
  static let table: [ByteClass] = (0...255).map { byte -> ByteClass in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "'"), UInt8(ascii: "`"): .apostrophe
    case UInt8(ascii: "."): .fullStop
    case UInt8(ascii: "!"), UInt8(ascii: "?"): .sentenceEnd
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "["), UInt8(ascii: "]"):
      .clauseBreak
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "\n"): .newline
    case UInt8(ascii: "\""): .quote
    case UInt8(ascii: "&"): .ampersand
    case 0x80...0xff: .lead
    default: .space
    }
  }
}

/// What a character outside ASCII means.
enum WideCharacter {
  /// Letters it is read as: `é` is `e`.
  case letters(StaticString)
  /// A letter with no ASCII reading; its bytes are kept.
  case otherLetter
  /// Passed over: combining marks, soft hyphens, joiners.
  case nothing
  case apostrophe
  case quote
  case clauseBreak
  case separator

  /// The meaning of a scalar beyond ASCII.
  static func of(_ scalar: UInt32) -> WideCharacter {
    switch scalar {
    case 0xC0...0x17F: latin(scalar)
    case 0x300...0x36F, 0xAD, 0x200B...0x200D, 0xFE00...0xFE0F, 0xFEFF: .nothing
    case 0x2019, 0x2BC, 0xB4, 0x2032: .apostrophe
    case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: .quote
    case 0x2012...0x2015, 0x2026: .clauseBreak
    case 0x180...0x2AF, 0x370...0x1FFF, 0x2C00...0x2DFF, 0x3041...0xD7FF, 0xF900...0xFAFF: .otherLetter
    default: .separator
    }
  }

  private static func latin(_ scalar: UInt32) -> WideCharacter {
    switch scalar {
    case 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105: .letters("a")
    case 0xC6, 0xE6: .letters("ae")
    case 0xC7, 0xE7, 0x106...0x10D: .letters("c")
    case 0xD0, 0xF0, 0x10E...0x111: .letters("d")
    case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B: .letters("e")
    case 0x11C...0x123: .letters("g")
    case 0x124...0x127: .letters("h")
    case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x131: .letters("i")
    case 0x134...0x135: .letters("j")
    case 0x136...0x138: .letters("k")
    case 0x139...0x142: .letters("l")
    case 0xD1, 0xF1, 0x143...0x14B: .letters("n")
    case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8, 0x14C...0x151: .letters("o")
    case 0x152, 0x153: .letters("oe")
    case 0x154...0x159: .letters("r")
    case 0x15A...0x161, 0x17F: .letters("s")
    case 0xDF: .letters("ss")
    case 0xDE, 0xFE: .letters("th")
    case 0x162...0x167: .letters("t")
    case 0xD9...0xDC, 0xF9...0xFC, 0x168...0x173: .letters("u")
    case 0x174...0x175: .letters("w")
    case 0xDD, 0xFD, 0xFF, 0x176...0x178: .letters("y")
    case 0x179...0x17E: .letters("z")
    default: .separator
    }
  }
}
