/// A workflow command of GitHub Actions: a line of a log that becomes an annotation.
enum WorkflowCommand {
  /// `::name key=value,…::message`, with a line end.
  static func line(_ name: String, _ properties: [(String, String)], _ message: String) -> String {
    let list = properties.map { $0 + "=" + escapedProperty($1) }.joined(separator: ",")
    return "::\(name)\(list.isEmpty ? "" : " ")\(list)::\(escaped(message))\n"
  }

  /// A message: `%` and line breaks are written as `%25`, `%0D`, `%0A`, or the next line could be a command.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// The value of a property, which a comma or a colon would end.
  static func escapedProperty(_ text: String) -> String {
    escaped(text).unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
