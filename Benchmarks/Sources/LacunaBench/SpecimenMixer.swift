/// Makes many bills out of a few: each section is taken from a version chosen by the seed.
///
/// The versions of a specimen have the same sections under the same numbers, so that every mixture is a bill whose numbering is whole:
/// a text of shuffled paragraphs would time the parser on something that no parliament prints.
struct SpecimenMixer {
  /// For each version, the blocks between blank lines that begin with a section's number; index 0 holds what stands before section 1.
  private let versions: [[[UInt8]]]

  /// - Parameter texts: Versions with equally many sections, UTF-8.
  init?(_ texts: [[UInt8]]) {
    versions = texts.map(Self.sections)
    guard let first = versions.first, first.count > 1, versions.allSatisfy({ $0.count == first.count }) else { return nil }
  }

  /// Documents of together at least `byteCount` bytes.
  func documents(byteCount: Int, seed: UInt64) -> [[UInt8]] {
    var generator = SeededGenerator(seed: seed)
    var documents: [[UInt8]] = []
    var total = 0
    while total < byteCount {
      var document: [UInt8] = []
      for section in versions[0].indices { document += versions.randomElement(using: &generator)![section] }
      total += document.count
      documents.append(document)
    }
    return documents
  }

  private static func sections(of text: [UInt8]) -> [[UInt8]] {
    var sections: [[UInt8]] = [[]]
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let digits = line.prefix { $0 >= 0x30 && $0 <= 0x39 }
      let opensSection =
        !digits.isEmpty && line.dropFirst(digits.count).starts(with: Array(". ".utf8))
        && String(decoding: digits, as: UTF8.self) == String(sections.count)
      if opensSection { sections.append([]) }
      sections[sections.count - 1] += line + [0x0A]
    }
    return sections
  }
}
