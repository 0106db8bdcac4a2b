import LegalText

/// The rows of `lexicons/languages.tsv`: which languages there are and their commonest function words.
struct LanguageTable {
  struct Row {
    var code: String
    var name: String
    var script: Script
    /// Lower case; empty when the script alone tells the language.
    var words: [String]
  }

  var rows: [Row] = []
  var diagnostics: [Diagnostic] = []

  /// Reads the table: lines that begin with `#` and blank lines are ignored, then a row of column names, then one language a line.
  /// Reports all faults (L130–L134).
  init(file: String, bytes: [UInt8]) {
    let columns = ["code", "name", "script", "words"]
    var seenHeader = false
    for (index, part) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let line = part.last == 0x0D ? part.dropLast() : part
      guard line.contains(where: { $0 > 0x20 }), line.first != 0x23 else { continue }
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
      if !seenHeader {
        seenHeader = true
        if cells != columns { report(file, index, "L130", "the columns are not 'code name script words'", "restore the column row") }
      } else if cells.count != columns.count {
        report(file, index, "L131", "has \(cells.count) cells instead of \(columns.count)", "separate the cells by single tabs")
      } else if let script = Script(rawValue: cells[2]) {
        add(cells, script, file, index)
      } else {
        let known = Script.allCases.map(\.rawValue).joined(separator: ", ")
        report(file, index, "L132", "unknown script '\(cells[2])'", "use one of \(known)")
      }
    }
    if rows.isEmpty { report(file, 0, "L134", "holds no language", "restore the file from the distribution") }
  }

  private mutating func add(_ cells: [String], _ script: Script, _ file: String, _ index: Int) {
    if rows.contains(where: { $0.code == cells[0] }) {
      report(file, index, "L133", "language '\(cells[0])' stands twice", "keep one of the rows")
      return
    }
    let words = cells[3].split(separator: " ").map { $0.lowercased() }
    if Set(words).count != words.count {
      let twice = words.filter { word in words.count { $0 == word } > 1 }
      report(file, index, "L133", "the word '\(twice.first ?? "")' stands twice", "keep one of the two")
    }
    rows.append(Row(code: cells[0], name: cells[1], script: script, words: words))
  }

  private mutating func report(_ file: String, _ index: Int, _ code: String, _ message: String, _ hint: String) {
    diagnostics.append(Diagnostic(code: code, file: file, line: index + 1, message: message, hint: hint))
  }
}
