import Foundation
import LegalText
import Testing

@testable import Configuration

@Suite("Configuration files")
final class ConfigurationFileTests {
  private let root: URL

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lacuna-configuration-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder.appending(path: "a/b"), withIntermediateDirectories: true)
    root = folder.resolvingSymlinksInPath()
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: root.appending(path: name))
  }

  @Test("finds the nearest file upward from a file or a folder")
  func nearest() throws {
    try write("lacuna.yaml", "")
    try write("a/b/law.txt", "x")
    #expect(ConfigurationFile.find(from: root.path + "/a/b/law.txt") == root.path + "/lacuna.yaml")
    try FileManager.default.createDirectory(at: root.appending(path: "a/b/lacuna.yaml"), withIntermediateDirectories: true)
    #expect(ConfigurationFile.find(from: root.path + "/a/b") == root.path + "/lacuna.yaml", "a folder of that name is none")
    try write("a/lacuna.yaml", "")
    #expect(ConfigurationFile.find(from: root.path + "/a/b/law.txt") == root.path + "/a/lacuna.yaml")
    #expect(ConfigurationFile.find(from: "/") == nil)
  }

  @Test("loads it with paths relative to its folder")
  func load() throws {
    try write("a/lacuna.yaml", "lexicons: [words]\n")
    let result = ConfigurationFile.load(root.path + "/a/lacuna.yaml")
    #expect(result.configuration?.lexiconFolders == [root.path + "/a/words"])
    #expect(ConfigurationFile.load(root.path + "/none.yaml").diagnostics.map(\.code) == ["C101"])
    #expect(ConfigurationFile.load(root.path).diagnostics.map(\.code) == ["C101"])
  }
}
