/// Says of a wording that it is rare, in fixed memory: cells that count all wordings that fall into them.
///
/// A count-min sketch of one row (Cormode and Muthukrishnan, J. Algorithms 55, 2005) with counters that stop at 255. A cell never shows less
/// than the count of any of its wordings (up to 255), so a wording that is called rare is rare: nothing frequent is lost. A cell may show
/// more; such wordings are counted exactly afterwards and dropped then. Additions commute: the order of documents changes nothing.
struct OccurrenceFilter {
  private var cells: [UInt8]
  private let shift: UInt64

  /// - Parameter bits: The filter has 2^bits cells; 10 to 32.
  init(bits: Int) {
    precondition(10...32 ~= bits, "a filter has 2^10 to 2^32 cells")
    cells = [UInt8](repeating: 0, count: 1 << bits)
    shift = UInt64(64 - bits)
  }

  /// Single words have FNV keys, whose high bits alone are not well mixed for short ones.
  @inline(__always)
  private func cell(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift) }

  mutating func add(_ key: UInt64, count: Int) {
    let cell = cell(key)
    cells[cell] = UInt8(min(255, Int(cells[cell]) + count))
  }

  /// An upper bound of the count, exact where no other wording shares the cell; counts above 255 show as 255.
  func bound(_ key: UInt64) -> Int { Int(cells[cell(key)]) }
}
