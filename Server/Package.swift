// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that building and testing Lacuna never builds an HTTP library. Everything that it knows of laws comes
// from the project itself, by path.
let swiftSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let testSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

let lacuna: [Target.Dependency] = [
  .product(name: "LacunaScoring", package: "lacuna"), .product(name: "LacunaCorpus", package: "lacuna"),
  .product(name: "LacunaConfiguration", package: "lacuna"),
]
let http: [Target.Dependency] = [
  .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
  .product(name: "NIOHTTP1", package: "swift-nio"),
]

let package = Package(
  name: "lacuna-server",
  products: [.executable(name: "lacuna-serve", targets: ["lacuna-serve"])],
  dependencies: [
    .package(name: "lacuna", path: ".."),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .target(
      name: "LacunaServer",
      dependencies: lacuna + http,
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "lacuna-serve",
      dependencies: ["LacunaServer", .product(name: "ArgumentParser", package: "swift-argument-parser")] + lacuna,
      swiftSettings: swiftSettings),
    .testTarget(
      name: "LacunaServerTests", dependencies: ["LacunaServer"] + lacuna + http, swiftSettings: testSettings),
  ]
)
