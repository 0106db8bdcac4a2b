public import Alignment

/// Gives the clauses of a new version the lineages of the old one's, whatever they are numbered now.
///
/// Of a split clause the first part goes on with the lineage, of merged ones the longest lends its own; what is added gets a number
/// that was never used. So a lineage names at most one clause of a version.
public struct LineageAssignment: Sendable, Hashable {
  /// A clause of the old version.
  public struct Known: Sendable, Hashable {
    public var lineage: Int
    public var eid: String
    public var text: String

    public init(lineage: Int, eid: String, text: String) {
      self.lineage = lineage
      self.eid = eid
      self.text = text
    }
  }

  /// By clause of the new version.
  public private(set) var lineages: [Int]
  /// By clause of the new version: the old clause whose lineage it has, as index; nil for a new lineage.
  public private(set) var predecessors: [Int?]
  /// First lineage that is not in use afterwards.
  public private(set) var next: Int

  /// - Parameters:
  ///   - old: In the order of the text; empty for the first version.
  ///   - new: Ids and own words, in the order of the text.
  ///   - next: First lineage that the instrument has not used yet.
  ///   - alignments: What became of the old clauses, when that is known already; nil to find out here.
  /// - Complexity: That of `ClauseAligner`; O(clauses) when nothing changed or the alignments are given.
  public init(old: [Known], new: [(eid: String, text: String)], next: Int, alignments: [ClauseAlignment]? = nil) {
    var lineages: [Int?] = Array(repeating: nil, count: new.count)
    predecessors = Array(repeating: nil, count: new.count)
    self.lineages = []
    self.next = next
    if old.count == new.count, zip(old, new).allSatisfy({ $0.eid == $1.eid && $0.text == $1.text }) {
      lineages = old.map(\.lineage)
      predecessors = Array(old.indices)
    } else if !old.isEmpty, !new.isEmpty {
      let alignments =
        alignments ?? ClauseAligner.align(old.map { Self.sketch($0.eid, $0.text) }, new.map { Self.sketch($0.eid, $0.text) })
      for one in alignments {
        guard let heir = one.new.first,
          let testator = one.old.max(by: { (old[$0].text.utf8.count, $1) < (old[$1].text.utf8.count, $0) })
        else { continue }
        lineages[heir] = old[testator].lineage
        predecessors[heir] = testator
      }
    }
    for lineage in lineages {
      self.lineages.append(lineage ?? self.next)
      if lineage == nil { self.next += 1 }
    }
  }

  private static func sketch(_ eid: String, _ text: String) -> ClauseSketch {
    ClauseSketch(id: eid, text: String(decoding: BlankFolding.folded(text.utf8), as: UTF8.self))
  }
}

/// Runs of blanks as one, none at the ends: how a law is laid out makes no difference.
enum BlankFolding {
  static func folded(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var isBlank = false
    for byte in bytes {
      switch byte {
      case 0x09...0x0D, 0x20: isBlank = true
      default:
        if isBlank, !result.isEmpty { result.append(0x20) }
        isBlank = false
        result.append(byte)
      }
    }
    return result
  }
}
