import LegalText
import StructureEvaluation

/// A gold document made of a text in which each clause's label is named by hand.
struct GoldFixture {
  /// One clause: its path, and the words of its line from the label on.
  struct Entry {
    var path: [String]
    /// Printed label, whose first place at or behind the last entry's is taken.
    var label: String
    var extra = ""
  }

  let text: String
  let document: GoldDocument
  let labels: [Int]

  init(
    _ text: String, _ entries: [Entry], definitions: String = "[]", neutral: String = "[]", mentions: String = "[]",
    marking: String = "full", variant: LayoutVariant = .clean
  ) throws {
    self.text = text
    let bytes = Array(text.utf8)
    var at = 0
    var labels: [Int] = []
    var clauses: [String] = []
    for entry in entries {
      let label = Array(entry.label.utf8)
      while !bytes[at...].starts(with: label) { at += 1 }
      let end = at + label.count
      let path = entry.path.map { "\"\($0)\"" }.joined(separator: ",")
      clauses.append(
        """
        {"path":[\(path)],"kind":"section","start":\(end + 1),"label_start":\(at),"label_end":\(end)\(entry.extra)}
        """)
      labels.append(at)
      at = end
    }
    self.labels = labels
    let gold = """
      {"name":"isle","corpus":"isles","language":"en","text_bytes":\(bytes.count),"clauses":[\(clauses.joined(separator: ","))],
      "definitions":\(definitions),"neutral":\(neutral),"term_mentions":\(mentions),"definitions_marking":"\(marking)"}
      """
    document = try GoldDocument(gold: Array(gold.utf8), text: bytes, file: "isle.txt", variant: variant)
  }

  /// Offset of the first byte behind the label of an entry.
  func behindLabel(_ entry: Int, _ label: String) -> Int { labels[entry] + label.utf8.count + 1 }

  static let ferry = """
    1. The ferry sails daily.
    (a) at nine;
    (b) at noon.
    2. The fare is two shells.

    """
  static let ferryEntries = [
    Entry(path: ["1"], label: "1."), Entry(path: ["1", "a"], label: "(a)"), Entry(path: ["1", "b"], label: "(b)"),
    Entry(path: ["2"], label: "2."),
  ]

  static func ferryLaw(variant: LayoutVariant = .clean) throws -> GoldFixture {
    try GoldFixture(ferry, ferryEntries, variant: variant)
  }
}
