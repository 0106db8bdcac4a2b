import Foundation
public import LegalText
import Lexicon
public import Reports
import Scoring

/// The data that the server reads at its start: word lists, model, colours, the page. Nothing is read later.
public struct ServerData: Sendable {
  /// The folder with `lexicons/` and `models/`.
  public let home: String
  /// The folder with `page/` and `openapi.json`.
  public let server: String

  /// The model that is used when none is named, as by `lacuna`: the fitted one, else the prior.
  public var defaultModel: String {
    let fitted = home + "/models/posterior"
    return FileManager.default.fileExists(atPath: fitted) ? fitted : home + "/models/prior"
  }

  /// Finds the data as `lacuna` does: `LACUNA_HOME`; else `../share/lacuna` beside an installed program; else the nearest folder above the
  /// program that has both. What belongs to the server lies in `Server/` of a checkout and in `server/` of an installed tree.
  /// - Throws: `Diagnostic` D501.
  public static func find(program: String, environment: [String: String]) throws(Diagnostic) -> ServerData {
    var candidates: [String] = []
    if let named = environment["LACUNA_HOME"], !named.isEmpty {
      candidates = [named]
    } else {
      var folder = URL(fileURLWithPath: program).resolvingSymlinksInPath().deletingLastPathComponent()
      candidates.append(folder.deletingLastPathComponent().appendingPathComponent("share/lacuna").path)
      while folder.path != "/" {
        candidates.append(folder.path)
        folder.deleteLastPathComponent()
      }
    }
    for home in candidates where holds(home, ["lexicons", "models"]) {
      for server in [home + "/server", home + "/Server"] where holds(server, ["page", "openapi.json"]) {
        return ServerData(home: home, server: server)
      }
    }
    throw Diagnostic(
      code: "D501", file: program, message: "has no data: no folder above it has 'lexicons', 'models' and the server's 'page'",
      hint: "start it from a checkout or an installed tree, or set LACUNA_HOME to the folder that has them")
  }

  private static func holds(_ folder: String, _ names: [String]) -> Bool {
    names.allSatisfy { FileManager.default.fileExists(atPath: folder + "/" + $0) }
  }

  /// - Throws: `Diagnostic` for a file that is missing or cannot be read.
  public func openAPI() throws(Diagnostic) -> [UInt8] { try DataFolder.read(server + "/openapi.json").bytes }

  /// The page's files. - Throws: As `openAPI`.
  func page() throws(Diagnostic) -> [PageRoutes.File] {
    var files: [PageRoutes.File] = []
    for (name, type) in PageRoutes.contentTypes.sorted(by: { $0.key < $1.key }) {
      files.append(PageRoutes.File(name: name, contentType: type, bytes: try DataFolder.read("\(server)/page/\(name)").bytes))
    }
    return files
  }

  /// The colours of the scores, `lexicons/heatmap-colours.tsv`. - Throws: `Diagnostic` of the table, D502.
  public func colours() throws(Diagnostic) -> ColourScale {
    let path = home + "/lexicons/heatmap-colours.tsv"
    let table = TabTable(file: try DataFolder.read(path), columns: ["score", "red", "green", "blue", "source"])
    if let fault = table.diagnostics.first { throw fault }
    let points = table.rows.compactMap { row -> ColourScale.Point? in
      guard let score = Double(row["score"].text), let red = Double(row["red"].text), let green = Double(row["green"].text),
        let blue = Double(row["blue"].text)
      else { return nil }
      return ColourScale.Point(score: score, red: red, green: green, blue: blue)
    }
    guard points.count == table.rows.count, let scale = ColourScale(points) else {
      throw Diagnostic(
        code: "D502", file: path, message: "is no scale of colours", hint: "write rising scores from 0 to 100 and colours from 0 to 255")
    }
    return scale
  }
}
