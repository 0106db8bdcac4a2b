public import LegalText

/// Indicator ids in words. Ids read as a flaw (`open-ended-list`), so that without a title the id's own words will do.
public struct IndicatorNames: Sendable {
  private let titles: [String: String]

  /// Ids in their own words.
  public init() { titles = [:] }

  /// Titles from the catalogue, for indicators that have one.
  public init(_ indicators: [IndicatorInfo]) {
    var titles: [String: String] = [:]
    for indicator in indicators where !indicator.title.isEmpty { titles[indicator.id] = indicator.title }
    self.titles = titles
  }

  /// `open-ended-list` gives its title, or `open ended list`.
  public func words(for id: String) -> String {
    DisplayText.oneLine(titles[id] ?? String(id.map { $0 == "-" || $0 == "_" ? " " : $0 }))
  }
}
