/// The JSON of a gold file, as far as it is used; the names are those of the file.
// swift-format-ignore: AlwaysUseLowerCamelCase
struct GoldFile: Decodable {
  struct Clause: Decodable {
    var path: [String]
    var kind: String
    var start: Int
    var label_start: Int
    var label_end: Int
    var heading: [Int]?
    var run_in: Bool?
    var base: Int?
    var range: Bool?
  }

  struct Definition: Decodable {
    var term: String
    var start: Int
  }

  struct Neutral: Decodable {
    var start: Int
    var end: Int
    var what: String
  }

  var name: String
  var corpus: String
  var language: String?
  var text_bytes: Int
  var clauses: [Clause]
  var definitions: [Definition]
  var neutral: [Neutral]
  var term_mentions: [String]?
  var unjudged_terms: [String]?
  var definitions_marking: String
}
