import Indicators
import LegalText
import Tokenization

/// The words by which a document punishes, empowers and commands: what a term has to be precise for.
struct OperativeText {
  /// A piece of a reading; a chapeau that many items share is one piece.
  struct Piece {
    var tokens: Range<Int>
    /// Index of the first clause that says it.
    var clause: Int
    /// Node in which it stands.
    var node: Int
  }

  static let roles: Set<ClauseRole> = [.offence, .power, .duty]

  /// Ascending, none overlapping.
  let pieces: [Piece]

  /// - Complexity: O(clauses · depth + tokens).
  init(_ document: DocumentContext) {
    var seen: Set<ByteRange> = []
    var pieces: [Piece] = []
    let tree = document.tree
    for (number, clause) in document.clauses.enumerated() where Self.roles.contains(document.roles[number].role) {
      let hosts = [clause.node] + tree.ancestors(of: clause.node)
      for segment in clause.reading where !segment.range.isEmpty && seen.insert(segment.range).inserted {
        let node = hosts.first { tree.nodes[$0].text == segment.range || tree.nodes[$0].flush.contains(segment.range) }
        let tokens = document.text.tokenIndices(in: segment.range)
        if !tokens.isEmpty { pieces.append(Piece(tokens: tokens, clause: number, node: node ?? clause.node)) }
      }
    }
    self.pieces = pieces.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The piece that holds a token. - Complexity: O(log pieces).
  func piece(at token: Int) -> Piece? {
    let next = pieces.partitioningIndex { $0.tokens.upperBound > token }
    return next < pieces.count && pieces[next].tokens.contains(token) ? pieces[next] : nil
  }
}
