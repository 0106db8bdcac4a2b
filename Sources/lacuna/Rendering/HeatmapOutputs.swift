import LegalText
import Reports

/// The files of a heatmap: found writable before the work, written after it.
struct HeatmapOutputs {
  private let files: [(name: String, format: HeatmapFormat, file: OutputFile)]
  private let packages: [(file: OutputFile, tables: [String])]
  private let rasterizer: Rasterizer

  /// - Parameters:
  ///   - paths: With endings that `HeatmapFormat` knows.
  ///   - scale: Of PNG files.
  /// - Throws: `CommandFailure`: 74 for a file that cannot be written, 64 where the program for PNG is missing.
  init(_ paths: [String], hasPackage: Bool, scale: Int) throws(CommandFailure) {
    var files: [(name: String, format: HeatmapFormat, file: OutputFile)] = []
    for path in paths {
      guard let format = HeatmapFormat(path: path) else { continue }
      files.append((path, format, try OutputFile(path)))
    }
    self.files = files
    packages = hasPackage ? try Self.packages(of: paths) : []
    rasterizer = Rasterizer(scale: scale)
    if files.contains(where: { $0.format == .png }) { try Rasterizer.requireProgram() }
  }

  var hasPicture: Bool { files.contains { $0.format.isPicture } }

  /// - Throws: `CommandFailure` with status 74.
  func write(_ sheet: HeatmapSheet) throws(CommandFailure) {
    let layout = sheet.layout
    for (name, format, file) in files {
      switch (format, layout) {
      case (.csv, _), (_, nil): try file.write(sheet.csv())
      case (.html, let layout?): try file.write(HeatmapHTML(layout).bytes())
      case (.svg, let layout?): try file.write(HeatmapSVG(layout).bytes())
      case (.png, let layout?):
        let picture = HeatmapSVG(layout)
        try file.write(try rasterizer.png(picture.bytes(), size: picture.size, for: name))
      }
    }
    for package in packages {
      let size = sheet.csv().count
      try package.file.write(sheet.package.json(files: package.tables.map { (name: $0, byteCount: size) }))
    }
  }

  /// A `datapackage.json` for each folder that gets CSV files, with their names.
  private static func packages(of paths: [String]) throws(CommandFailure) -> [(file: OutputFile, tables: [String])] {
    var folders: [(folder: String, tables: [String])] = []
    for path in paths where HeatmapFormat(path: path) == .csv {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let folder = String(path.dropLast(name.count))
      if let known = folders.firstIndex(where: { $0.folder == folder }) {
        if !folders[known].tables.contains(name) { folders[known].tables.append(name) }
      } else {
        folders.append((folder, [name]))
      }
    }
    return try folders.map { one throws(CommandFailure) in (try OutputFile(one.folder + "datapackage.json"), one.tables) }
  }
}
