import Ingest

/// Reads Atom (RFC 4287) and RSS 2.0 or 1.0: the entries with their links and dates, and nothing else.
///
/// The scanner below has no entity of the document's own and opens nothing, so that a feed cannot make it grow or reach out.
struct FeedReader {
  /// Entries that are read of one feed.
  static let mostEntries = 5000

  private var entry: FeedEntry?
  private var entries: [FeedEntry] = []
  private var path: [String] = []
  private var text: [UInt8] = []

  /// - Parameter bytes: Well-formed UTF-8.
  /// - Returns: The entries in the feed's order. - Throws: What is wrong and where. - Complexity: O(bytes).
  static func read(_ bytes: [UInt8]) throws(XMLFault) -> [FeedEntry] {
    var reader = FeedReader()
    var scanner = XMLScanner(bytes)
    while let event = try scanner.next() {
      switch event {
      case .start(let tag): try reader.begin(tag)
      case .text(let bytes): if reader.entry != nil { reader.text += bytes }
      case .end: reader.end()
      }
    }
    return reader.entries
  }

  private mutating func begin(_ tag: XMLTag) throws(XMLFault) {
    if path.isEmpty, !["feed", "rss", "RDF"].contains(tag.name) {
      throw .malformed("the root element is <\(tag.name)>, not <feed> or <rss>", at: 0)
    }
    path.append(tag.name)
    text = []
    if entry == nil, tag.name == "entry" || tag.name == "item" {
      entry = FeedEntry(id: tag.value("rdf:about"), title: "", updated: nil, links: [])
    } else if isDirect, tag.name == "link", !tag.value("href").isEmpty, ["", "alternate", "enclosure"].contains(tag.value("rel")) {
      entry?.links.append(FeedEntry.Link(target: tag.value("href"), type: tag.value("type").lowercased()))
    } else if isDirect, tag.name == "enclosure", !tag.value("url").isEmpty {
      entry?.links.append(FeedEntry.Link(target: tag.value("url"), type: tag.value("type").lowercased()))
    }
  }

  /// Whether the innermost element stands right in an entry: inside content there may be elements of the same names.
  private var isDirect: Bool { entry != nil && path.count >= 2 && ["entry", "item"].contains(path[path.count - 2]) }

  private mutating func end() {
    let isDirect = isDirect
    guard let name = path.popLast() else { return }
    let words = String(decoding: text, as: UTF8.self).trimmedOfBlanks
    text = []
    if isDirect, !words.isEmpty, var entry {
      switch name {
      case "id": entry.id = words
      case "guid":
        entry.id = words
        if entry.links.isEmpty, words.hasPrefix("http") { entry.links.append(FeedEntry.Link(target: words, type: "")) }
      case "title": entry.title = words
      case "link": entry.links.insert(FeedEntry.Link(target: words, type: ""), at: 0)
      case "updated": entry.updated = UTCTime.parse(words) ?? entry.updated
      case "published", "date": entry.updated = entry.updated ?? UTCTime.parse(words)
      case "pubDate": entry.updated = UTCTime.parseHTTP(words) ?? entry.updated
      default: break
      }
      self.entry = entry
    }
    guard name == "entry" || name == "item", !path.contains("entry"), !path.contains("item"), var done = entry else { return }
    entry = nil
    if done.id.isEmpty { done.id = done.links.first?.target ?? "" }
    if !done.id.isEmpty, !done.links.isEmpty, entries.count < Self.mostEntries { entries.append(done) }
  }
}
