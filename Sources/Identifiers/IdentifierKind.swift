/// Kinds of identifiers that have a form of their own. Of two that overlap, the earlier one here is meant.
public enum IdentifierKind: String, CaseIterable, Sendable {
  /// `ann@example.org`.
  case email
  /// `https://…` or `www.…`.
  case web
  /// Four numbers with dots between them.
  case network
  /// A social security number of the United States.
  case socialSecurity = "social-security"
  /// What other states number their people by.
  case nationalNumber = "national-number"
  /// An NHS number: ten digits, the last of which is computed from the others.
  case nhsNumber = "nhs-number"
  /// The number of a record, an account or a plan, after the word for it.
  case recordNumber = "record-number"
  /// The number of a device, a vehicle or a licence, after the word for it.
  case serialNumber = "serial-number"
  /// A telephone number.
  case phone
  /// The same after the word fax.
  case fax
  /// A day that is named, whatever the year.
  case date
  /// Ninety years and more.
  case age
  /// A postal code.
  case postalCode = "postal-code"
  /// A room, a bay or a bed with its number.
  case room
  /// `Mrs` with a name.
  case name
  /// `patient J.S.`.
  case initials

  /// The kind in plain words, with its article.
  public var words: String { "\(isSpokenWithVowel ? "an" : "a") \(noun)" }

  /// What takes the place of one.
  public var replacement: String {
    switch self {
    case .name: "[name]"
    case .initials: "[initials]"
    default: "[\(noun)]"
    }
  }

  private var noun: String {
    switch self {
    case .email: "e-mail address"
    case .web: "web address"
    case .network: "network address"
    case .socialSecurity: "social security number"
    case .nationalNumber: "national identity number"
    case .nhsNumber: "NHS number"
    case .recordNumber: "record number"
    case .serialNumber: "serial number"
    case .phone: "phone number"
    case .fax: "fax number"
    case .date: "date"
    case .age: "age over 89"
    case .postalCode: "postal code"
    case .room: "room or bed"
    case .name: "name with a title"
    case .initials: "patient's initials"
    }
  }

  private var isSpokenWithVowel: Bool { [.email, .nhsNumber, .age].contains(self) }

  /// Its place among the kinds.
  var rank: Int { IdentifierKind.allCases.firstIndex(of: self) ?? 0 }
}
