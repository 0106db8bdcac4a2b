/// Makes any number of bills out of the specimens: each stretch between two lines that both versions of a bill share is taken from the version
/// that the seed chooses.
///
/// A text of shuffled paragraphs would measure the parser on something that no parliament prints; here every numbering stays whole.
struct SpecimenMixer {
  /// For each bill its stretches, and for each stretch its versions.
  private let bills: [[[[UInt8]]]]
  private var random: FuzzSeeds

  /// - Parameters:
  ///   - texts: For each bill its versions, at least one.
  ///   - seed: The same seed gives the same bills.
  init?(_ texts: [[[UInt8]]], seed: UInt64) {
    bills = texts.filter { !$0.isEmpty }.map(Self.stretches)
    random = FuzzSeeds(seed)
    if bills.isEmpty { return nil }
  }

  /// The next bill, some 5 kB long, with a blank line at its end.
  mutating func nextBill() -> [UInt8] {
    var bill: [UInt8] = []
    for versions in bills[Int.random(in: bills.indices, using: &random)] {
      bill += versions[Int.random(in: versions.indices, using: &random)]
    }
    bill.append(0x0A)
    return bill
  }

  /// Whole bills, one behind the other, until there are `byteCount` bytes.
  mutating func nextDocument(byteCount: Int) -> [UInt8] {
    var document = nextBill()
    while document.count < byteCount { document += nextBill() }
    return document
  }

  /// Cuts the versions before each line that opens a paragraph and stands exactly once in each of them, in the same order.
  private static func stretches(of versions: [[UInt8]]) -> [[[UInt8]]] {
    let lines = versions.map { $0.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init) }
    let places = lines.map(singlePlaces)
    var cuts = [lines.map { _ in 0 }]
    for line in lines[0].indices where line > 0 && lines[0][line - 1].isEmpty {
      let cut = places.map { $0[lines[0][line]] ?? -1 }
      if zip(cut, cuts[cuts.count - 1]).allSatisfy({ $0 > $1 }) { cuts.append(cut) }
    }
    cuts.append(lines.map(\.count))
    return zip(cuts, cuts.dropFirst()).map { start, end in
      lines.indices.map { version in lines[version][start[version]..<end[version]].flatMap { $0 + [0x0A] } }
    }
  }

  /// Where each line stands that a text has once.
  private static func singlePlaces(of lines: [[UInt8]]) -> [[UInt8]: Int] {
    var places: [[UInt8]: Int] = [:]
    for (place, line) in lines.enumerated() where !line.isEmpty { places[line] = places[line] == nil ? place : -1 }
    return places.filter { $0.value >= 0 }
  }
}
