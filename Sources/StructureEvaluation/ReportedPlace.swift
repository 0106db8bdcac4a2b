import LegalText

/// Where an error stands, as a reader of the file finds it.
struct ReportedPlace {
  /// 1-based.
  let line: Int
  /// 1-based, in characters.
  let column: Int
  /// The line, or the part of it around the error, with blanks and controls made single cells.
  let excerpt: String
  /// Cells before the error in `excerpt`.
  let caret: Int

  /// Most characters shown on either side of the error.
  private static let reach = (before: 40, behind: 70)

  init(_ offset: Int, in text: [UInt8], _ lines: LineIndex) {
    let offset = min(offset, text.count)
    let place = lines.place(of: offset)
    line = place.line
    let start = offset - (place.column - 1)
    let end = text[offset...].firstIndex(of: 0x0A) ?? text.count
    let before = String(decoding: text[start..<offset], as: UTF8.self)
    column = before.count + 1
    let kept = before.suffix(Self.reach.before)
    let shownBefore = (kept.count < before.count ? "…" : "") + Self.plain(kept)
    let behind = String(decoding: text[offset..<end], as: UTF8.self)
    excerpt = shownBefore + Self.plain(behind.prefix(Self.reach.behind)) + (behind.count > Self.reach.behind ? "…" : "")
    caret = shownBefore.count
  }

  private static func plain(_ text: Substring) -> String {
    String(text.map { $0.isWhitespace || $0.unicodeScalars.contains { $0.properties.generalCategory == .control } ? " " : $0 })
  }
}
