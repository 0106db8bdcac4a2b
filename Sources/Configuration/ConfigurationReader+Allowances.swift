import LegalText
import Yams

extension ConfigurationReader {
  private static let allowanceKeys = ["term", "reason", "indicator", "clause", "expires"]

  /// The entries of `allow`, without those that are faulty or expired.
  mutating func allowances(_ node: Node) -> [Allowance] {
    list(node, key: "allow").compactMap { allowance($0) }
  }

  private mutating func allowance(_ node: Node) -> Allowance? {
    guard let members = members(of: node, keys: Self.allowanceKeys, where: "an allowed term") else { return nil }
    let faultCount = diagnostics.count
    var values: [String: String] = [:]
    var expires: (date: CalendarDate, node: Node)?
    for (key, member) in members {
      if key == "expires" {
        if let date = date(member) { expires = (date, member) }
      } else if let text = text(member, key: key) {
        values[key] = text
        if key == "indicator" { checkIndicator(text, member) }
      }
    }
    for key in ["term", "reason"] where !members.contains(where: { $0.key == key }) {
      let hint = key == "reason" ? "say why this wording is acceptable here, for whoever reviews it" : "write the words that are allowed"
      report("C113", node, "an allowed term has no '\(key)'", hint)
    }
    guard diagnostics.count == faultCount, let term = values["term"], let reason = values["reason"] else { return nil }
    if let expires, expires.date < today {
      report(
        "C120", expires.node, "the allowance of '\(term)' expired on \(expires.date) and does not apply", "renew it or remove it",
        severity: .warning)
      return nil
    }
    return Allowance(
      term: term, reason: reason, indicator: values["indicator"], clause: values["clause"], expires: expires?.date,
      line: node.mark?.line ?? 0)
  }

  private mutating func checkIndicator(_ id: String, _ node: Node) {
    guard let indicators else {
      if !id.utf8.allSatisfy({ 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D }) {
        report("C112", node, "'\(id)' is no indicator id", "ids are lower-case words with hyphens; 'lacuna rules' lists them")
      }
      return
    }
    guard !indicators.contains(id) else { return }
    let near = SpellingHint.nearest(to: id, among: indicators.sorted()).map { "did you mean '\($0)'?" }
    report("C112", node, "there is no indicator '\(id)'", near ?? "'lacuna rules' lists them")
  }

  private mutating func date(_ node: Node) -> CalendarDate? {
    guard let scalar = node.scalar, let date = CalendarDate(scalar.string) else {
      report("C114", node, "'expires' is no day of the calendar: \(node.scalar?.string ?? node.kindName)", "write it as YYYY-MM-DD")
      return nil
    }
    return date
  }
}
