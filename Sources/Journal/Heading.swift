import Nights

/// `HH:MM ±HHMM name`, the text of a heading; the time and the offset may be left out.
struct Heading {
  var time: ClockTime?
  var utcOffset: Int?
  var name: String
  var nameRange: Range<Int>

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var rest = bytes.trimmed(range)
    if let (time, end) = Heading.time(bytes, rest) {
      self.time = time
      rest = bytes.trimmed(end..<rest.upperBound)
      if let (offset, end) = Heading.offset(bytes, rest) {
        utcOffset = offset
        rest = bytes.trimmed(end..<rest.upperBound)
      }
    }
    name = String(decoding: bytes[rest], as: UTF8.self)
    nameRange = rest
  }

  /// `9:40` or `09:40` at the start of `range`, with its end.
  static func time(_ bytes: [UInt8], _ range: Range<Int>) -> (ClockTime, Int)? {
    var (index, hour) = (range.lowerBound, 0)
    while index < range.upperBound, index < range.lowerBound + 2, bytes[index].isDigit {
      hour = hour * 10 + bytes[index].digit
      index += 1
    }
    guard index > range.lowerBound, index + 3 <= range.upperBound, bytes[index] == Byte.colon,
      bytes[index + 1].isDigit, bytes[index + 2].isDigit,
      index + 3 == range.upperBound || !bytes[index + 3].isDigit,
      let time = ClockTime(hour: hour, minute: bytes[index + 1].digit * 10 + bytes[index + 2].digit)
    else { return nil }
    return (time, index + 3)
  }

  /// `-0400` at the start of `range`, in seconds, with its end.
  static func offset(_ bytes: [UInt8], _ range: Range<Int>) -> (Int, Int)? {
    guard range.count >= 5, range.count == 5 || bytes[range.lowerBound + 5].isSpace else { return nil }
    let sign = bytes[range.lowerBound]
    guard sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else { return nil }
    let digits = bytes[range.lowerBound + 1..<range.lowerBound + 5]
    guard digits.allSatisfy(\.isDigit) else { return nil }
    let number = digits.reduce(0) { $0 * 10 + $1.digit }
    let seconds = (number / 100 * 60 + number % 100) * 60
    return (sign == UInt8(ascii: "-") ? -seconds : seconds, range.lowerBound + 5)
  }
}
