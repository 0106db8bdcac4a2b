import LegalText
import Reports

/// The page: its files as they stand in the package's folder, and the colours of the scores as a style sheet.
struct PageRoutes: Sendable {
  /// One file of the page.
  struct File: Sendable {
    /// `page.js`.
    var name: String
    var contentType: String
    var bytes: [UInt8]
  }

  /// Names of the page's files and what they are; nothing else is ever served.
  static let contentTypes = [
    "index.html": "text/html; charset=utf-8", "page.css": "text/css; charset=utf-8", "icon.svg": "image/svg+xml",
    "corpus.js": "text/javascript; charset=utf-8",
    "corpus-diff.js": "text/javascript; charset=utf-8",
    "corpus-heatmap.js": "text/javascript; charset=utf-8",
    "corpus-instrument.js": "text/javascript; charset=utf-8",
    "corpus-search.js": "text/javascript; charset=utf-8",
    "draft.js": "text/javascript; charset=utf-8",
    "element.js": "text/javascript; charset=utf-8",
    "filters.js": "text/javascript; charset=utf-8",
    "page.js": "text/javascript; charset=utf-8",
    "reasons.js": "text/javascript; charset=utf-8",
    "stream.js": "text/javascript; charset=utf-8",
    "whatif.js": "text/javascript; charset=utf-8",
  ]

  let files: [File]
  let colours: ColourScale

  var all: [Route] {
    let sheet = Self.styleSheet(colours)
    var routes = files.map { file in
      Route(.get, file.name == "index.html" ? "/" : "/page/\(file.name)", isAPI: false) { _, _ in Reply(file.contentType, file.bytes) }
    }
    routes.append(Route(.get, "/page/colours.css", isAPI: false) { _, _ in Reply("text/css; charset=utf-8", sheet) })
    return routes
  }

  /// A rule for each whole score: `.s46{background-color:#…;color:#…}`, ink with a contrast of at least 4.5 on it.
  private static func styleSheet(_ colours: ColourScale) -> [UInt8] {
    var text = ""
    for score in 0...100 {
      let colour = colours.colour(of: Double(score))
      text += ".s\(score){--band:\(colour.hexadecimal);background-color:\(colour.hexadecimal);color:\(colour.ink.hexadecimal)}\n"
    }
    return Array(text.utf8)
  }
}
