/// What holds for requests that do not say otherwise: the words of `lacuna.yaml`.
public struct RequestDefaults: Sendable {
  /// Language code; nil to tell it from the words.
  public var language: String?
  /// Records with a lower score are left out; in [0, 100].
  public var minimumScore = 0.0

  public init(language: String? = nil, minimumScore: Double = 0) {
    self.language = language
    self.minimumScore = minimumScore
  }
}
