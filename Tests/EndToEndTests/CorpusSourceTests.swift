import Foundation
import TestSupport
import Testing

/// `lacuna corpus` over addresses, feeds, repositories and the catalogue, against a real server on loopback.
@Suite struct CorpusSourceTests {
  private static let law = """
    1. Content
    A person who disturbs public order commits an offence.

    2. Lamps
    The keeper lights the lamp at dusk.

    """
  private static let eurlex = """
    <html xmlns="http://www.w3.org/1999/xhtml"><body>
    <p class="ti-art">Article 1</p><p class="sti-art">Boats</p><p class="normal">A boat carries two oars and one anchor.</p>
    <p class="ti-art">Article 2</p><p class="sti-art">Bells</p><p class="normal">The keeper rings the bell in fog.</p>
    </body></html>
    """
  private static let uslm = """
    <pLaw xmlns="http://schemas.gpo.gov/xml/uslm"><main>
    <section><num value="1">SEC. 1.</num><heading>Boats</heading><content>A boat carries two oars and one anchor.</content></section>
    <section><num value="2">SEC. 2.</num><heading>Bells</heading><content>The keeper rings the bell in fog.</content></section>
    </main></pLaw>
    """
  private static let wall = """
    <!DOCTYPE html><html><head><title>Just a moment...</title></head><body><div class="cf-challenge">Checking your browser before accessing
    the gazette. Enable JavaScript and cookies to continue.</div></body></html>
    """

  private let db = ["--db", "corpus.sqlite"]

  /// With the data of the tests, the real signs of suspicion, and a catalogue of our own.
  private func environment(
    _ program: Program, _ rows: [(id: String, address: String, format: String, note: String)] = []
  ) throws -> [String: String] {
    let home = program.folder.path + "/home"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    for name in ["lexicons", "models"] { try FileManager.default.copyItem(atPath: "\(program.home)/\(name)", toPath: "\(home)/\(name)") }
    let table = "models/acquisition/suspicion.tsv"
    try program.folder.write("home/\(table)", try Checkout.file(table).bytes)
    let lines = rows.map { "\($0.id)\tThe \($0.id) Act\tValdoria\ten\t\($0.address)\t\($0.format)\tpublic domain\tact\t\($0.note)\n" }
    try program.folder.write(
      "home/corpus/catalogue/catalogue.tsv", "id\ttitle\tjurisdiction\tlanguage\taddress\tformat\tlicence\tkind\tnotes\n" + lines.joined())
    return ["no_proxy": "127.0.0.1", "XDG_CACHE_HOME": program.folder.path + "/cache", "LACUNA_HOME": home]
  }

