import LegalText

/// Compares documents with a baseline.
///
/// A clause is known by the words of its reading: wherever they stand, in its own document first. A clause with other words counts as the
/// successor of one that is gone: between the same known neighbours the one with the same id, then in order the one with the same role;
/// else the one with the same id anywhere in the document. Everything else is new.
public struct BaselineCheck: Sendable {
  /// When something is an alarm.
  public struct Limits: Sendable {
    /// Score from which a new clause is an alarm.
    public var score: Double
    /// Points by which a score may not grow.
    public var increase: Double

    public init(score: Double, increase: Double) {
      self.score = score
      self.increase = increase
    }
  }

  private let baseline: Baseline
  private let limits: Limits
  private let today: String
  private var report = CheckReport()
  /// By index of the baseline's entries.
  private var isMatched: [Bool]
  /// Indices of the baseline's entries and definitions, by document.
  private let entriesByDocument: [String: [Int]]
  private let definitionsByDocument: [String: [Baseline.Definition]]

  private init(_ baseline: Baseline, ruleset: String, limits: Limits, today: String) {
    self.baseline = baseline
    self.limits = limits
    self.today = today
    isMatched = Array(repeating: false, count: baseline.entries.count)
    entriesByDocument = Dictionary(grouping: baseline.entries.indices) { baseline.entries[$0].document }
    definitionsByDocument = Dictionary(grouping: baseline.definitions, by: \.document)
    report.isEngineChange = baseline.ruleset != ruleset
  }

  /// - Parameters:
  ///   - ruleset: Names the rules of this run.
  ///   - today: `YYYY-MM-DD`.
  /// - Complexity: O(clauses + entries).
  public static func run(
    _ documents: [CheckedDocument], against baseline: Baseline, ruleset: String, limits: Limits, today: String
  ) -> CheckReport {
    var check = BaselineCheck(baseline, ruleset: ruleset, limits: limits, today: today)
    let known = check.match(documents)
    for (document, predecessors) in zip(documents, known) {
      for (clause, predecessor) in zip(document.clauses, predecessors) { check.judge(clause, predecessor) }
      check.judgeGone(document.name)
      check.judgeDefinitions(document)
    }
    check.report.documents = documents.map(\.name)
    let names = Set(documents.map(\.name))
    check.report.missingDocuments = Set(baseline.entries.map(\.document)).subtracting(names).sorted()
    return check.report
  }

  /// The baseline that takes this run over: acceptances stay with their clauses.
  public static func updated(_ documents: [CheckedDocument], from baseline: Baseline?, ruleset: String) -> Baseline {
    var next = Baseline(ruleset: ruleset)
    var known: [[Predecessor?]] = documents.map { $0.clauses.map { _ in nil } }
    if let baseline {
      var check = BaselineCheck(baseline, ruleset: ruleset, limits: Limits(score: 100, increase: 100), today: "")
      known = check.match(documents)
    }
    for (document, predecessors) in zip(documents, known).sorted(by: { $0.0.name < $1.0.name }) {
      for (clause, predecessor) in zip(document.clauses, predecessors) {
        var entry = clause.entry
        if let predecessor, predecessor.isSame { entry.accepted = baseline?.entries[predecessor.entry].accepted }
        next.entries.append(entry)
      }
      next.definitions += document.definitions.map(\.definition)
    }
    return next
  }

  // MARK: Matching

  private struct Predecessor {
    /// Index of the baseline's entries.
    var entry: Int
    /// The words are the same.
    var isSame: Bool
  }

  private struct Key: Hashable {
    var document: String
    var name: String
  }

  /// For each clause of each document its predecessor.
  private mutating func match(_ documents: [CheckedDocument]) -> [[Predecessor?]] {
    var found: [[Predecessor?]] = documents.map { $0.clauses.map { _ in nil } }
    let byWords = Dictionary(grouping: baseline.entries.indices) {
      Key(document: baseline.entries[$0].document, name: baseline.entries[$0].hash)
    }
    let anywhere = Dictionary(grouping: baseline.entries.indices) { Key(document: "", name: baseline.entries[$0].hash) }
    // Same words under the same id first, so that repeated clauses do not exchange their entries.
    let passes: [(Baseline.Entry) -> [Int]] = [
      { [baseline] entry in
        (byWords[Key(document: entry.document, name: entry.hash)] ?? []).filter { baseline.entries[$0].clause == entry.clause }
      }, { byWords[Key(document: $0.document, name: $0.hash)] ?? [] }, { anywhere[Key(document: "", name: $0.hash)] ?? [] },
    ]
    for pass in passes {
      for (place, document) in documents.enumerated() {
        for (index, clause) in document.clauses.enumerated() where found[place][index] == nil {
          guard let entry = pass(clause.entry).first(where: { !isMatched[$0] }) else { continue }
          isMatched[entry] = true
          found[place][index] = Predecessor(entry: entry, isSame: true)
        }
      }
    }
    for (place, document) in documents.enumerated() { matchReworded(document, &found[place]) }
    return found
  }

