import Foundation
import LegalText
import TestSupport

/// One of the two fictional bills with the labels of its author.
struct Specimen: Sendable {
  /// What the author says of one leaf clause.
  struct Label: Sendable {
    var clause: String
    var role: String
    var band: Band
  }

  let name: String
  let bytes: [UInt8]
  let labels: [Label]

  static let loose = Result { try Specimen("loose") }
  static let repaired = Result { try Specimen("repaired") }
  static func all() throws -> [Specimen] { [try loose.get(), try repaired.get()] }

  private init(_ version: String) throws {
    let path = "corpus/specimens/valdoria-cybercrime-bill.\(version)"
    name = "\(version).txt"
    bytes = try Checkout.file(path + ".txt").bytes
    let rows = String(decoding: try Checkout.file(path + ".labels.tsv").bytes, as: UTF8.self).split(separator: "\n").dropFirst()
    labels = rows.compactMap { row in
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 6, let band = Band(rawValue: String(cells[2])) else { return nil }
      return Label(clause: String(cells[0]), role: String(cells[1]), band: band)
    }
    precondition(labels.count == rows.count, "each row of \(path).labels.tsv has six cells and a band")
  }

  /// The label of a clause: its own, or for an unnumbered paragraph that of the section around it.
  func label(of id: String) -> Label? {
    labels.first { $0.clause == id } ?? labels.first { id.hasPrefix($0.clause + "__al_") }
  }

  /// The text between blank lines and numbers: index 0 holds what stands before section 1, then one block for each section, part
  /// headings and schedule left out.
  var sections: [String] {
    var sections: [[Substring]] = [[]]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("SCHEDULE") { break }
      if line.hasPrefix("PART ") { continue }
      if line.hasPrefix("\(sections.count). ") { sections.append([]) }
      sections[sections.count - 1].append(line)
    }
    return sections.map { $0.joined(separator: "\n") }
  }
}
