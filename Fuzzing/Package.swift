// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "fuzzing",
  dependencies: [.package(name: "candor", path: "..")],
  targets: [
    .target(name: "LibFuzzer"),
    .executableTarget(
      name: "fuzz", dependencies: ["LibFuzzer", .product(name: "CandorRooms", package: "candor")],
      swiftSettings: [.treatAllWarnings(as: .error)],
      linkerSettings: [.linkedLibrary("clang_rt.fuzzer_no_main-x86_64"), .linkedLibrary("stdc++")]),
  ],
  swiftLanguageModes: [.v6]
)
