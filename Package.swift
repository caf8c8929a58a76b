// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is held to; `unsafe` appears only where Swift meets C.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// What a packaged build says of itself, from the environment; a development build says nothing.
let build: [CSetting] = ["EXTRAMILE_COMMIT", "EXTRAMILE_PACKAGES"].compactMap { name in
  Context.environment[name].map { .define(name, to: "\"\($0)\"") }
}

/// For the targets below the program: `EXTRAMILE_OPTIMIZED=1 swift test` optimizes them in debug builds, too, because the
/// tests run them so often. Without it, they build faster, and you can step through them in a debugger.
let computing: [SwiftSetting] =
  strict
  + (Context.environment["EXTRAMILE_OPTIMIZED"] != nil ? [.unsafeFlags(["-O"], .when(configuration: .debug))] : [])

let package = Package(
  name: "extramile",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "extramile", targets: ["extramile"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Text in and out: visible text, names of people, dates, numbers in sentences, JSON, spreadsheet records.
    .target(name: "Text", swiftSettings: computing),
    // Numbers in, numbers out.
    .target(name: "Statistics", swiftSettings: computing),
    // The files that people edit: banks, team profiles, sample answers, lawful rules, mappings; and the kit made from banks.
    .target(
      name: "QuestionBanks", dependencies: ["Text", .product(name: "Yams", package: "Yams")], swiftSettings: computing),
    // Interviews, debriefs, comparison and analysis as values: no I/O, no clock, no randomness.
    .target(name: "Interviews", dependencies: ["QuestionBanks", "Statistics", "Text"], swiftSettings: computing),
    // Reports for people, as HTML and text, and their JSON.
    .target(name: "Reports", dependencies: ["Interviews", "QuestionBanks", "Text"], swiftSettings: computing),
    // Archives, spreadsheets, and the formats of other systems.
    .target(name: "Exchange", dependencies: ["Interviews", "QuestionBanks", "Text"], swiftSettings: computing),
    // The SQLite schema and its queries.
    .target(
      name: "Storage",
      dependencies: [
        "Exchange", "Interviews", "QuestionBanks", "Text", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"), .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: computing),
    // GNU readline, and the little C that Swift cannot say. `pkgConfig` would warn about readline's own flags.
    .target(name: "CReadline", linkerSettings: [.linkedLibrary("readline")]),
    // Lines, width, colour; knows nothing of interviews.
    .target(name: "Terminal", dependencies: ["CReadline", "Text"], swiftSettings: strict),
    // The commit and the packages that the program was built from.
    .target(name: "CBuild", cSettings: build),
    // Commands, the conversation, wiring, exit codes.
    .executableTarget(
      name: "extramile",
      dependencies: [
        "CBuild", "Exchange", "Interviews", "QuestionBanks", "Reports", "Storage", "Terminal", "Text",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .testTarget(
      name: "StatisticsTests", dependencies: ["Statistics"], exclude: ["Published"], swiftSettings: strict),
    .testTarget(
      name: "InterviewsTests",
      dependencies: ["Exchange", "Interviews", "QuestionBanks", "Reports", "Statistics", "Text"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Exchange", "Interviews", "QuestionBanks", "Reports", "Statistics", "Storage", "Text",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    // A program that only reads lines, for the tests of line editing.
    .executableTarget(
      name: "LineEditorProbe", dependencies: ["Terminal", "Text"], path: "Tests/LineEditorProbe", swiftSettings: strict),
    // What reading YAML costs without anything else, for the benchmark of checking.
    .executableTarget(
      name: "YAMLOnly", dependencies: [.product(name: "Yams", package: "Yams")], path: "Tests/YAMLOnly",
      swiftSettings: strict),
    // Whether stated intervals hold what they state, by simulation.
    .executableTarget(
      name: "Coverage", dependencies: ["Statistics"], path: "Tests/Coverage", swiftSettings: strict),
    .testTarget(
      name: "ExtramileTests",
      dependencies: [
        "extramile", "Exchange", "Interviews", "QuestionBanks", "Reports", "Storage", "Terminal", "Text",
        "CPseudoTerminal",
        "LineEditorProbe",
      ],
      swiftSettings: strict),
  ]
)
