import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct NotWellFormed: Error {
  var line: Int
  var reason: String
}

/// The names of all elements. - Throws: When the text is no well-formed XML.
func elementNames(of bytes: [UInt8]) throws -> Set<String> {
  final class Names: NSObject, XMLParserDelegate {
    var names: Set<String> = []
    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String] = [:]
    ) { names.insert(name) }
  }
  let names = Names()
  let parser = XMLParser(data: Data(bytes))
  parser.delegate = names
  guard parser.parse() else { throw NotWellFormed(line: parser.lineNumber, reason: "\(String(describing: parser.parserError))") }
  return names.names
}
