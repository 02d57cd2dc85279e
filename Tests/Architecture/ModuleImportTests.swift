import Testing

/// Which module may import which: the table of the house. SwiftPM lets an undeclared import through, this does not.
@Suite struct ModuleImportTests {
  struct Room: CustomTestStringConvertible {
    let name: String
    /// Allowed in each of its files.
    let imports: Set<String>
    /// Allowed only in these files, by their paths within the room.
    var only: [String: Set<String>] = [:]

    var testDescription: String { name }
  }

  /// The half of Journal that touches the disk. The other half is made of values and knows no system.
  private static let disk: Set<String> = [
    "Bytes.swift", "Draft.swift", "DraftOwner.swift", "DraftPlaces.swift", "DraftSurvey.swift", "FileAge.swift",
    "Handle.swift", "KeptSections.swift",
    "MergedCopies.swift", "Merging.swift", "NotKept.swift", "OpenDrafts.swift", "Place.swift", "Recovery.swift",
    "RootCheck.swift", "Skipped.swift", "Store.swift", "StoreAppend.swift", "StoreReading.swift", "StoreReplace.swift",
    "Walk.swift",
  ]

  /// Review needs logarithms and no more of the system.
  private static let mathematics: Set<String> = [
    "Statistics/Absence.swift", "Statistics/Fisher.swift", "Statistics/Hypergeometric.swift",
    "Statistics/LogFactorials.swift", "Statistics/MannKendall.swift",
  ]

  static let rooms = [
    Room(name: "Nights", imports: []),
    Room(name: "Formats", imports: []),
    Room(name: "Identifiers", imports: []),
    Room(name: "Signals", imports: [], only: ["Synchronization": ["Counters.swift", "RuleNames.swift"]]),
    Room(name: "Conversation", imports: ["Nights"]),
    Room(name: "Journal", imports: ["Nights"], only: ["Glibc": disk]),
    Room(name: "Exchange", imports: ["Nights", "Journal", "Formats"]),
    Room(
      name: "Review", imports: ["Nights", "Signals", "Journal"],
      only: ["Glibc": mathematics, "Synchronization": ["NightTexts.swift"]]),
    Room(name: "Report", imports: ["Review", "Nights", "Signals", "Formats"]),
    Room(name: "CReadline", imports: []),
    Room(name: "CStart", imports: []),
    Room(name: "Terminal", imports: ["Formats", "CReadline", "Glibc"]),
    Room(
      name: "Commands",
      imports: [
        "Nights", "Formats", "Identifiers", "Signals", "Conversation", "Journal", "Exchange", "Review", "Report",
        "Terminal",
        "Lexicons", "Prompts", "Pages", "ArgumentParser", "Glibc",
      ],
      only: ["TOMLKit": ["Shell/Configuration.swift"]]),
    Room(name: "candor", imports: ["CStart", "Commands", "Journal", "Nights", "Terminal", "Glibc"]),
    Room(name: "embed-text", imports: ["Glibc"]),
    Room(name: "compile-lexicons", imports: ["Signals", "Glibc"]),
  ]

  @Test(arguments: rooms)
  func `a module imports what its row allows`(_ room: Room) {
    let files = Project.swiftFiles(["Sources/\(room.name)"])
    #expect(
      !files.isEmpty || ["CReadline", "CStart"].contains(room.name), "there is no Swift file in Sources/\(room.name)")
    for file in files {
      let name = file.path.dropFirst("Sources/\(room.name)/".count)
      for module in file.imports where !room.imports.contains(module) {
        #expect(room.only[module]?.contains(String(name)) == true, "\(file.path) imports \(module)")
      }
    }
  }

  @Test func `every module has a row, and every row a module`() {
    #expect(Project.modules == Self.rooms.map(\.name).sorted())
  }

  @Test func `a file with a leave of its own makes use of it`() {
    for room in Self.rooms {
      for (module, names) in room.only {
        for name in names.sorted() {
          let path = "Sources/\(room.name)/\(name)"
          let file = Project.text(path).map { SwiftFile(path: path, text: $0) }
          #expect(file?.imports.contains(module) == true, "\(path) no longer imports \(module): take it off the table")
        }
      }
    }
  }

  @Test func `Foundation is nowhere: it costs 44 MB and answers the wrong day in a static binary`() {
    for file in Project.swiftFiles(["Sources", "Lexicons", "Prompts", "Pages", "Plugins", "Tests"]) {
      let foundation = file.imports.filter { $0.hasPrefix("Foundation") }
      #expect(foundation.isEmpty, "\(file.path) imports \(foundation)")
    }
  }

  @Test(arguments: [
    ("import Nights", ["Nights"]),
    ("public import Nights", ["Nights"]),
    ("@preconcurrency import Glibc", ["Glibc"]),
    ("@_exported public import Nights", ["Nights"]),
    ("  internal import struct Nights.CivilDate  // why", ["Nights"]),
    ("import Nights; import Signals", ["Nights", "Signals"]),
    ("@testable\nimport Nights", ["Nights"]),
    ("// import Nights\n/* import Nights */\nlet text = \"\"\"\n  import Nights\n  \"\"\"\nimportant()", []),
  ])
  func `an import is seen however it is written`(_ text: String, _ modules: [String]) {
    #expect(SwiftFile(path: "Sources/Some/File.swift", text: text).imports == modules)
  }
}
