/// A command that takes any number of files as its last arguments.
protocol FileCommand: CandorCommand {
  var files: [String] { get set }
}

/// Very many files on a command line. The parser takes time that grows with the square of their number, 0.4 s for 3,600
/// of them, so it gets the first and the command the others: what stands behind the last option and its value is a file.
enum FileOperands {
  /// So many are always left to the parser.
  static let few = 64

  /// The arguments that are to be parsed, and the files that are not.
  static func split(_ arguments: [String]) -> (parsed: [String], files: [String]) {
    guard arguments.count > few, arguments.first == "check" else {
      return (arguments, [])
    }
    let option = arguments.lastIndex { $0.hasPrefix("-") } ?? 0
    let end = max(few, option + 2)
    guard end < arguments.count else { return (arguments, []) }
    return (Array(arguments[..<end]), Array(arguments[end...]))
  }
}
