import Foundation
import Lexicon

/// Files of the checkout that tests read.
public enum Checkout {
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file as the libraries take it, named by its path below the root.
  public static func file(_ path: String) throws -> SourceFile {
    SourceFile(name: path, bytes: Array(try Data(contentsOf: root.appending(path: path))))
  }

  /// Paths of the tables in a folder, below the root, in order.
  public static func tables(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
      .filter { $0.hasSuffix(".tsv") }.sorted().map { "\(folder)/\($0)" }
  }
}
