import Foundation
import Ingest

/// A text inside JSON: `{"text":…, "name"?:…, "language"?:…, "format"?:"text"|"markdown"|"xml"}`.
struct TextBody {
  var text: [UInt8]
  var name: String?
  var language: String?
  var format: InputFormat?

  private struct Members: Decodable {
    var text: String
    var name: String?
    var language: String?
    var format: String?

    struct Key: CodingKey {
      var stringValue: String
      var intValue: Int? { nil }
      init(_ name: String) { stringValue = name }
      init?(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      let known = ["text", "name", "language", "format"]
      if let other = values.allKeys.first(where: { !known.contains($0.stringValue) }) {
        throw Problem.badBody("unknown member '\(other.stringValue.prefix(40))'; there are \(known.joined(separator: ", "))")
      }
      text = try values.decode(String.self, forKey: Key("text"))
      name = try values.decodeIfPresent(String.self, forKey: Key("name"))
      language = try values.decodeIfPresent(String.self, forKey: Key("language"))
      format = try values.decodeIfPresent(String.self, forKey: Key("format"))
    }
  }

  /// - Throws: `Problem` 400.
  init(_ bytes: [UInt8]) throws(Problem) {
    let members: Members
    do {
      members = try JSONDecoder().decode(Members.self, from: Data(bytes))
    } catch let problem as Problem {
      throw problem
    } catch let DecodingError.keyNotFound(key, _) {
      throw .badBody("the member '\(key.stringValue)' is missing")
    } catch let DecodingError.typeMismatch(_, context), let DecodingError.valueNotFound(_, context) {
      let place = context.codingPath.last.map { "'\($0.stringValue)'" } ?? "the body"
      throw .badBody(context.codingPath.isEmpty ? "the body is no JSON object" : "\(place) is no string")
    } catch {
      throw .badBody("the body is not well-formed JSON in UTF-8")
    }
    text = Array(members.text.utf8)
    name = members.name
    language = members.language
    if let word = members.format {
      guard let known = InputFormat(rawValue: word) else { throw .badBody("'format' takes text, markdown or xml") }
      format = known
    }
  }
}
