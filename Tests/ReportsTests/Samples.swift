import LegalText

/// Invented instruments for the snapshots.
enum Samples {
  /// A section with a chapeau and two paragraphs, and a section with one power.
  static func computerAct(isPartial: Bool = false) -> DocumentResult {
    var build = ResultBuilder(
      name: "acts/computer.txt",
      text: """
        5. Illegal access
        (1) A person who, without authorisation,
        (a) intentionally enters a "protected" system; or
        (b) does any other\tact that is annoying,
        commits an offence.
        6. Inspection
        An inspector may enter any place at any time, if he thinks fit.

        """, coverage: isPartial ? 0.724 : 1)
    let first = build.add("sec_5", .section, path: ["5"], label: "Section 5", heading: "Illegal access")
    let subsection = build.add(
      "sec_5__subsec_1", .subsection, path: ["5", "1"], label: "Section 5(1)", heading: "Illegal access",
      words: "A person who, without authorisation,", parent: first)
    let chapeau = "A person who, without authorisation,"
    let flush = "commits an offence."
    let a = build.add(
      "sec_5__subsec_1__para_a", .paragraph, path: ["5", "1", "a"], label: "Section 5(1)(a)", heading: "Illegal access",
      words: "intentionally enters a \"protected\" system; or", parent: subsection)
    let b = build.add(
      "sec_5__subsec_1__para_b", .paragraph, path: ["5", "1", "b"], label: "Section 5(1)(b)", heading: "Illegal access",
      words: "does any other\tact that is annoying,", parent: subsection)
    let second = build.add("sec_6", .section, path: ["6"], label: "Section 6", heading: "Inspection")
    let power = build.add(
      "sec_6__al_1", .alinea, path: ["6"], label: "Section 6", heading: "Inspection",
      words: "An inspector may enter any place at any time, if he thinks fit.", parent: second, isSynthetic: true)
    let undefined = build.finding(
      "undefined-term", "without authorisation", searched: ["article", "chapter", "instrument"], isInherited: true,
      reason: "The act turns on this term, and nothing in the text says what it covers.", source: "CCPR/C/GC/34 §25")
    build.score(
      a, chapeau: chapeau, flush: flush,
      [
        (undefined, 2.69),
        (build.mitigation("mens-rea", "intentionally", .mandatory, reason: "Intent is required.", source: "Senate SO 24"), -0.74),
      ])
    build.score(
      b, chapeau: chapeau, flush: flush,
      [
        (undefined, 2.69), (build.finding("open-ended-list", "any other\tact", reason: "The list has no end.", source: "Grayned"), 0.9),
        (build.finding("vague-ground", "annoying", reason: "What annoys depends on the listener.", source: "CCPR/C/GC/34 §25"), 1.4),
        (
          build.finding(
            "missing-mens-rea", nil, searched: ["sentence", "article", "chapter"], reason: "Nothing requires intent.",
            source: "Senate SO 24"), 0.1
        ),
      ])
    build.score(
      power, role: .power,
      [
        (build.finding("self-judging", "if he thinks fit", reason: "The test is what the inspector thinks.", source: "Silver §88"), 1.1),
        (build.finding("no-judicial-authorisation", nil, searched: ["sentence", "article"], reason: "No judge.", source: "Zakharov"), 0.3),
      ])
    return build.result(isPartial: isPartial)
  }

  /// Names and words that try to break out of every format.
  static func hostile() -> DocumentResult {
    var build = ResultBuilder(
      name: "=cmd|'<script>.txt",
      text: "- <img src=x> [a](http://e.x) **b** @team #12 | `c` \u{1B}[31mred\u{202E} — “Größe” 法律\u{301} \u{2028}end & $x$ www.e.x\r\n")
    let node = build.add(
      "al_1", .alinea, path: ["1"], label: "-1", heading: "<b>\"quoted\", heading</b>\n# second line",
      words:
        "- <img src=x> [a](http://e.x) **b** @team #12 | `c` \u{1B}[31mred\u{202E} — “Größe” 法律\u{301} \u{2028}end & $x$ www.e.x",
      isSynthetic: true)
    build.score(
      node, intercept: 1e-7,
      [(build.finding("vague-ground", "<img src=x>", searched: ["<article>"], reason: "1. <i>why</i>", source: "+source_a_"), 3.25)])
    return build.result()
  }

  static let unreadable = DocumentOutcome.unreadable(
    name: "scan.pdf", Diagnostic(code: "I210", file: "scan.pdf", message: "no text layer", hint: "run it through OCR first"))

  static let terms: [TermRecord] = [
    TermRecord(
      term: "authorised officer", status: .defined, isCircular: true, isResolved: true, scope: "instrument",
      range: ByteRange(start: 10, end: 28), useCount: 4, definedIn: "sec_2__al_1"),
    TermRecord(
      term: "data", status: .byReference, isCircular: false, isResolved: false, scope: "chp_2", range: ByteRange(start: 40, end: 44),
      useCount: 0, definedIn: "sec_9"),
    TermRecord(
      term: "critical\ninfrastructure", status: .undefined, isCircular: false, isResolved: true, scope: "none",
      range: ByteRange(start: 90, end: 113), useCount: 12, definedIn: nil),
  ]

  static let indicators: [IndicatorInfo] = [
    IndicatorInfo(
      id: "open-ended-list", title: "Open-ended list or means", gate: [.offence, .power],
      flags: "A list that closes with words like <or any other>.", why: "A reader cannot know what else is covered.",
      sources: ["Grayned v. City of Rockford, 408 U.S. 104", "ICCPR art. 15"], lowered: "A list that says *only*.",
      repair: "Name each item.", modelWording: "In this section “…” means only: (a) ….", earns: "closed-list",
      knownMisses: "Lists over several sentences.", firing: [.init("1. No bikes ⟦or any other⟧ vehicle.")],
      silent: [.init("1. No bikes or cars.\n2. No carts."), .init("2. Only bikes.")]),
    IndicatorInfo(
      id: "self-judging", title: "The authority judges its own power", gate: ClauseRole.allCases, flags: "He thinks fit.", why: "No test.",
      sources: ["Silver §88"], lowered: "", repair: "State the test.", knownMisses: "None known.", firing: [], silent: []),
  ]
}
