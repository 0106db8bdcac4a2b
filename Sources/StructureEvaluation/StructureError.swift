/// One place where the parser and the publisher's mark-up differ.
public struct StructureError: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// A clause that was not found.
    case missedStart = "missed start"
    /// A clause where there is none.
    case falseStart = "false start"
    /// Found, but its own number was read as another one.
    case wrongNumber = "wrong number"
    /// Found with its number, but below another clause of its section.
    case wrongParent = "wrong parent"
    /// Right within its section, but below another schedule, quotation or part.
    case wrongHost = "wrong host"
  }

  public var kind: Kind
  /// Byte offset in the document.
  public var offset: Int
  /// Printed numbers by the mark-up; nil for a false start.
  public var gold: [String]?
  /// Printed numbers by the parser; nil for a missed start.
  public var answer: [String]?
  /// Further errors that only follow from this one: clauses below it whose path is wrong for the same reason.
  public var followers = 0
}
