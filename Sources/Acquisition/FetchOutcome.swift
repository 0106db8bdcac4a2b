public import LegalText

/// What a visit to a source brought. Every case holds the state to keep for the next visit.
public enum FetchOutcome: Sendable, Hashable {
  /// Nothing new.
  case unchanged(SourceState)
  /// New or changed texts, oldest version first. When `SourceState.hasMore` is set there are more: fetch again with that state.
  case documents([FetchedDocument], SourceState)
  /// An answer that is probably not the law (`fetch-suspect`): keep the bytes aside, report them, and leave the law as it was.
  case suspect(Suspicion, [UInt8], SourceState)
  /// The source could not be read.
  case failed(Diagnostic, SourceState)

  public var state: SourceState {
    switch self {
    case .unchanged(let state), .documents(_, let state), .suspect(_, _, let state), .failed(_, let state): state
    }
  }
}
