import LegalText

extension ClauseScore {
  /// The finding with the largest contribution, the first of equals.
  var topFinding: WeighedSignal? {
    var top: WeighedSignal?
    for finding in findings where top.map({ finding.contribution > $0.contribution }) ?? true { top = finding }
    return top
  }
}
