import LegalText
import TestSupport
import Testing

/// Who acts, over whom, on what, and the penalty.
@Suite("Fields of a clause")
struct FieldReaderTests {
  struct Row: Sendable {
    var text: String
    var actor: String?
    var target: String?
    var object: String?
    var penalty: String?
  }

  static let rows = [
    Row(text: "An inspector may seize a boat.", actor: "An inspector", object: "a boat"),
    Row(text: "Where the lamp is out, the inspector may close the pier.", actor: "the inspector", object: "the pier"),
    Row(text: "A vessel may be seized by an officer.", actor: "an officer", object: "A vessel"),
    Row(text: "“Lamp” means a device that an inspector may seize."),
  ]

  @Test("are read from the joints of the sentence", arguments: rows)
  func row(row: Row) throws {
    let context = try TestDocument(row.text).context
    let fields = context.context(of: 0).fields
    func words(_ range: ByteRange?) -> String? { range.map(context.text.string) }
    #expect(words(fields.actor) == row.actor)
    #expect(words(fields.target) == row.target)
    #expect(words(fields.object) == row.object)
    #expect(words(fields.penalty) == row.penalty)
  }

  @Test("name who acts in an offence")
  func offence() throws {
    let context = try TestDocument("Any person who sells a map commits an offence.").context
    let fields = context.context(of: 0).fields
    #expect(fields.actor.map(context.text.string) == "Any person")
    #expect(fields.object.map(context.text.string) == "a map")
  }
}
