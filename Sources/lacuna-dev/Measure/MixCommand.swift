import ArgumentParser
import Foundation
import Glibc
import Reports

/// Writes texts for measurements, made of the specimens.
struct MixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mix", abstract: "Make texts for measurements out of the specimens.",
    discussion: """
      The specimens have loose and repaired versions; a mixed bill takes each stretch from one of them. The same seed gives the same
      bytes. Records are written as they are made, so that a stream may be longer than the memory.

      Examples:
        lacuna-dev mix --bytes 200k --folder bills
        lacuna-dev mix --bytes 16M --whole bills.txt
        lacuna-dev mix --bytes 10G --document-bytes 1M --ndjson | lacuna score --input ndjson --format ndjson - > scores.ndjson
      """)

  @Option(help: "Make at least so many bytes of text (k, M and G are powers of ten).")
  var bytes = ByteCount(1_000_000)

  @Option(help: "Put whole bills together until a document has so many bytes; without it a document is a bill.")
  var documentBytes: ByteCount?

  @Option(help: "The same seed gives the same texts.")
  var seed: UInt64 = 1

  @Option(help: "Write each document to a file of its own in this folder, which is made if need be.")
  var folder: String?

  @Option(help: "Write all documents to one file, one behind the other.")
  var whole: String?

  @Flag(help: "Write records to standard output, one a line, as lacuna reads them with --input ndjson.")
  var ndjson = false

  @Option(help: "Folder with the specimens: NAME.VERSION.txt.")
  var specimens = "corpus/specimens"

  func validate() throws {
    guard [folder != nil, whole != nil, ndjson].count(where: { $0 }) == 1 else {
      throw ValidationError("say where to: one of --folder, --whole and --ndjson")
    }
  }

  func run() throws {
    guard var mixer = SpecimenMixer(try versions(), seed: seed) else { throw ValidationError("\(specimens) holds no NAME.VERSION.txt") }
    if let folder { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }
    // A reader that has had enough ends the stream, not the program with a signal.
    _ = signal(SIGPIPE, SIG_IGN)
    var all: [UInt8] = []
    var made = 0
    var number = 0
    while made < bytes.value {
      let document = mixer.nextDocument(byteCount: documentBytes?.value ?? 1)
      made += document.count
      number += 1
      if let folder {
        let name = String(number)
        try PageFile.write(document, to: "\(folder)/bill-\(String(repeating: "0", count: max(0, 7 - name.count)))\(name).txt")
      } else if ndjson {
        guard (try? PageFile.printOut(record(document, number))) != nil else { return }
      } else {
        all += document
      }
    }
    if let whole { try PageFile.write(all, to: whole) }
  }

  private func record(_ document: [UInt8], _ number: Int) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("id", "bill-\(number)")
      json.field("text", utf8: document[...])
    }
    json.endRecord()
    return json.bytes
  }

  /// For each bill its versions, by name.
  private func versions() throws -> [[[UInt8]]] {
    let names = try FileManager.default.contentsOfDirectory(atPath: specimens).filter { $0.hasSuffix(".txt") }.sorted()
    let bills = Dictionary(grouping: names) { name in name.prefix { $0 != "." } }
    return try bills.keys.sorted().map { try bills[$0, default: []].map { try PageFile.read("\(specimens)/\($0)") } }
  }
}
