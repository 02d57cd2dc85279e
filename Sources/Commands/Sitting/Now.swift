import ArgumentParser
import Conversation

/// `candor now`: people to reach. It opens no journal and reads no file but the configuration, which may be broken.
struct Now: CandorCommand {
  static let configuration = CommandConfiguration(
    commandName: "now", abstract: "People you can reach now.", discussion: "  candor now\n  candor now --country GB")

  @OptionGroup var common: Common

  @Option(help: "The country, as US, CA, GB or IE.")
  var country: String?

  @MainActor mutating func run(in context: Context) async throws {
    var configuration = Configuration.read(Home.configurationFile(context), environment: context.environment)
    if let country { configuration.country = country }
    let library = Scripts.shipped
    let region = Home.region(context, configuration)
    for line in library.people(full: true, region: region, safe: configuration.safePeople) {
      context.output.told(line)
    }
  }
}
