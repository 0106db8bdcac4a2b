import Foundation
import Testing

/// Compares bytes with the file of that name under `Snapshots`. A missing file is recorded and the test fails once;
/// `RECORD_SNAPSHOTS=1` records again.
func expectSnapshot(_ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Snapshots")
  let file = folder.appendingPathComponent(name)
  let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
  guard !isRecording, let expected = try? Data(contentsOf: file) else {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    if !isRecording { Issue.record("recorded the missing snapshot \(name); look at it and run again", sourceLocation: sourceLocation) }
    return
  }
  #expect(Data(bytes) == expected, "differs from \(name):\n\(String(decoding: bytes, as: UTF8.self))", sourceLocation: sourceLocation)
}

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
