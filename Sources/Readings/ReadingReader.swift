public import LegalText

/// Reads how the clauses of a text hang together: citations, limits, joining words.
///
/// ```swift
/// let readings = ReadingReader(words: words).read(bytes, tree: tree)
/// readings.references.first?.targets   // indices of the cited nodes
/// ```
/// It does not judge what a limit is worth, and it does not fetch other instruments.
public struct ReadingReader: Sendable {
  private let words: ReadingWords
  private let classes: [String: WordClasses]

  /// - Parameter words: Of the text's language.
  public init(words: ReadingWords) {
    self.words = words
    classes = WordClasses.table(of: words)
  }

  /// - Parameters:
  ///   - bytes: The text that the tree's offsets point into, markup blanked.
  ///   - tree: From the parser.
  /// - Complexity: O(bytes + targets of the citations), which are at most `CrossReference.targetLimit` each.
  public func read(_ bytes: [UInt8], tree: ClauseTree) -> DocumentReadings {
    var vocabulary = LexemeVocabulary(classes, hasElisions: !words.elisions.isEmpty)
    let (references, limiting) = ReferenceFinder(bytes, tree, words).references(&vocabulary)
    let qualifications = QualificationReader(bytes, tree, words, references).qualifications(in: limiting, &vocabulary)
    let connections = ConnectorReader(bytes, tree, words).connections(&vocabulary)
    return DocumentReadings(references: references, qualifications: qualifications, connections: connections, tree: tree)
  }
}
