extension DataPackage {
  private static let place: [Field] = [
    Field("document", .text, "Name of the document as given.", isRequired: true),
    Field("status", .status, "ok, partial (much of it was not understood) or unreadable (never scored).", isRequired: true),
  ]

  /// The wide table.
  public init(_ matrix: HeatmapMatrix) {
    let words =
      switch matrix.kind {
      case .article: "Highest score of the article's clauses; empty where the document has no such article or was not read."
      case .indicator:
        "Highest score of the clauses in which the indicator fired, 0 where it did not; empty where the document was not read."
      case .topic: "Highest score of the clauses on this topic; empty where there is none or the document was not read."
      }
    let scores = matrix.columns.map { column in
      let label = DisplayText.oneLine(matrix.label(of: column))
      return Field(column, .score, label == column ? words : label + ": " + words)
    }
    self.init(title: "Documents by \(matrix.kind.rawValue)", fields: Self.place + scores)
  }

  /// The long tables.
  public init(_ shape: HeatmapCSV.Shape) {
    let clause = [
      Field("clause", .text, "Id of the unit, in the naming of Akoma Ntoso."), Field("label", .text, "How a lawyer cites it."),
      Field("heading", .text, "Its heading."), Field("score", .score, "How open the wording is to abuse."),
    ]
    switch shape {
    case .long:
      self.init(
        title: "Articles",
        fields: Self.place + clause + [
          Field("low", .score, "Lower end of the 90 % interval of the model's weights."),
          Field("high", .score, "Upper end of the interval."), Field("band", .band, "Band of the score."),
          Field("mean", .score, "Mean score of the article's clauses."), Field("clauses", .count, "Number of clauses."),
          Field("above", .count, "Clauses at or above elevated."),
        ])
    case .findings:
      self.init(
        title: "Findings",
        fields: Self.place + clause + [
          Field("indicator", .text, "Id of the indicator that fired."), Field("match", .text, "Words found; empty for an absence."),
          Field("start", .count, "UTF-8 byte offset of the first byte of the words."),
          Field("end", .count, "UTF-8 byte offset after the words."), Field("contribution", .number, "Log-odds added to the clause."),
          Field("inherited", .flag, "Found in the words around the list."), Field("reason", .text, "Why it matters here."),
          Field("source", .text, "Legal source."), Field("line", .count, "1-based line of the clause."),
        ])
    }
  }
}
