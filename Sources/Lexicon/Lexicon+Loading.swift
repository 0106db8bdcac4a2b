public import LegalText

extension Lexicon {
  /// Reads, checks and compiles word lists (docs/lexicon-format.md).
  ///
  /// Files of several directories may be handed in together: lists of the same name add up, ids are unique across them, and tables
  /// of sources and categories add up likewise.
  /// - Parameters:
  ///   - language: Code that every list must name in its header, e.g. `en`.
  ///   - lists: Files whose names end in the list's name, e.g. `lexicons/en/gate.tsv`.
  ///   - sources: Tables of the sources that entries may cite; when there is none, keys are not looked up.
  ///   - categories: Tables of lists and categories (`lexicons/categories.tsv`).
  ///   - sharing: Lists are read beside each other where there are workers for it.
  /// - Returns: Every fault in the order of the files, and the lexicon unless one of them is an error (codes L001 to L133).
  /// - Complexity: O(bytes + word runs).
  public static func load(
    language: String, lists: [SourceFile], sources: [SourceFile], categories: [SourceFile], sharing: WorkSharing = .alone
  ) -> (lexicon: Lexicon?, diagnostics: [Diagnostic]) {
    var loader = LexiconLoader(language: language)
    let lexicon = loader.load(lists: lists, sources: sources, categories: categories, sharing: sharing)
    return (lexicon, loader.diagnostics)
  }

  /// The same for one directory.
  /// - Parameter sources: nil when the keys of sources are not to be looked up.
  public static func load(
    language: String, lists: [SourceFile], sources: SourceFile?, categories: SourceFile
  ) -> (lexicon: Lexicon?, diagnostics: [Diagnostic]) {
    load(language: language, lists: lists, sources: sources.map { [$0] } ?? [], categories: [categories])
  }
}
