import LegalText
import TestSupport
import Testing

@testable import Indicators

/// Which words of a sentence stand in its main clause, and which open it.
@Suite("Sentence scan")
struct SentenceScanTests {
  struct Row: Sendable {
    var text: String
    var words: String
    var isMain: Bool
    var isOpening: Bool
  }

  static let rows = [
    Row(text: "The keeper may close the pier.", words: "may", isMain: true, isOpening: true),
    Row(text: "If the keeper may close the pier, the guest shall leave.", words: "may", isMain: false, isOpening: true),
    Row(text: "If the keeper may close the pier, the guest shall leave.", words: "shall", isMain: true, isOpening: true),
    Row(text: "The keeper shall, if the guest may leave, close the pier.", words: "may", isMain: false, isOpening: false),
    Row(text: "The guest shall leave unless the keeper may stay.", words: "may", isMain: false, isOpening: false),
    Row(text: "The keeper may close the pier, and the guest shall leave it.", words: "shall", isMain: false, isOpening: false),
  ]

  @Test("tells main clauses from conditions", arguments: rows)
  func row(row: Row) throws {
    let context = try TestDocument(row.text).context
    let reading = context.readings[0]
    let scan = SentenceScan(context.clauses[0], reading, context.text)
    let position = try #require(
      reading.indices.first { CueSet.modals.contains(reading[$0].cue) && context.text.string(reading[$0].range) == row.words })
    #expect(scan.isMain[position] == row.isMain)
    #expect(scan.isOpening[position] == row.isOpening)
  }

  @Test("begins anew with each sentence")
  func sentences() throws {
    let context = try TestDocument("Where the lamp is out, the guest may wait. The keeper shall light it.").context
    let reading = context.readings[0]
    let scan = SentenceScan(context.clauses[0], reading, context.text)
    let position = try #require(reading.indices.first { reading[$0].cue == .frameShall })
    #expect(scan.isMain[position] && scan.isOpening[position])
  }

  @Test("sees the words behind a relative")
  func relative() throws {
    let context = try TestDocument("A notice that may be sent is short.").context
    let reading = context.readings[0]
    let scan = SentenceScan(context.clauses[0], reading, context.text)
    let position = try #require(reading.indices.first { reading[$0].cue == .frameMay })
    #expect(scan.followsRelative[position])
  }
}
