import LegalText
import TestSupport

/// The texts that every property is tried on: specimens, random bills, random prose and, where they lie beside the checkout, real laws.
enum Texts {
  struct Text: Sendable {
    /// Names the text in a failure; random ones by their seed.
    var name: String
    var bytes: [UInt8]
    var isRandom = false
  }

  static func specimens() throws -> [Text] { try Specimen.all().map { Text(name: $0.name, bytes: $0.bytes) } }

  static func realLaws() -> [Text] { RealLaws.all().map { Text(name: $0.name, bytes: $0.bytes) } }

  /// - Parameters:
  ///   - count: How many.
  ///   - sections: Sections of a bill, about 700 bytes each.
  ///   - seed: The n-th text has the seed `seed + n`, so that one can be made again alone.
  static func random(_ count: Int, sections: ClosedRange<Int> = 3...10, seed: UInt64 = Sampling.seed) throws -> [Text] {
    let maker = try BillMaker.shared.get()
    return (0..<UInt64(count)).map { number in
      var generator = SeededGenerator(seed: seed + number)
      let size = Int.random(in: sections, using: &generator)
      let text =
        number % 6 == 5
        ? maker.prose(sentenceCount: 3 * size, using: &generator) : maker.bill(sectionCount: size, using: &generator)
      return Text(name: "random text, seed \(seed + number), \(size) sections", bytes: Array(text.utf8), isRandom: true)
    }
  }
}
