public import LegalText

/// A unit whose name stands around its number: `第…条`.
public struct NumberFrame: Sendable {
  /// UTF-8 before the number; not empty.
  let prefix: [UInt8]
  /// UTF-8 behind it; not empty.
  let suffix: [UInt8]
  let kind: ClauseKind

  /// - Parameter form: Prefix and suffix with an ellipsis (or three full stops) between them.
  /// - Returns: nil when the form is no frame.
  public init?(_ form: String, kind: ClauseKind) {
    let parts = form.replacing("…", with: "...").split(separator: "...", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    prefix = Array(parts[0].utf8)
    suffix = Array(parts[1].utf8)
    self.kind = kind
  }
}
