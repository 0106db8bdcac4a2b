import ModelFitting

/// Labelled documents with the weights that they have in a fit.
public struct EvidenceSet: Sendable {
  public private(set) var documents: [LabelledDocument]

  /// Each court record counts 1 (outside the core less); what we wrote ourselves counts by clusters that weigh alike, and all of it together
  /// at most `ownShare` of the court records. Without court records clusters count 1.
  public init(_ documents: [LabelledDocument], settings: TrainingSettings) {
    var documents = documents
    var clusterSizes: [String: Double] = [:]
    for document in documents where document.source != .courts { clusterSizes[Self.key(document), default: 0] += 1 }
    var courts = 0.0
    for index in documents.indices where documents[index].source == .courts {
      documents[index].weight = documents[index].isCore ? 1 : settings.weightBeyondCore
      courts += documents[index].weight
    }
    let own = Double(clusterSizes.count)
    let scale = courts > 0 && own > 0 ? min(1, settings.ownShare * courts / own) : 1
    for index in documents.indices where documents[index].source != .courts {
      documents[index].weight = scale / (clusterSizes[Self.key(documents[index])] ?? 1)
    }
    self.documents = documents
  }

  /// Clusters of different sources may bear the same name.
  static func key(_ document: LabelledDocument) -> String { document.source.rawValue + " " + document.cluster }

  /// The fold of each document: groups stay together.
  public func folds(count: Int, seed: UInt64) -> [Int] {
    GroupedFolds.assign(
      groups: documents.map { $0.source.rawValue + " " + $0.group }, isPositive: documents.map(\.isPositive),
      weights: documents.map(\.weight),
      count: count, seed: seed)
  }

  /// Number of documents and clusters, and the sum of weights, of one source.
  public func size(of source: LabelledDocument.Source) -> (documents: Int, clusters: Int, weight: Double) {
    let own = documents.filter { $0.source == source }
    return (own.count, Set(own.map(Self.key)).count, own.reduce(0) { $0 + $1.weight })
  }
}
