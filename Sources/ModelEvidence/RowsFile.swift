public import LegalText
public import Lexicon

/// The figures of labelled texts without a word of them (`models/evidence/courts.rows.tsv`): one row a clause, with the label and the citation
/// of its record, so that anybody can fit the model again.
public enum RowsFile {
  static let columns = [
    "record", "clause", "role", "label", "core", "control", "topic", "jurisdiction", "verified", "group", "citation", "baseline", "amounts",
  ]

  /// - Parameters:
  ///   - documents: Of the courts.
  ///   - rules: Checksum of the word lists that found the figures.
  public static func render(_ documents: [LabelledDocument], rules: String) -> [UInt8] {
    var text = "#lacuna-rows\t1\n#title\tProvisions that courts judged, as figures: what was found in each clause, no text\n"
    text += "#licence\tCC0-1.0\n#rules\t\(rules)\n" + columns.joined(separator: "\t") + "\n"
    for document in documents {
      for row in document.rows {
        let amounts = row.amounts.map { "\($0.feature)=\(PlainNumber.text($0.value, decimals: 9))" }.joined(separator: " ")
        let cells = [
          document.id, row.clause, row.role.rawValue, PlainNumber.text(document.target, decimals: 3), document.isCore ? "1" : "0",
          document.control, document.topic, document.jurisdiction, document.verified, document.group, document.citation,
          PlainNumber.text(document.baseline, decimals: 6), amounts,
        ]
        text += cells.map(plain).joined(separator: "\t") + "\n"
      }
    }
    return Array(text.utf8)
  }

  /// Reads such a table. - Returns: The documents in the order of their first rows, and all faults (L001 to L013, M330 to M332).
  public static func load(_ file: SourceFile) -> (documents: [LabelledDocument], diagnostics: [Diagnostic]) {
    let table = TabTable(file: file, columns: columns)
    var diagnostics = table.diagnostics
    if table.isReadable, table.headers["lacuna-rows"]?.text != "1" {
      diagnostics.append(
        Diagnostic(
          code: "M330", file: file.name, line: 1, column: 1, message: "not a table of feature rows of version 1",
          hint: "begin the file with the line '#lacuna-rows', a tab and '1'"))
    }
    var documents: [LabelledDocument] = []
    var places: [String: Int] = [:]
    for row in table.rows {
      func report(_ column: String, _ message: String, _ hint: String) {
        diagnostics.append(
          Diagnostic(code: "M331", file: file.name, line: row[column].line, column: row[column].column, message: message, hint: hint))
      }
      guard let role = ClauseRole(rawValue: row["role"].text) else {
        report("role", "unknown role '\(row["role"].text)'", "one of: \(ClauseRole.allCases.map(\.rawValue).joined(separator: ", "))")
        continue
      }
      guard let label = TrainingClause.label(row["label"].text), let baseline = Double(row["baseline"].text), baseline.isFinite else {
        report("label", "the label or the baseline is no number", "write the table anew with 'lacuna model train --rows'")
        continue
      }
      guard let amounts = amounts(row["amounts"].text) else {
        report("amounts", "'\(row["amounts"].text)' are no amounts", "write feature=number, separated by blanks")
        continue
      }
      let clause = FeatureRow(clause: row["clause"].text, role: role, amounts: amounts)
      if let place = places[row["record"].text] {
        documents[place].rows.append(clause)
        continue
      }
      places[row["record"].text] = documents.count
      var document = LabelledDocument(
        id: row["record"].text, source: .courts, group: row["group"].text, cluster: row["record"].text, target: label, rows: [clause])
      document.isCore = row["core"].text == "1"
      document.control = row["control"].text
      document.topic = row["topic"].text
      document.jurisdiction = row["jurisdiction"].text
      document.verified = row["verified"].text
      document.citation = row["citation"].text
      document.baseline = baseline
      documents.append(document)
    }
    return (documents, diagnostics)
  }

  private static func amounts(_ text: String) -> [FeatureRow.Amount]? {
    var amounts: [FeatureRow.Amount] = []
    for word in text.split(separator: " ") {
      let parts = word.split(separator: "=")
      guard parts.count == 2, let value = Double(parts[1]), value > 0, value.isFinite else { return nil }
      amounts.append(FeatureRow.Amount(feature: String(parts[0]), value: value))
    }
    return amounts
  }

  /// A cell without tabs, line breaks and leading quotation marks, which the dialect gives a meaning.
  private static func plain(_ cell: String) -> String {
    let text = cell.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.hasPrefix("\"") ? "'" + text.dropFirst() : text
  }
}
