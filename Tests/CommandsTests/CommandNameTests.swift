import ArgumentParser
import Testing

@testable import Commands

@Suite struct CommandNameTests {
  /// The parser makes a name out of a type's where there is none, by a walk through all conformances: a millisecond
  /// at each start for a dozen of them.
  @Test func `every command says its name`() {
    var left: [any ParsableCommand.Type] = [Commands.Candor.self]
    var seen = 0
    while let command = left.popLast() {
      #expect(command.configuration.commandName != nil, "\(command)")
      left += command.configuration.subcommands
      seen += 1
    }
    #expect(seen > 25)
  }
}
