import ClauseStructure
import LegalText
import Readings
import TestSupport
import Testing

/// A fictional law read with the words of the checkout.
struct IsleLaw {
  let bytes: [UInt8]
  let tree: ClauseTree
  let readings: DocumentReadings

  init(_ text: String, language: String = "en") {
    let words = EnglishRuleset.words(of: language)
    bytes = Array(text.utf8)
    tree = ClauseParser(words: words.structure).parse(bytes)
    readings = words.readings.read(bytes, tree: tree)
  }

  func words(_ range: ByteRange) -> String { String(decoding: bytes[range.start..<range.end], as: UTF8.self) }
  func id(_ node: Int) -> String { tree.nodes[node].id }
  func node(_ id: String) -> Int? { tree.nodes.firstIndex { $0.id == id } }
  func existing(_ id: String) throws -> Int { try #require(node(id), "\(tree.nodes.map(\.id))") }

  /// Each reference as `words → ids`, `words → [instrument]`, `words → ?failure` or `words → *` for the whole instrument.
  var shown: [String] {
    readings.references.map { reference in
      var result = words(reference.range) + " →"
      if reference.isWholeInstrument { result += " *" }
      if let external = reference.external { result += " [\(external)]" }
      if !reference.targets.isEmpty { result += " " + reference.targets.map(id).joined(separator: " ") }
      if let failure = reference.failure { result += " ?\(failure.rawValue)" }
      return result
    }
  }

  /// The law of the tables: two Parts, sections of every shape, a schedule; `{}` is replaced by the tested words in section 2(3).
  static func act(_ words: String) -> IsleLaw {
    IsleLaw(
      """
      PART I
      GULLS

      1. Interpretation
      (1) A gull is a bird.
      (2) A bird is—
      (a) white;
      (b) grey, that is to say—
      (i) ash; or
      (ii) slate;
      (c) loud.

      2. Feeding
      (1) Nobody feeds gulls.
      (2) A keeper may sing.
      (3) \(words)

      PART II
      BOATS

      3. Boats are blue.
      4. (1) Oars are red.
      (2) Sails are—
      (a) wide;
      (b) tall;
      (c) old.
      5. Ropes are long.
      5A. Knots are tight.
      6. Anchors are heavy.

      SCHEDULE 1
      COLOURS
      1. Blue is the colour of boats.
      2. Red is the colour of oars.
      """)
  }

  /// A treaty of the same kind; the words stand in article 3, paragraph 2 (b).
  static func treaty(_ words: String) -> IsleLaw {
    IsleLaw(
      """
      Chapter I
      General provisions

      Article 1
      Gulls

      1. Each State Party shall protect:
      (a) Gulls;
      (b) Terns.
      2. Eggs shall be left.

      Article 2
      Ferries

      Each State Party shall run ferries.

      Article 3
      Lamps

      1. Each State Party shall light lamps.
      2. Each State Party shall:
      (a) Oil the lamps;
      (b) \(words)
      3. Lamps shall be green.

      Chapter II
      Final provisions

      Article 4
      Signature

      Signature is at noon.
      """)
  }
}
