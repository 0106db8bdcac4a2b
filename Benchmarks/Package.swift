// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that building and testing Lacuna never builds it: what other libraries do with the same bytes, in C. The rest of
// the comparison is Python, since most of what Lacuna is compared with is.
let package = Package(
  name: "lacuna-benchmarks",
  targets: [
    .executableTarget(name: "icu-words", linkerSettings: [.linkedLibrary("icuuc")]),
    .executableTarget(name: "hyperscan-matches", linkerSettings: [.linkedLibrary("hs")]),
  ]
)
