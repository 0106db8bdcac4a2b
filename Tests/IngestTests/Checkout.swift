import Foundation

/// Files of the checkout, and real laws beside it where they are present.
enum Checkout {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: root.appending(path: path))) }

  /// All Markdown and text files of real laws; empty where there are none.
  static var realLaws: [URL] {
    let corpus = root.deletingLastPathComponent().appending(path: "shared/corpus")
    guard let walk = FileManager.default.enumerator(at: corpus, includingPropertiesForKeys: nil) else { return [] }
    return walk.compactMap { $0 as? URL }.filter { ["md", "txt"].contains($0.pathExtension) }.sorted { $0.path < $1.path }
  }
}
