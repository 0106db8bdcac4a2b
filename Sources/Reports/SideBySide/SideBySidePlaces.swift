import Alignment
import LegalText

/// Where the clauses of both texts stand on a page: which rows are shown, and under which address each clause can be found.
struct SideBySidePlaces {
  private let sides: SideBySide
  private let shown: Set<Int>
  /// By clause the first shown row that has it: of two rows with the same clause only one can bear its address.
  private var scoredRows: [Int: Int] = [:]
  private var otherRows: [Int: Int] = [:]

  init(_ sides: SideBySide, minimumScore: Double) {
    self.sides = sides
    shown = Set(sides.rows.indices.filter { sides.rows[$0].highestScore >= minimumScore })
    for index in shown.sorted() {
      for clause in sides.rows[index].change.alignment.new where scoredRows[clause] == nil { scoredRows[clause] = index }
      for clause in sides.rows[index].change.alignment.old where otherRows[clause] == nil { otherRows[clause] = index }
    }
  }

  func isShown(_ row: Int) -> Bool { shown.contains(row) }

  /// The attribute's value for the clause in this row, or nil where another row bears it.
  func identifier(of clause: Int, isScored: Bool, inRow row: Int) -> String? {
    (isScored ? scoredRows : otherRows)[clause] == row ? MarkupText.escaped(name(version(isScored).node(of: clause).id, isScored)) : nil
  }

  /// The address of a clause that is shown.
  func link(of clause: Int, isScored: Bool) -> String? {
    (isScored ? scoredRows : otherRows)[clause] == nil ? nil : address(version(isScored).node(of: clause).id, isScored)
  }

  /// The same by the clause's id.
  func link(ofID id: String, isScored: Bool) -> String? {
    let version = version(isScored)
    return version.result.clauses.indices.first { version.node(of: $0).id == id }.flatMap { link(of: $0, isScored: isScored) }
  }

  /// The article's highest clause that is shown.
  func link(ofArticle id: String, isScored: Bool) -> String? {
    let result = version(isScored).result
    var best: (clause: Int, score: Double)?
    for (index, clause) in result.clauses.enumerated() where (isScored ? scoredRows : otherRows)[index] != nil {
      let host = result.tree.article(of: clause.node) ?? clause.node
      guard result.tree.nodes[host].id == id, clause.score.score > (best?.score ?? -1) else { continue }
      best = (index, clause.score.score)
    }
    return best.flatMap { link(of: $0.clause, isScored: isScored) }
  }

  private func version(_ isScored: Bool) -> InstrumentVersion { isScored ? sides.scored : sides.other }

  /// An id of HTML has no blanks.
  private func name(_ id: String, _ isScored: Bool) -> String {
    (isScored ? "scored." : "other.") + String(id.map { $0.isWhitespace ? "_" : $0 })
  }

  private func address(_ id: String, _ isScored: Bool) -> String { DocumentAddress.encoded(name(id, isScored)) }
}
