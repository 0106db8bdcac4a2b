import LegalText

/// Bands and scores drawn with characters, so that colour never carries the meaning alone.
enum BandMark {
  /// `L`, `M`, `E` or `H`.
  static func letter(_ band: Band) -> String { String(band.rawValue.prefix(1)).uppercased() }

  /// `H high`.
  static func words(_ band: Band) -> String { letter(band) + " " + band.rawValue }

  /// Ten cells on a fixed scale from 0 to 100: `███████░░░`. Only a score of 0 has none filled, only 100 has all.
  static func bar(_ score: Double) -> String {
    let cells = 10
    var filled = Int((score / 100 * Double(cells)).rounded())
    if score > 0 { filled = max(filled, 1) }
    if score < 100 { filled = min(filled, cells - 1) }
    filled = min(max(filled, 0), cells)
    return String(repeating: "█", count: filled) + String(repeating: "░", count: cells - filled)
  }

  /// Whole numbers, rounded outward so that the interval never looks narrower than it is: `31–63`.
  static func interval(low: Double, high: Double) -> String {
    "\(Int(low.rounded(.down)))–\(Int(high.rounded(.up)))"
  }
}
