/// A place in a legal source that an entry rests on.
public struct SourceCitation: Sendable, Hashable {
  /// Key in `lexicons/sources.tsv`, e.g. `GC34`.
  public let key: String
  /// Where in the source, e.g. `§25`; may be empty.
  public let pinpoint: String

  public init(key: String, pinpoint: String) {
    self.key = key
    self.pinpoint = pinpoint
  }

  /// `GC34 §25`, or the key alone.
  public var text: String { pinpoint.isEmpty ? key : "\(key) \(pinpoint)" }
}
