import Alignment
import Foundation
import TestSupport
import Testing

/// Specimens under seeded edits: what comes from what must be found again.
@Suite struct AlignmentPropertyTests {
  private static let specimens: Result<[[ClauseSketch]], any Error> = Result {
    let folder = Checkout.root.appending(path: "corpus/specimens")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }.sorted().map {
      try Versions.version(String(decoding: Data(contentsOf: folder.appending(path: $0)), as: UTF8.self), name: $0).sketches
    }
  }

  @Test func `98 of 100 clauses are found again after renaming, renumbering, moving, splitting, merging, rewording, adding, deleting`()
    throws
  {
    let specimens = try Self.specimens.get()
    #expect(specimens.count > 20)
    var (right, total) = (0, 0)
    var edits: [String: Int] = [:]
    for seed in UInt64(1)...5 {
      for (index, sketches) in specimens.enumerated() {
        var instrument = EditedInstrument(sketches, seed: seed &* 1_000 &+ UInt64(index))
        instrument.edit(strangers: specimens[(index + 2) % specimens.count])
        right += instrument.rightCount(ClauseAligner.align(instrument.old, instrument.new))
        total += instrument.old.count + instrument.new.count
        edits.merge(instrument.edits, uniquingKeysWith: +)
      }
    }
    print(
      "alignment: \(right) of \(total) clauses right, \(Double(right * 10_000 / total) / 100) %, seeds 1…5, edits \(edits.sorted { $0.key < $1.key })"
    )
    #expect(edits.count == 8)
    #expect(Double(right) >= 0.98 * Double(total))
  }

  @Test func `every clause stands in exactly one alignment, and a text is unchanged against itself`() throws {
    for (index, sketches) in try Self.specimens.get().enumerated() {
      let same = ClauseAligner.align(sketches, sketches)
      #expect(same.allSatisfy { $0.kind == .unchanged && $0.old == $0.new }, "specimen \(index)")
      var instrument = EditedInstrument(sketches, seed: UInt64(index))
      instrument.edit(strangers: sketches)
      let found = ClauseAligner.align(instrument.old, instrument.new)
      #expect(found.flatMap(\.old).sorted() == Array(instrument.old.indices), "seed \(index)")
      #expect(found.flatMap(\.new).sorted() == Array(instrument.new.indices), "seed \(index)")
      #expect(found == ClauseAligner.align(instrument.old, instrument.new), "seed \(index)")
    }
  }

  @Test func `the words of a difference rebuild both texts`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<400 {
      let old = (0..<Int.random(in: 0..<30, using: &random)).map { _ in UInt64.random(in: 0..<6, using: &random) }
      let new = (0..<Int.random(in: 0..<30, using: &random)).map { _ in UInt64.random(in: 0..<6, using: &random) }
      let runs = WordDiff(old, new).runs
      #expect(runs.flatMap { Array($0.old) } == Array(old.indices))
      #expect(runs.flatMap { Array($0.new) } == Array(new.indices))
      for run in runs where run.operation == .kept { #expect(Array(old[run.old]) == Array(new[run.new])) }
      let edits = runs.filter { $0.operation != .kept }.reduce(0) { $0 + $1.old.count + $1.new.count }
      #expect(edits == old.count + new.count - 2 * Self.longestCommon(old, new), "\(old) \(new)")
    }
  }

  /// Length of the longest common subsequence, by the plain table.
  private static func longestCommon(_ old: [UInt64], _ new: [UInt64]) -> Int {
    var row = [Int](repeating: 0, count: new.count + 1)
    for word in old {
      var diagonal = 0
      for index in new.indices {
        let above = row[index + 1]
        row[index + 1] = word == new[index] ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[new.count]
  }

  @Test func `beyond the limit all in between is replaced as a whole`() {
    let old = [1] + (0..<800).map { UInt64(1_000 + $0) } + [2]
    let new = [1] + (0..<800).map { UInt64(5_000 + $0) } + [2]
    #expect(WordDiff(old, new).runs.map(\.operation) == [.kept, .removed, .added, .kept])
  }
}