  /// Finds for the clauses with other words those that they replaced.
  private mutating func matchReworded(_ document: CheckedDocument, _ found: inout [Predecessor?]) {
    let entries = entriesByDocument[document.name] ?? []
    guard !entries.isEmpty, found.contains(where: { $0 == nil }) else { return }
    let open = entries.filter { !isMatched[$0] }
    // The gap of an entry, and of a clause, is the nearest known entry before it.
    var gapOfEntry: [Int: Int] = [:]
    var gap = -1
    for entry in entries { if isMatched[entry] { gap = entry } else { gapOfEntry[entry] = gap } }
    gap = -1
    let gaps = found.map { predecessor in
      if let predecessor, baseline.entries[predecessor.entry].document == document.name { gap = predecessor.entry }
      return gap
    }
    let byGap = Dictionary(grouping: open) { gapOfEntry[$0] ?? -1 }
    let byID = Dictionary(grouping: open) { baseline.entries[$0].clause }
    let passes: [(Int, Baseline.Entry) -> [Int]] = [
      { [baseline] index, entry in (byGap[gaps[index]] ?? []).filter { baseline.entries[$0].clause == entry.clause } },
      { [baseline] index, entry in (byGap[gaps[index]] ?? []).filter { baseline.entries[$0].role == entry.role } },
      { _, entry in byID[entry.clause] ?? [] },
    ]
    for pass in passes {
      for (index, clause) in document.clauses.enumerated() where found[index] == nil {
        guard let entry = pass(index, clause.entry).first(where: { !isMatched[$0] }) else { continue }
        isMatched[entry] = true
        found[index] = Predecessor(entry: entry, isSame: false)
      }
    }
  }

  // MARK: Judging

  private mutating func judge(_ clause: CheckedDocument.Clause, _ predecessor: Predecessor?) {
    report.clauseCount += 1
    let entry = clause.entry
    let before = predecessor.map { baseline.entries[$0.entry] }
    let isSame = predecessor?.isSame ?? false
    if predecessor == nil { report.newCount += 1 } else if !isSame { report.rewordedCount += 1 }
    if isSame, let accepted = before?.accepted {
      report.acceptedCount += 1
      if accepted.isExpired(on: today) { alarm(.acceptanceExpired, clause, before) { $0.acceptance = accepted } }
      return
    }
    if isSame, report.isEngineChange {
      let isOther = before.map { $0.score != entry.score || $0.findings != entry.findings || $0.mitigations != entry.mitigations } ?? false
      if isOther { report.engineChangeCount += 1 }
      return
    }
    if entry.score >= limits.score, before.map({ $0.score < limits.score }) ?? true { alarm(.score, clause, before) { _ in } }
    if let before, entry.score - before.score >= limits.increase, entry.score > before.score { alarm(.increase, clause, before) { _ in } }
    let added = Set(entry.findings).subtracting(before?.findings ?? []).sorted()
    if !added.isEmpty, [ClauseRole.offence.rawValue, ClauseRole.power.rawValue].contains(entry.role) {
      alarm(.newIndicator, clause, before) { $0.indicators = added }
    }
    let removed = Set(before?.mitigations ?? []).subtracting(entry.mitigations).sorted()
    if !removed.isEmpty { alarm(.mitigationRemoved, clause, before) { $0.indicators = removed } }
  }

  private mutating func alarm(
    _ rule: RiskAlarm.Rule, _ clause: CheckedDocument.Clause, _ before: Baseline.Entry?, _ complete: (inout RiskAlarm) -> Void
  ) {
    var alarm = RiskAlarm(
      rule: rule, document: clause.entry.document, clause: clause.entry.clause, label: clause.label, line: clause.line,
      role: clause.entry.role, oldScore: before?.score, newScore: clause.entry.score)
    complete(&alarm)
    report.alarms.append(alarm)
  }

  /// Entries of the document without a clause.
  private mutating func judgeGone(_ document: String) {
    for index in entriesByDocument[document] ?? [] where !isMatched[index] {
      let entry = baseline.entries[index]
      report.goneCount += 1
      if entry.accepted != nil { report.stale.append(entry) }
      guard Self.protectsOthers(entry) else { continue }
      var alarm = RiskAlarm(
        rule: .safeguardRemoved, document: document, clause: entry.clause, label: entry.clause, line: nil, role: entry.role,
        oldScore: entry.score)
      alarm.indicators = entry.mitigations
      report.alarms.append(alarm)
    }
  }

  /// A clause whose mitigations bear on more than itself. An offence or a power takes its own limits along when it goes, and definitions have
  /// a rule of their own.
  private static func protectsOthers(_ entry: Baseline.Entry) -> Bool {
    switch ClauseRole(rawValue: entry.role) {
    case .safeguard: true
    case .offence, .power, .penalty, .delegation, .definition, nil: false
    case .duty, .cooperation, .jurisdiction, .preamble, .final: !entry.mitigations.isEmpty
    }
  }

  /// Definitions of the baseline that have other words now, or are gone. A further definition alone is no alarm.
  private mutating func judgeDefinitions(_ document: CheckedDocument) {
    var open = document.definitions
    var changed: [Baseline.Definition] = []
    for definition in definitionsByDocument[document.name] ?? [] {
      if let same = open.firstIndex(where: { Self.isSameTerm($0.definition, definition) && $0.definition.hash == definition.hash }) {
        open.remove(at: same)
      } else {
        changed.append(definition)
      }
    }
    for definition in changed {
      let successor = open.firstIndex { Self.isSameTerm($0.definition, definition) }.map { open.remove(at: $0) }
      let clause = successor?.definition.clause ?? definition.clause
      var alarm = RiskAlarm(rule: .definitionChanged, document: document.name, clause: clause, label: clause, line: successor?.line)
      alarm.term = definition.term
      alarm.affected = successor?.users ?? []
      report.alarms.append(alarm)
    }
  }

  private static func isSameTerm(_ left: Baseline.Definition, _ right: Baseline.Definition) -> Bool {
    left.term.lowercased() == right.term.lowercased()
  }
}
