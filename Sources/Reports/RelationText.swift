import LegalText

/// What a unit cites, what cites it and what limits it, for people.
struct RelationText {
  let tree: ClauseTree
  let text: [UInt8]
  let readings: DocumentReadings

  /// One line over all references.
  func summary() -> String {
    let all = readings.references.count
    let unresolved = readings.references.count { !$0.isResolved }
    let external = readings.references.count { $0.external != nil }
    return "\(all) reference\(all == 1 ? "" : "s"): \(all - unresolved - external) within the text, \(external) to other instruments, "
      + "\(unresolved) unresolved\n"
  }

  /// - Returns: `→` for what it cites, `?` for what cannot be found, `←` for who cites it, the joining word of its list, and each
  ///   qualification where it is printed.
  func lines(_ node: Int) -> [String] {
    var result: [String] = []
    for reference in readings.references(at: node) where !reference.isWholeInstrument { result.append(line(reference)) }
    for qualification in readings.qualifications(at: node) { result.append(line(qualification)) }
    if let connection = readings.connection(at: node) { result.append("list: \(connection.connector.rawValue)") }
    var citing: [String] = []
    for number in readings.citing[node] where citing.last != tree.nodes[readings.references[number].node].id {
      citing.append(tree.nodes[readings.references[number].node].id)
    }
    if !citing.isEmpty { result.append("← \(citing.joined(separator: ", "))") }
    return result
  }

  private func words(_ range: ByteRange) -> String { DisplayText.oneLine(String(decoding: text[range.start..<range.end], as: UTF8.self)) }

  private func line(_ reference: CrossReference) -> String {
    let cited = words(reference.range)
    if let external = reference.external { return "→ \(cited): another instrument, \(external)" }
    let ids = reference.targets.map { tree.nodes[$0].id }.joined(separator: ", ")
    guard let failure = reference.failure else { return "→ \(cited): \(ids)\(reference.isTruncated ? ", …" : "")" }
    let why =
      switch failure {
      case .noSuchClause:
        reference.missing.isEmpty ? "no such clause in this text" : "no \(reference.missing.joined(separator: ", ")) in this text"
      case .noAntecedent: "none was named before"
      case .noEnclosingUnit: "the words stand in none"
      case .beyondText: "in the larger text that this is a part of"
      case .amendedInstrument: "a clause of the amended instrument"
      }
    return (ids.isEmpty ? "? \(cited): " : "→ \(cited): \(ids); ") + why
  }

  private func line(_ qualification: Qualification) -> String {
    let host = qualification.host == qualification.node ? "" : " (of \(tree.nodes[qualification.host].id))"
    return "\(qualification.kind.rawValue)\(host): \(words(qualification.range))"
  }
}
