public import ModelFitting

/// The figures of one kind of prediction over court records, as `courts_eval` of the gold counts them, with intervals by bootstrap.
public struct EvaluationFigures: Sendable {
  public struct Figure: Sendable, Hashable {
    public var value: Double
    public var low: Double
    public var high: Double
    public var count: Int
  }

  /// Core, both labels; core with only the controls that a court upheld; all records; core, pairs of one topic. Nil without both labels.
  public var core: Figure?
  public var upheld: Figure?
  public var all: Figure?
  public var inTopic: Figure?
  /// Of the core.
  public var averagePrecision: Figure?
  public var brier: Figure?
  public var brierOfAll: Figure?
  public var reliability: Reliability
  /// Of all court records.
  public var reliabilityOfAll: Reliability

  /// - Parameters:
  ///   - documents: Court records.
  ///   - probabilities: One for each.
  public init(_ documents: [LabelledDocument], probabilities: [Double], bootstrap: ClusterBootstrap) {
    let scores = zip(documents, probabilities).map { LabelledScore(prediction: $1, target: $0.target, cluster: $0.cluster) }
    let isCore = documents.map(\.isCore)
    let coreScores = scores.indices.filter { isCore[$0] }.map { scores[$0] }
    let upheldScores = scores.indices.filter { isCore[$0] && (scores[$0].isPositive || documents[$0].control == "upheld") }.map {
      scores[$0]
    }
    core = Self.figure(coreScores, bootstrap, Discrimination.auroc)
    upheld = Self.figure(upheldScores, bootstrap, Discrimination.auroc)
    all = Self.figure(scores, bootstrap, Discrimination.auroc)
    averagePrecision = Self.figure(coreScores, bootstrap, Discrimination.averagePrecision)
    brier = Self.figure(coreScores, bootstrap, Reliability.brier)
    brierOfAll = Self.figure(scores, bootstrap, Reliability.brier)
    let topics = Dictionary(documents.map { ($0.cluster, $0.topic) }, uniquingKeysWith: { first, _ in first })
    inTopic = Self.figure(coreScores, bootstrap) { Self.inTopic($0, topics) }
    reliability = Reliability(coreScores)
    reliabilityOfAll = Reliability(scores)
  }

  /// A figure with its interval; nil where it cannot be computed.
  public static func figure(
    _ scores: [LabelledScore], _ bootstrap: ClusterBootstrap, _ compute: ([LabelledScore]) -> Double?
  ) -> Figure? {
    guard let value = compute(scores), let interval = bootstrap.interval(scores, figure: compute) else { return nil }
    return Figure(value: value, low: interval.low, high: interval.high, count: scores.count)
  }

  private static func inTopic(_ scores: [LabelledScore], _ topics: [String: String]) -> Double? {
    var byTopic: [String: (positive: [Double], negative: [Double])] = [:]
    for score in scores {
      let topic = topics[score.cluster] ?? ""
      if score.isPositive {
        byTopic[topic, default: ([], [])].positive.append(score.prediction)
      } else {
        byTopic[topic, default: ([], [])].negative.append(score.prediction)
      }
    }
    var wins = 0.0
    var pairs = 0.0
    // Sums of halves are exact, so that the order of the dictionary does not matter.
    for (positive, negative) in byTopic.values {
      for a in positive { for b in negative { wins += a > b ? 1 : a == b ? 0.5 : 0 } }
      pairs += Double(positive.count * negative.count)
    }
    return pairs > 0 ? wins / pairs : nil
  }
}
