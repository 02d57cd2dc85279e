/// A colour of the screen, 0 to 255 a channel.
struct Colour: Equatable, Sendable {
  let red: Int
  let green: Int
  let blue: Int

  /// The colour written as `0x009E73`.
  init(_ hexadecimal: Int) {
    (red, green, blue) = (hexadecimal >> 16 & 255, hexadecimal >> 8 & 255, hexadecimal & 255)
  }

  /// `#009e73`.
  var css: String {
    let digits = String(red << 16 | green << 8 | blue, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}

/// The colours of a page. Two hues are enough, and each has a shape or a word beside it.
///
/// The hues are those of Okabe and Ito, "Color Universal Design", 2008: bluish green and blue, which people with any
/// kind of colour blindness tell apart; on dark paper sky blue, as their blue would be too dark there. No red: nothing
/// here is an alarm.
struct Palette: Sendable {
  let paper: Colour
  /// Behind the words of a week or a night.
  let sheet: Colour
  let ink: Colour
  /// Words that are not the matter itself.
  let quiet: Colour
  /// The lines of axes and tables.
  let line: Colour
  /// Signs of life.
  let life: Colour
  /// What else came up.
  let came: Colour

  static let light = Palette(
    paper: Colour(0xFFFEFB), sheet: Colour(0xF6F4EE), ink: Colour(0x232220), quiet: Colour(0x5E5A53),
    line: Colour(0x8C877E), life: Colour(0x009E73), came: Colour(0x0072B2))

  static let dark = Palette(
    paper: Colour(0x17181B), sheet: Colour(0x222429), ink: Colour(0xE9E7E2), quiet: Colour(0xABA79F),
    line: Colour(0x77746E), life: Colour(0x009E73), came: Colour(0x56B4E9))

  private var named: [(String, Colour)] {
    [
      ("paper", paper), ("sheet", sheet), ("ink", ink), ("quiet", quiet), ("line", line), ("life", life),
      ("came", came),
    ]
  }

  private var declarations: String { named.map { "--\($0): \($1.css);" }.joined(separator: " ") }

  /// Both palettes as variables of a style sheet. Paper that comes out of a printer is white.
  static let css = """
    :root { \(light.declarations) }
    @media screen and (prefers-color-scheme: dark) { :root { \(dark.declarations) } }
    @media print { :root { --paper: #fff; --sheet: #fff; } }

    """
}
