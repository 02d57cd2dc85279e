@preconcurrency import Glibc
import Testing

@testable import Report

/// The colours of a page, in numbers.
@Suite struct PaletteTests {
  static let palettes = [Palette.light, Palette.dark]

  /// WCAG 2.2, 1.4.3: 4.5 for words. Ink and quiet words also stand on the sheet behind a night.
  @Test(arguments: palettes) func `words can be read`(_ palette: Palette) {
    for ground in [palette.paper, palette.sheet] {
      #expect(contrast(palette.ink, ground) >= 7)
      #expect(contrast(palette.quiet, ground) >= 4.5)
    }
  }

  /// WCAG 2.2, 1.4.11: 3 for what has to be seen to understand a drawing.
  @Test(arguments: palettes) func `marks can be seen`(_ palette: Palette) {
    for mark in [palette.life, palette.came, palette.line] { #expect(contrast(mark, palette.paper) >= 3) }
  }

  /// WCAG's own examples: black on white is 21, #777 on white 4.48.
  @Test func `the measure is WCAG's`() {
    #expect(abs(contrast(Colour(0x000000), Colour(0xFFFFFF)) - 21) < 0.001)
    #expect(abs(contrast(Colour(0x777777), Colour(0xFFFFFF)) - 4.48) < 0.005)
  }

  /// Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", 2009,
  /// severity 1; distance as CIE 1976, of which some 2.3 can just be noticed.
  @Test(arguments: palettes) func `the two hues can be told apart by everybody`(_ palette: Palette) {
    let seen: [(String, [Double])] = [
      ("protanopia", [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998]),
      ("deuteranopia", [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881]),
      ("tritanopia", [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900]),
      ("all colours", [1, 0, 0, 0, 1, 0, 0, 0, 1]),
    ]
    for (name, matrix) in seen {
      let (life, came) = (lab(palette.life, matrix), lab(palette.came, matrix))
      let distance = zip(life, came).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
      #expect(distance >= 15, "\(name): \(distance)")
    }
  }

  @Test func `the style sheet has no colour of its own`() {
    let style = ShippedPage.style
    #expect(style.matches(of: /#[0-9a-fA-F]{3,8}\b/).isEmpty)
    #expect(!style.contains("rgb(") && !style.contains("hsl("))
    for name in ["paper", "sheet", "ink", "quiet", "line", "life", "came"] { #expect(style.contains("var(--\(name))")) }
  }

  private func contrast(_ left: Colour, _ right: Colour) -> Double {
    let (a, b) = (luminance(left), luminance(right))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private func luminance(_ colour: Colour) -> Double {
    let light = linear(colour)
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
  }

  private func linear(_ colour: Colour) -> [Double] {
    [colour.red, colour.green, colour.blue].map { channel in
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055, 2.4)
    }
  }

  /// CIE L*a*b* under D65 of what an eye with this matrix sees.
  private func lab(_ colour: Colour, _ matrix: [Double]) -> [Double] {
    let light = linear(colour)
    func row(_ values: ArraySlice<Double>, _ of: [Double]) -> Double { zip(values, of).reduce(0) { $0 + $1.0 * $1.1 } }
    let seen = [0, 3, 6].map { min(max(row(matrix[$0..<$0 + 3], light), 0), 1) }
    let xyz = [
      row([0.4124, 0.3576, 0.1805], seen) / 0.9505, row([0.2126, 0.7152, 0.0722], seen),
      row([0.0193, 0.1192, 0.9505], seen) / 1.089,
    ].map { $0 > 0.008856 ? power($0, 1 / 3.0) : 7.787 * $0 + 16.0 / 116 }
    return [116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])]
  }

  private func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
}
