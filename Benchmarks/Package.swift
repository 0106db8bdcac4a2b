// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that building and testing Lacuna never builds it. It needs nothing beyond the project itself.
let package = Package(
  name: "lacuna-benchmarks",
  dependencies: [.package(name: "lacuna", path: "..")],
  targets: [
    .executableTarget(
      name: "lacuna-bench",
      dependencies: [.product(name: "LacunaScoring", package: "lacuna")],
      path: "Sources/LacunaBench",
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"), .treatAllWarnings(as: .error)])
  ]
)
