// swift-tools-version: 6.2
import PackageDescription

/// Every target is built in Swift 6 mode, with warnings as errors.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the house: what it may import is written here, and checked by Tests/Architecture.
func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], settings: [SwiftSetting] = [], linker: [LinkerSetting] = []
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict + testable + settings, linkerSettings: linker)
}

/// Rooms in which no time goes by are optimized for size.
let small: [SwiftSetting] = [.unsafeFlags(["-Osize"], .when(configuration: .release))]

/// Tests look into the rooms of a release build: what ships is what they test, compiled once.
let testable: [SwiftSetting] = [.unsafeFlags(["-enable-testing"], .when(configuration: .release))]

/// Tests themselves are read through once: to optimize them takes longer than they do.
let unoptimized: [SwiftSetting] = [.unsafeFlags(["-Onone"], .when(configuration: .release))]

/// The release binary needs no Swift and no library beside it. Said to the linker alone, so that the tests, which need
/// Swift's own libraries, are linked from the same objects. FoundationEssentials, which the argument parser imports, does
/// not tell the linker what it stands on itself; Sources/CStart/frames.c says why there is `--wrap`.
let standsAlone: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-stdlib", "-static-executable", "-l_FoundationCollections", "-l_FoundationCShims",
      "-Xlinker", "--wrap=__register_frame_info", "-Xlinker", "--wrap=__deregister_frame_info",
      "-Xlinker", "--icf=safe",
    ], .when(configuration: .release))
]

/// The analyzer is optimized in debug builds too: tests lay out all lexicons and read thousands of passages.
let fast: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A folder of text at the top level that is embedded into the binary.
func data(_ name: String, exclude: [String] = []) -> Target {
  .target(name: name, path: name, exclude: ["README.md"] + exclude, swiftSettings: strict, plugins: ["EmbedText"])
}

func tests(_ name: String, path: String? = nil, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, path: path, swiftSettings: strict + unoptimized)
}

let package = Package(
  name: "candor",
  products: [
    .executable(name: "candor", targets: ["candor"]),
    // For Fuzzing and Benchmarks, which are packages of their own.
    .library(
      name: "CandorRooms",
      targets: [
        "Nights", "Formats", "Identifiers", "Signals", "Conversation", "Journal", "Exchange", "Review", "Report",
        "Terminal",
        "Lexicons", "Prompts", "Pages", "Commands",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    // For tests alone: docs/decisions.md says why.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    data("Lexicons"),
    data("Prompts", exclude: ["plays"]),
    data("Pages"),
    room("Nights"),
    room("Formats"),
    room("Identifiers"),
    room("Signals", settings: fast),
    room("Conversation", ["Nights"]),
    room("Journal", ["Nights"]),
    room("Exchange", ["Nights", "Journal", "Formats"]),
    room("Review", ["Nights", "Signals", "Journal"]),
    room("Report", ["Review", "Nights", "Signals", "Formats"], settings: small),
    .systemLibrary(name: "CReadline"),
    room(
      "Terminal", ["Formats", "CReadline"], settings: small,
      linker: [.linkedLibrary("readline"), .linkedLibrary("tinfo")]),
    room(
      "Commands",
      [
        "Nights", "Formats", "Identifiers", "Signals", "Conversation", "Journal", "Exchange", "Review", "Report",
        "Terminal",
        "Lexicons", "Prompts", "Pages",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "TOMLKit", package: "TOMLKit"),
      ], settings: small),
    .target(name: "CStart"),
    .executableTarget(
      name: "candor", dependencies: ["CStart", "Commands", "Journal", "Nights", "Terminal"], swiftSettings: strict,
      linkerSettings: standsAlone),
    .executableTarget(name: "embed-text", swiftSettings: strict),
    .executableTarget(name: "compile-lexicons", dependencies: ["Signals"], swiftSettings: strict),
    .plugin(name: "EmbedText", capability: .buildTool(), dependencies: ["embed-text", "compile-lexicons"]),
    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: strict),
    tests("NightsTests", ["Nights"]),
    tests("FormatsTests", ["Formats"]),
    tests("IdentifiersTests", ["TestSupport", "Identifiers"]),
    tests("SignalsTests", ["TestSupport", "Signals", "Lexicons"]),
    tests("ConversationTests", ["TestSupport", "Conversation", "Nights", "Prompts"]),
    tests("JournalTests", ["TestSupport", "Journal", "Nights"]),
    tests("ReviewTests", ["TestSupport", "Review", "Journal", "Signals", "Nights"]),
    tests(
      "ReportTests",
      [
        "TestSupport", "Report", "Review", "Journal", "Signals", "Nights", "Pages", "Terminal",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    tests("TerminalTests", ["Terminal", "Formats"]),
    tests("ExchangeTests", ["TestSupport", "Exchange", "Journal", "Nights", "Formats"]),
    tests(
      "CommandsTests",
      ["TestSupport", "Commands", "Conversation", "Exchange", "Prompts", "Lexicons", "Signals"]),
    tests("WholeNights", path: "Tests/WholeNights", []),
    tests("Architecture", path: "Tests/Architecture", []),
  ],
  swiftLanguageModes: [.v6]
)
