/// The style of a page that stands alone, with the hash by which the page's policy lets it in.
public struct PageStyle: Sendable {
  /// The style sheet, candor's colours before it.
  public let css: String
  /// The hash, as a policy has it.
  public let hash: String

  /// The style of this sheet.
  public init(_ sheet: String) {
    css = Palette.css + sheet
    hash = "sha256-" + SHA256.base64(of: css)
  }
}
