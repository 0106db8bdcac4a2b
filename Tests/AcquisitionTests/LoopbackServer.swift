import Foundation

@testable import Acquisition

/// `Server/server.py` while the value lives.
final class LoopbackServer {
  let port: Int
  private let process = Process()
  private let input = Foundation.Pipe()

  /// - Parameter robots: The text of robots.txt, or a status to answer with.
  init(robots: String = "404") throws {
    setenv("no_proxy", "127.0.0.1,localhost", 1)
    let output = Foundation.Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Server/server.py").path
    process.arguments = ["python3", "-B", script, robots]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var line = ""
    while !line.hasSuffix("\n") {
      let more = output.fileHandleForReading.readData(ofLength: 1)
      if more.isEmpty { throw Ended() }
      line += String(decoding: more, as: UTF8.self)
    }
    guard let port = Int(line.dropLast()) else { throw Ended() }
    self.port = port
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.terminate()
    process.waitUntilExit()
  }

  struct Ended: Error {}

  func source(_ path: String, _ prefix: String = "") throws -> Source { try Source("\(prefix)http://127.0.0.1:\(port)\(path)") }

  /// The requests that came, in order: method, path and some headers. Those for robots.txt are left out.
  func requests() throws -> [String] {
    guard let address = WebAddress("http://127.0.0.1:\(port)/log") else { return [] }
    let response = try CurlTransport().send(HTTPRequest(address: address), TestSettings.make())
    return String(decoding: response.body, as: UTF8.self).split(separator: "\n").map(String.init).filter { !$0.contains(" /robots.txt") }
  }
}
