/// Why a document is no XML that is read, and where.
package struct XMLFault: Error, Equatable {
  package enum Kind {
    /// Against the rules of XML, or cut off.
    case malformed
    /// Declares entities or markup, or points to a file that does.
    case declaration
    /// Beyond a bound of ours.
    case excess
  }

  package var kind: Kind
  /// Byte offset into the decoded document.
  package var offset: Int
  package var message: String

  package static func malformed(_ message: String, at offset: Int) -> XMLFault {
    XMLFault(kind: .malformed, offset: offset, message: message)
  }
}
