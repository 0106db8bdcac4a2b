/// What a record or a row stands for.
public enum ReportLevel: String, Sendable, CaseIterable {
  case clause, article, document
}