  @Test func `an entry of the catalogue brings its law, whatever kind of source it names`() throws {
    let program = try Program()
    let server = try LawServer(program)
    try server.publish("act.txt", Self.law)
    try server.publish("act.akn", MarkedUpLawTests.law)
    try server.publish("act.xml", Self.uslm)
    try server.publish("act.html", Self.eurlex)
    try server.publish("page.html", "<!DOCTYPE html><html><body><h1>Gazette</h1><p>1. A boat carries two oars.</p></body></html>")
    try server.publish("1.txt", Self.law)
    try server.publish(
      "log.atom",
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Log</title><entry><id>urn:1</id><title>Act 1</title>
      <updated>2024-05-01T00:00:00Z</updated><link rel="alternate" href="\(server.address)/1.txt"/></entry></feed>
      """)
    let git = try program.shell(
      """
      mkdir laws && cd laws && git init -q -b main . && cp ../site/act.txt act.txt && git add -A
      git -c user.name=Keeper -c user.email=keeper@tower.example -c commit.gpgsign=false commit -qm first
      """)
    #expect(git.status == 0, "\(git.errors)")
    let kinds = [
      (id: "vd-txt", address: server.address + "/act.txt", format: "txt", note: "plain"),
      (id: "vd-akn", address: server.address + "/act.akn", format: "akn", note: ""),
      (id: "vd-uslm", address: server.address + "/act.xml", format: "xml", note: ""),
      (id: "vd-eurlex", address: server.address + "/act.html", format: "html", note: ""),
      (id: "vd-feed", address: "feed+" + server.address + "/log.atom", format: "txt", note: ""),
      (id: "vd-git", address: "git+\(program.folder.path)/laws", format: "txt", note: ""),
    ]
    let others = [
      (id: "vd-page", address: server.address + "/page.html", format: "html", note: ""),
      (id: "vd-pdf", address: server.address + "/act.pdf", format: "pdf", note: ""),
      (id: "vd-search", address: server.address + "/", format: "html", note: "landing page; search for lamps"),
    ]
    let environment = try environment(program, kinds + others)
    let add = try program.run(["corpus", "add"] + kinds.flatMap { ["--catalogue", $0.id] } + db, environment: environment)
    #expect(add.status == 0 && add.lines.last == "6 added, 0 changed, 0 unchanged", "\(add.text) \(add.errors)")
    let list = try program.run(["corpus", "list", "--format", "ndjson"] + db).records
    #expect(list.compactMap { $0["instrument"] as? String } == kinds.map(\.id).sorted())
    #expect(list.allSatisfy { $0["jurisdiction"] as? String == "Valdoria" })
    #expect(list.allSatisfy { $0["title"] as? String == "The \($0["instrument"] ?? "") Act" })
    #expect(list.allSatisfy { $0["clauses"] as? Int == 2 }, "\(list)")
    #expect(list.first { $0["instrument"] as? String == "vd-feed" }?["valid_from"] as? String == "2024-05-01")
    let again = try program.run(["corpus", "sync"] + db, environment: environment)
    #expect(again.text == "0 added, 0 changed, 6 unchanged\n", "\(again.errors)")

    // A page that is no law text is said and never stored; what leads to no text is not even asked for.
    let page = try program.run(["corpus", "add", "--catalogue", "vd-page"] + db, environment: environment)
    #expect(page.status == 2 && page.codes.contains("I105"), "\(page.text) \(page.errors)")
    for id in ["vd-pdf", "vd-search"] {
      let refused = try program.run(["corpus", "add", "--catalogue", id] + db, environment: environment)
      #expect(refused.status == 64 && refused.codes == ["U311"], "\(id): \(refused.errors)")
    }
    #expect(try program.run(["corpus", "list"] + db).lines.count == 6)
  }

  @Test func `nothing is fetched without the table that tells a wall from a law`() throws {
    let program = try Program()
    let server = try LawServer(program)
    let environment = try environment(program)
    try server.publish("act.txt", Self.law)
    let table = "home/models/acquisition/suspicion.tsv"
    try FileManager.default.removeItem(atPath: program.folder.path + "/" + table)
    let fetched = ["corpus", "add", server.address + "/act.txt", "--id", "act"] + db
    let missing = try program.run(fetched, environment: environment)
    #expect(missing.status == 65 && missing.errors.contains("suspicion.tsv"), "\(missing.errors)")
    try program.folder.write(table, "rule\tvalue\tsource\tnote\nshrunken-share\tmuch\tjudgement\tx\n")
    let faulty = try program.run(fetched, environment: environment)
    #expect(faulty.status == 65 && faulty.codes == ["A160"] && faulty.errors.contains("suspicion.tsv:2:16"), "\(faulty.errors)")
    // A file is not doubted.
    try program.folder.write("act.txt", Self.law)
    let local = try program.run(["corpus", "add", "act.txt", "--db", "local.sqlite"], environment: environment)
    #expect(local.status == 0, "\(local.errors)")
  }

  @Test func `a law behind an address is asked for politely, and a wall is never taken for it`() throws {
    let program = try Program()
    let server = try LawServer(program)
    let environment = try environment(program)
    try server.publish("act.txt", Self.law)
    let add = try program.run(["corpus", "add", server.address + "/act.txt", "--id", "act"] + db, environment: environment)
    #expect(add.status == 0, "\(add.errors)")
    #expect(try program.run(["corpus", "sync"] + db, environment: environment).text == "0 added, 0 changed, 1 unchanged\n")
    let requests = try server.requests()
    #expect(requests.count == 2 && requests[0].hasPrefix("GET /act.txt 200 lacuna/") && requests[1].hasPrefix("GET /act.txt 304 lacuna/"))
    #expect(requests.allSatisfy { $0.contains("(checks law texts for changes") && !$0.contains("Mozilla") })

    try server.publish("act.txt", Self.wall)
    let walled = try program.run(["check"] + db, environment: environment)
    #expect(walled.codes.contains("D610"), "\(walled.text) \(walled.errors)")
    #expect(try program.run(["corpus", "show", "act", "--raw"] + db).text == Self.law)
    #expect(try program.run(["corpus", "history", "act", "--format", "ndjson"] + db).records.count == 1)

    try server.publish("act.txt", Self.law + "\n3. Sale\nA person who sells malware commits an offence.\n")
    let check = try program.run(["check"] + db, environment: environment)
    #expect(check.status == 1, "\(check.text) \(check.errors)")
    #expect(try program.run(["check"] + db, environment: environment).status == 0, "told once")
    for (format, sign) in [
      ("sarif", #""ruleId":"new-indicator""#), ("junit", #"failures="2""#), ("github", "::warning file="),
      ("markdown", "| new-indicator |"),
      ("ndjson", #""alert":""#), ("text", ": new-indicator: "),
    ] {
      let run = try program.run(["check", "--all", "--format", format] + db, environment: environment)
      #expect(run.status == 1 && run.text.contains(sign), "\(format): \(run.text)")
    }
  }
}
