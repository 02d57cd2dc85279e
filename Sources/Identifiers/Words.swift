/// A set of words, written as one string. Case does not matter; a word of more than 16 bytes is in no set.
struct Words: Sendable {
  private let keys: Set<UInt128>

  init(_ text: String) {
    keys = Set(text.utf8.split { $0 <= 0x20 }.map { Words.key($0) })
  }

  func contains(_ key: UInt128) -> Bool { keys.contains(key) }

  /// A word's bytes in small letters, as one number; 0 where they do not go into one.
  static func key(_ bytes: some Collection<UInt8>) -> UInt128 {
    guard bytes.count <= 16 else { return 0 }
    return bytes.reduce(0) { $0 << 8 | UInt128($1.lowered) }
  }
}

/// A few words, looked through one by one where a set would not pay.
extension StaticString {
  func contains(word: UInt128) -> Bool {
    withUTF8Buffer { bytes in
      var key: UInt128 = 0
      for byte in bytes {
        if byte != UInt8(ascii: " ") {
          key = key << 8 | UInt128(byte.lowered)
        } else if key == word {
          return true
        } else {
          key = 0
        }
      }
      return key == word
    }
  }
}

extension Words {
  /// What makes a number before it an amount.
  static let units = Words(
    """
    mg mcg g kg gram grams ml l litre litres liter liters mmol mmols mol meq unit units iu bpm mmhg kpa cm mm m km k
    hz ms s sec secs second seconds min mins minute minutes h hr hrs hour hours day days night nights week weeks month
    months year years yrs times time x percent pc steps step words pages page tablets tabs tab tablet doses dose puffs
    drops people patients pts beds of pounds dollars euros quid rupees bucks admissions cases calls bleeps pages notes
    """)
}

extension UInt8 {
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  var isUpper: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }
  var isLetter: Bool { lowered >= UInt8(ascii: "a") && lowered <= UInt8(ascii: "z") }
  /// The small letter for an ASCII capital, else the byte itself.
  var lowered: UInt8 { isUpper ? self | 0x20 : self }
}
