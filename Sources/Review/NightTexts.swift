public import Nights
import Synchronization

/// The texts of nights, read again where words that were found in them are asked for; and the names of the rules that heard
/// them, each once.
public final class NightTexts: Sendable {
  private let read: @Sendable (CivilDate) -> [UInt8]?
  private let rules = Mutex<(names: [String], numbers: [String: Int])>(([], [:]))

  /// Texts that `read` gives as they are now; nil where there is none.
  public init(read: @escaping @Sendable (CivilDate) -> [UInt8]?) { self.read = read }

  func text(of night: CivilDate) -> [UInt8]? { read(night) }

  /// A number for a rule's name, the same for the same name.
  func number(ofRule name: String) -> Int {
    rules.withLock { rules in
      if let known = rules.numbers[name] { return known }
      rules.numbers[name] = rules.names.count
      rules.names.append(name)
      return rules.names.count - 1
    }
  }

  /// The name that has this number.
  func rule(_ number: Int) -> String { rules.withLock { $0.names[number] } }
}
