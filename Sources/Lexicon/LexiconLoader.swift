import LegalText
import Tokenization

/// Reads all files of a lexicon, checks what holds across files, and compiles the automaton.
struct LexiconLoader {
  /// Most word runs of all entries together: about 100 MB of trie, far above any real lexicon.
  static let maximumRuns = 1 << 20

  private let language: String
  private var entries: [LexiconEntry] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Places by list and id.
  private var places: [String: (file: String, line: Int)] = [:]

  private let maximumRuns: Int

  /// - Parameter maximumRuns: Most word runs of all entries together.
  init(language: String, maximumRuns: Int = Self.maximumRuns) {
    self.language = language
    self.maximumRuns = maximumRuns
  }

  /// - Parameter sharing: Lists are read beside each other where there are workers for it.
  mutating func load(
    lists: [SourceFile], sources: [SourceFile], categories: [SourceFile], sharing: WorkSharing = .alone
  ) -> Lexicon? {
    let categories = CategoryTable(categories)
    let register = SourceRegister(sources)
    diagnostics = categories.diagnostics + register.diagnostics
    let (language, known) = (language, sources.isEmpty ? nil : register)
    let readers = sharing.pieces(lists.count, of: 1) { piece -> Result<ListReader, Diagnostic> in
      do throws(Diagnostic) {
        var reader = ListReader(lists[piece.lowerBound], categories: categories, sources: known)
        try reader.read(language: language, using: Tokenizer(abbreviations: []))
        return .success(reader)
      } catch {
        return .failure(error)
      }
    }
    for (reader, file) in zip(readers, lists) {
      switch reader {
      case .success(let reader):
        diagnostics += reader.diagnostics
        add(reader, file: file.name)
      case .failure(let fault):
        diagnostics.append(fault)
        return nil
      }
    }
    let automaton = compile()
    guard !diagnostics.contains(where: { $0.severity == .error }), let automaton else { return nil }
    return Lexicon(language: language, entries: entries, sources: register.sources, automaton: automaton)
  }

  private mutating func add(_ reader: ListReader, file: String) {
    var repeated: Set<Int> = []
    for id in reader.ids where !id.text.isEmpty {
      let name = "\(reader.list) \(id.text)"
      if let first = places[name] {
        let fault = LexiconFault.duplicateID(id.text, first: Self.show(first.file, first.line, from: file))
        diagnostics.append(fault.diagnostic(file: file, line: id.line, column: id.column))
        repeated.insert(id.line)
      } else {
        places[name] = (file, id.line)
      }
    }
    entries += reader.entries.filter { !repeated.contains($0.line) }
  }

  private mutating func compile() -> TokenAutomaton? {
    let expected = entries.reduce(0) { sum, entry in entry.patterns.reduce(sum) { min($0 + $1.runCount, maximumRuns) } }
    var builder = AutomatonBuilder(runs: expected)
    var lists: [String: UInt32] = [:]
    var runs = 0
    for (index, entry) in entries.enumerated() {
      let list = lists[entry.overlapGroup] ?? UInt32(lists.count)
      lists[entry.overlapGroup] = list
      for pattern in entry.patterns {
        runs += pattern.runCount
        if runs > maximumRuns {
          report(.tooManyRuns(maximum: maximumRuns), entry, column: entry.cells.forms.column)
          return nil
        }
        for (earlier, form) in builder.add(pattern, entry: index, list: list) {
          let first = entries[earlier]
          let place = Self.show(first.file, first.line, from: entry.file)
          report(.duplicateForm(form, other: first.id, first: place), entry, column: entry.cells.forms.column(at: pattern.offset))
        }
      }
    }
    return builder.build()
  }

  private mutating func report(_ fault: LexiconFault, _ entry: LexiconEntry, column: Int) {
    diagnostics.append(fault.diagnostic(file: entry.file, line: entry.line, column: column))
  }

  private static func show(_ file: String, _ line: Int, from other: String) -> String {
    file == other ? "line \(line)" : "\(file):\(line)"
  }
}
