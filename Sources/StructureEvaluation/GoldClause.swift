public import LegalText

/// A clause as the publisher's mark-up has it.
public struct GoldClause: Sendable {
  /// Printed numbers; schedules and quotations begin with their host.
  public let path: [String]
  /// The path in the form in which paths are compared.
  let comparable: [String]
  /// The same from the section, or from the quoted fragment, downwards.
  let comparableLocal: [String]
  /// The unit's name in its source.
  public let kind: String
  /// The printed number.
  public let label: ByteRange
  /// Offsets at which an answer may begin, ascending.
  let starts: [Int]
  /// Label of the parent on the same line, at which a run-in clause may begin as well.
  let hostLabel: Int?
  /// Stands for several clauses ("5 to 7 [repealed]"), whose path is not judged.
  let isRange: Bool
}
