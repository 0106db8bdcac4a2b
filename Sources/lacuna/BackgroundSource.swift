/// One path of a corpus and the tradition that its texts belong to.
struct BackgroundSource: Sendable {
  var tradition: String
  var path: String

  /// Reads `NAME=PATH` and `PATH`; a path without a name is called by its last component. Where a path has a '=' of its own, './' before it
  /// tells.
  static func read(_ arguments: [String]) -> [BackgroundSource] {
    arguments.map { argument in
      if let equals = argument.firstIndex(of: "="), equals > argument.startIndex, !argument[..<equals].contains("/") {
        return BackgroundSource(tradition: String(argument[..<equals]), path: String(argument[argument.index(after: equals)...]))
      }
      return BackgroundSource(tradition: argument.split(separator: "/").last.map(String.init) ?? argument, path: argument)
    }
  }

  /// The name of a document below the path, so that a manifest does not depend on where the corpus lies.
  func shortName(of document: String) -> String {
    let base = path.hasSuffix("/") ? path : path + "/"
    return document.hasPrefix(base)
      ? String(document.dropFirst(base.count)) : document.split(separator: "/").last.map(String.init) ?? document
  }
}
