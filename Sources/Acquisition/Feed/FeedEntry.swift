/// One entry of a feed.
struct FeedEntry: Sendable, Equatable {
  /// What tells it from others: its `id` or `guid`, else its link.
  var id: String
  var title: String
  /// Seconds since 1970-01-01 UTC.
  var updated: Int64?
  var links: [Link]

  struct Link: Sendable, Equatable {
    /// As written; may be relative to the feed.
    var target: String
    /// Media type in lower case; empty when not said.
    var type: String
  }

  /// The link to follow: the first with the best of the types that law texts come in, else the first of no known type.
  /// - Parameter types: Media types, best first.
  func link(preferring types: [String]) -> Link? {
    for type in types { if let link = links.first(where: { $0.type == type }) { return link } }
    return links.first { $0.type.isEmpty } ?? links.first
  }
}
