import LegalText

/// A wording that a text does not define where it stands.
struct UndefinedWording {
  var record: TermRecord
  /// All its uses that no definition covers, ascending.
  var uses: [ByteRange]

  /// - Parameter uses: At least one.
  init(term: String, origin: TermOrigin, uses: [ByteRange], termHood: Double? = nil) {
    record = TermRecord(
      term: term, status: .undefined, isCircular: false, isResolved: false, scope: "none", range: uses[0], useCount: uses.count,
      definedIn: nil)
    record.origin = origin
    record.termHood = termHood
    self.uses = uses
  }
}
