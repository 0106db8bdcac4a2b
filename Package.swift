// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target of ours. Warnings are errors so that main stays clean; strict memory safety makes each unsafe
/// operation say so (listed in docs/UNSAFE.md); the upcoming features make leaks between layers visible as `public import`.
let swiftSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// Test targets import what they test and freely use the testing library's macros, whose expansions are not written for strict
/// memory safety; everything else is the same.
let testSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

func library(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: swiftSettings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: "\(name)Tests", dependencies: dependencies + ["TestSupport"], exclude: exclude, swiftSettings: testSettings)
}

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

let package = Package(
  name: "lacuna",
  products: [
    .executable(name: "lacuna", targets: ["lacuna"]),
    // What the packages of their own build on: Benchmarks/ and Server/.
    .library(
      name: "LacunaScoring", targets: ["LegalText", "Lexicon", "RiskModel", "Ingest", "Indicators", "Scoring", "Reports"]),
    // What the server takes beyond that: the database of versions, and `lacuna.yaml`. No HTTP is pulled in by either.
    .library(name: "LacunaCorpus", targets: ["Alignment", "CorpusStore", "CorpusReports"]),
    .library(name: "LacunaConfiguration", targets: ["Configuration"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Layer 0: words of the domain, no Foundation; ICU behind an opaque C shim.
    .target(name: "CICUShim", linkerSettings: [.linkedLibrary("icuuc")]),
    library("LegalText", []),
    // Layer 1: one kind of knowledge each.
    library("Tokenization", ["LegalText", "CICUShim"]),
    library("Lexicon", ["LegalText", "Tokenization"]),
    library("RiskModel", ["LegalText"]),
    library("ModelFitting", []),
    library("Configuration", ["LegalText", yams]),
    // Layer 2: from bytes to a clause tree.
    library("ClauseStructure", ["LegalText", "Tokenization", "Lexicon"]),
    library("Ingest", ["LegalText", "Tokenization"]),
    library("Readings", ["LegalText", "Tokenization"]),
    // Layer 3: where laws come from.
    library("Acquisition", ["LegalText", "Lexicon", "Ingest"]),
    // Layer 3–5: what words mean, what clauses do, what that is worth.
    library("Definitions", ["LegalText", "Tokenization", "Lexicon", "ClauseStructure"]),
    library("Background", ["LegalText", "Tokenization", "Definitions"]),
    library("Alignment", ["LegalText", "Tokenization"]),
    library("Indicators", ["LegalText", "Tokenization", "Lexicon", "ClauseStructure", "Definitions"]),
    .systemLibrary(name: "CMalloc"),
    library(
      "Scoring",
      [
        "LegalText", "Tokenization", "Lexicon", "RiskModel", "ClauseStructure", "Readings", "Ingest", "Definitions", "Background",
        "Indicators", "CMalloc",
      ]),
    // Layer 6: results to bytes.
    library("Reports", ["LegalText", "Alignment"]),
    // Layer 6b: labelled texts to weights, and what they are worth.
    library(
      "ModelEvidence",
      ["LegalText", "Tokenization", "Lexicon", "RiskModel", "ModelFitting", "Ingest", "Indicators", "Alignment", "Scoring", "Reports"]),
    // Layer 7: what is kept between runs, and what the maintainers measure. SQLite and zlib are the system's.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    library("CorpusStore", ["LegalText", "Alignment", "Acquisition", "CZlib", grdb]),
    library("CorpusReports", ["LegalText", "CorpusStore", "Reports"]),
    library("StructureEvaluation", ["LegalText", "ClauseStructure", "Reports"]),
    // Layer 8: the programs.
    .executableTarget(
      name: "lacuna",
      dependencies: [
        "LegalText", "Tokenization", "Lexicon", "RiskModel", "Configuration", "ClauseStructure", "Readings", "Ingest",
        "Definitions", "Background", "Indicators", "Alignment", "Acquisition", "Scoring", "Reports", "ModelFitting", "ModelEvidence",
        "CorpusStore", "CorpusReports", argumentParser,
      ], swiftSettings: swiftSettings),
    .executableTarget(
      name: "lacuna-dev",
      dependencies: [
        "LegalText", "Tokenization", "Lexicon", "ModelFitting", "ClauseStructure", "Ingest", "Readings", "Definitions", "Indicators",
        "Alignment", "Acquisition", "Scoring", "Reports", "CorpusStore", "StructureEvaluation", "KernelTwins", argumentParser,
      ],
      swiftSettings: swiftSettings),
    // Slow, plain twins of the fast kernels: the yardstick of tests and of the fuzzer. No part of `lacuna`.
    .target(
      name: "KernelTwins", dependencies: ["LegalText", "Tokenization", "Lexicon", "Reports"], path: "Tests/KernelTwins",
      swiftSettings: swiftSettings),
    // Tests.
    .target(
      name: "TestSupport",
      dependencies: [
        "LegalText", "Tokenization", "Lexicon", "ClauseStructure", "Readings", "Ingest", "Definitions", "Indicators", "Scoring",
        "RiskModel",
      ],
      path: "Tests/TestSupport", swiftSettings: testSettings),
    tests("LegalText", ["LegalText"]),
    tests("Tokenization", ["KernelTwins", "Tokenization", "LegalText"]),
    tests("Lexicon", ["KernelTwins", "Lexicon", "Tokenization", "LegalText"]),
    tests("RiskModel", ["RiskModel", "LegalText"]),
    tests("ModelFitting", ["ModelFitting"]),
    tests("ModelEvidence", ["ModelEvidence", "ModelFitting", "RiskModel", "Scoring", "Ingest", "Lexicon", "LegalText"]),
    tests("Configuration", ["Configuration", "LegalText"]),
    tests("ClauseStructure", ["StructureEvaluation", "ClauseStructure", "Lexicon", "Tokenization", "LegalText"]),
    tests("Ingest", ["Ingest", "LegalText"]),
    tests("Acquisition", ["Acquisition", "Lexicon", "LegalText"], exclude: ["Server"]),
    tests("Readings", ["Readings", "ClauseStructure", "Scoring", "LegalText"]),
    tests("Definitions", ["Definitions", "ClauseStructure", "Tokenization", "LegalText"]),
    tests("Background", ["Background", "Definitions", "Tokenization", "LegalText"]),
    tests("Indicators", ["Indicators", "Definitions", "ClauseStructure", "Lexicon", "RiskModel", "LegalText"]),
    tests("Scoring", ["Scoring", "Indicators", "RiskModel", "Ingest", "ClauseStructure", "Lexicon", "LegalText"]),
    tests("Alignment", ["Alignment", "Scoring", "Ingest", "Tokenization", "LegalText"]),
    tests("Reports", ["KernelTwins", "Reports", "Alignment", "Tokenization", "LegalText"], exclude: ["Snapshots"]),
    tests("StructureEvaluation", ["StructureEvaluation", "LegalText"]),
    tests("CorpusStore", ["CorpusStore", "Acquisition", "Alignment", "Scoring", "Ingest", "LegalText"]),
    tests("EndToEnd", ["lacuna", "lacuna-dev", "LegalText"]),
    tests(
      "Promises",
      [
        "LegalText", "Tokenization", "Lexicon", "RiskModel", "ClauseStructure", "Readings", "Ingest", "Definitions", "Indicators",
        "Scoring", "Reports",
        "lacuna",
      ]),
  ]
)
