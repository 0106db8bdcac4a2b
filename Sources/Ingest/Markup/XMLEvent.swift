/// One step through an XML document.
package enum XMLEvent: Equatable {
  case start(XMLTag)
  /// Of the element opened last; an empty element ends too.
  case end
  /// Characters with references resolved; a run between two tags may come in several pieces.
  case text([UInt8])
}

/// A start tag.
package struct XMLTag: Equatable {
  /// Local name, without the prefix of its namespace.
  package var name: String
  /// Every attribute as written, with its prefix.
  package var attributes: [XMLAttribute] = []

  /// The value of an attribute, or an empty string.
  package func value(_ name: String) -> String { attributes.first { $0.name == name }?.value ?? "" }
}

package struct XMLAttribute: Equatable {
  package var name: String
  package var value: String
}
