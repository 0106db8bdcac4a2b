import Foundation
import Lexicon

@testable import Acquisition

/// Settings whose waits are short enough for tests, with the table that the program uses.
enum TestSettings {
  static func make(cache: String = "/nonexistent") -> FetchSettings {
    var settings = FetchSettings(version: "test", cacheFolder: cache, suspicions: table)
    settings.requestSeconds = 1.5
    settings.connectSeconds = 1.5
    settings.backOffSeconds = 0.01
    settings.longestWaitSeconds = 2
    settings.pauseSeconds = 0
    settings.maximumByteCount = 1 << 20
    return settings
  }

  static let table: SuspicionTable = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("models/acquisition/suspicion.tsv")
    let bytes = (try? Data(contentsOf: file)).map(Array.init) ?? []
    return SuspicionTable.read(SourceFile(name: "suspicion.tsv", bytes: bytes)).table ?? SuspicionTable()
  }()
}
