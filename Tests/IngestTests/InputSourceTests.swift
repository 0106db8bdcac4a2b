import Foundation
import LegalText
import Testing

@testable import Ingest

@Suite("Input source")
struct InputSourceTests {
  /// Document names and diagnostic codes in the order they come, paths shortened by the folder's.
  private func drain(_ source: consuming InputSource, in folder: TemporaryFolder) -> [String] {
    var source = source
    var result: [String] = []
    while let next = source.next() {
      switch next {
      case .success(let document): result.append(document.name.replacing(folder.path + "/", with: ""))
      case .failure(let fault):
        let place = fault.line.map { ":\($0)" } ?? ""
        result.append("\(fault.severity.rawValue) \(fault.code) \(fault.file.replacing(folder.path, with: "."))\(place)")
      }
    }
    return result
  }

  @Test("walks a folder in the bytewise order of the paths and skips what is hidden, linked or of another kind")
  func walk() throws {
    let folder = try TemporaryFolder()
    for name in [
      "b.txt", "a/x.md", "a.txt", "a-b.TXT", "a/.hidden.txt", ".git/c.txt", "a0.markdown", "é.text", "a/b/c.txt", "z.csv", "a/y.pdf",
    ] {
      try folder.write(name, "Article 1. Text")
    }
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: folder.path + "/loop", withDestinationPath: folder.path)
    try manager.createSymbolicLink(atPath: folder.path + "/link.txt", withDestinationPath: folder.path + "/b.txt")
    try manager.createSymbolicLink(atPath: folder.path + "/dangling.txt", withDestinationPath: folder.path + "/nowhere")
    #expect(
      drain(InputSource(paths: [folder.path]), in: folder) == [
        "a-b.TXT", "a.txt", "a/b/c.txt", "a/x.md", "a0.markdown", "b.txt", "error I102 ./dangling.txt", "link.txt", "é.text",
        "warning I113 .",
      ])
    #expect(drain(InputSource(paths: [folder.path + "/loop/"]), in: folder).count == 10, "a link that the user names is followed")
  }

  @Test("walks to marked-up laws, but to pages only where the user says what they are")
  func markup() throws {
    let folder = try TemporaryFolder()
    let law = "<akomaNtoso><act><body><p>Text</p></body></act></akomaNtoso>"
    for name in ["a.xml", "b.akn", "c.xhtml", "d.html", "e.txt"] { try folder.write(name, name == "e.txt" ? "Text" : law) }
    #expect(drain(InputSource(paths: [folder.path]), in: folder) == ["a.xml", "b.akn", "c.xhtml", "e.txt", "warning I113 ."])
    #expect(drain(InputSource(paths: [folder.path], choice: .xml), in: folder) == ["a.xml", "b.akn", "c.xhtml", "d.html"])
    #expect(drain(InputSource(paths: [folder.path + "/a.xml"], choice: .text), in: folder) == ["error I105 ./a.xml"])
  }

  @Test("goes on after inputs that cannot be read, in the user's order")
  func order() throws {
    let folder = try TemporaryFolder()
    try folder.write("ok.txt", "Article 1")
    try folder.write("bad.txt", [0x41, 0xE9, 0x20])
    try folder.write("act.pdf", "%PDF-1.4")
    try folder.write("page.html", "<p>Law")
    try folder.write("act.law", "Section 1. Text")
    try folder.write("empty/readme.csv", "x")
    try folder.write("scans/a.pdf", "%PDF")
    let paths = ["bad.txt", "ok.txt", "missing.txt", "act.pdf", "page.html", "act.law", "empty", "scans", "ok.txt"].map {
      folder.path + "/" + $0
    }
    #expect(
      drain(InputSource(paths: paths), in: folder) == [
        "error I109 ./bad.txt:1", "ok.txt", "error I101 ./missing.txt", "error I105 ./act.pdf", "error I105 ./page.html", "act.law",
        "error I104 ./empty", "error I104 ./scans", "ok.txt",
      ])
  }

  @Test("reads by the ending, or as the user says")
  func format() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.md", "# Title\n\n*x*")
    for (choice, format, headings) in [(InputChoice.auto, InputFormat.markdown, 1), (.text, .text, 0), (.markdown, .markdown, 1)] {
      var source = InputSource(paths: [path], choice: choice)
      let document = try #require(try source.next()?.get())
      #expect(document.format == format)
      #expect(document.headingLines.count == headings)
    }
  }

  @Test("reads NDJSON line by line and goes on after faulty lines")
  func records() throws {
    let folder = try TemporaryFolder()
    let lines = [
      "\u{FEFF}{\"id\":\"a\",\"text\":\"Article 1\",\"language\":\"EN\"}\r", "", "{\"id\":\"b\"}", "not json",
      "{\"id\":\"c\",\"text\":\"  \"}",
      "{\"id\":\"d\",\"text\":\"x\\u0000y\"}", "{\"id\":\"e\",\"text\":\"# no Markdown\"}",
    ]
    let path = try folder.write("r.ndjson", lines.joined(separator: "\n"))
    let expected = [
      "a", "error I124 ./r.ndjson:3", "error I122 ./r.ndjson:4", "error I107 ./r.ndjson:5", "error I108 ./r.ndjson:6", "e",
    ]
    #expect(drain(InputSource(paths: [path]), in: folder) == expected)
    #expect(drain(InputSource(paths: [folder.path], choice: .ndjson), in: folder) == expected)
    var source = InputSource(paths: [path], choice: .ndjson)
    let document = try #require(try source.next()?.get())
    #expect(document.declaredLanguage == "en")
    #expect(document.bytes == Array("Article 1".utf8))
  }

  @Test("reports an NDJSON input without records")
  func noRecords() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("r.jsonl", "\n \n")
    #expect(drain(InputSource(paths: [path]), in: folder) == ["error I107 ./r.jsonl"])
  }

  @Test("drops a line above the limit, also over several chunks, and reads the next one", arguments: [1001, 600_000])
  func longLine(length: Int) throws {
    let folder = try TemporaryFolder()
    let bytes = [UInt8](repeating: 0x61, count: length) + Array("\n{\"id\":\"next\",\"text\":\"x\"}".utf8)
    let path = try folder.write("r.ndjson", bytes)
    var reader = RecordReader(file: try FileDescriptor(opening: Array(path.utf8)), name: "r.ndjson", lineLimit: 1000)
    guard case .failure(let fault) = reader.next() else {
      Issue.record("the long line was read")
      return
    }
    #expect(fault.oneLine.hasPrefix("r.ndjson:1: error: [I121] the line is longer than 1000 bytes"))
    #expect(try reader.next()?.get().name == "next")
  }

  @Test("reads standard input as text, Markdown or records, also through a pipe")
  func standardInput() throws {
    for (choice, expected) in [(InputChoice.auto, "-"), (.markdown, "-"), (.ndjson, "n")] {
      let pipe = Pipe()
      pipe.fileHandleForWriting.write(Data((choice == .ndjson ? "{\"id\":\"n\",\"text\":\"x\"}" : "# Act").utf8))
      try pipe.fileHandleForWriting.close()
      var source = InputSource(paths: ["-"], choice: choice, standardInput: pipe.fileHandleForReading.fileDescriptor)
      let document = try #require(try source.next()?.get())
      #expect(document.name == expected)
      if case .some = source.next() { Issue.record("more than one document") }
      try pipe.fileHandleForReading.close()
    }
  }

  @Test("reports a folder that cannot be listed and reads the rest", .enabled(if: getuid() != 0, "root may read everything"))
  func unreadableFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/x.txt", "Article 1")
    try folder.write("b.txt", "Article 1")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.path + "/a")
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path + "/a") }
    #expect(drain(InputSource(paths: [folder.path]), in: folder) == ["error I103 ./a", "b.txt"])
  }

  @Test("refuses a document above the limit by its size alone")
  func tooLarge() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.txt", "x")
    let handle = try FileHandle(forWritingTo: URL(filePath: path))
    try handle.truncate(atOffset: UInt64(IngestLimit.documentByteCount) + 1)  // sparse: takes no room
    try handle.close()
    #expect(drain(InputSource(paths: [path]), in: folder) == ["error I106 ./a.txt"])
  }
}
