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
    let configuration = Configuration.read(Home.configurationFile(context), environment: context.environment)
    let library = Scripts.shipped
    var region = Home.region(context, configuration)
    if let country {
      region = Region.code(country)
      // Whoever looks for people to call gets them, whatever was mistyped.
      if region == nil {
        context.errors.told("candor: \"\(country)\" is not a country's two letters, as GB. All lines are shown.")
        context.errors.flush()
      }
    }
    for line in library.people(full: true, region: region, safe: configuration.safePeople) {
      context.output.told(line)
    }
  }
}
