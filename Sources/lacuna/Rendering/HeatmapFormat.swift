import LegalText
import Reports

/// What a heatmap's file is, by its ending.
enum HeatmapFormat: String, CaseIterable {
  case csv, svg, png, html

  /// Nil for an ending that stands for nothing we write. A file without a dot in its name has no ending.
  init?(path: String) {
    guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    self.init(rawValue: name[name.index(after: dot)...].lowercased())
  }

  static var endings: String { allCases.map { "." + $0.rawValue }.joined(separator: " ") }

  var isPicture: Bool { self != .csv }
}
