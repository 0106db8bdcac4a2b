/// One step through an XML document.
enum XMLEvent: Equatable {
  case start(XMLTag)
  /// Of the element opened last; an empty element ends too.
  case end
  /// Characters with references resolved; a run between two tags may come in several pieces.
  case text([UInt8])
}

/// A start tag.
struct XMLTag: Equatable {
  /// Local name, without the prefix of its namespace.
  var name: String
  /// Every attribute as written, with its prefix.
  var attributes: [XMLAttribute] = []

  /// The value of an attribute, or an empty string.
  func value(_ name: String) -> String { attributes.first { $0.name == name }?.value ?? "" }
}

struct XMLAttribute: Equatable {
  var name: String
  var value: String
}
