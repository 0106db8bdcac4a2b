import Foundation
import Testing

/// `heatmap` in all its formats.
@Suite struct HeatmapTests {
  private func program() throws -> Program {
    let program = try Program()
    try program.folder.write("laws/b.txt", Bills.whole)
    try program.folder.write("laws/a<i>.txt", Bills.loose)
    try program.folder.write("laws/fr.txt", Bills.french)
    return program
  }

  @Test func `one run writes every format, and the same bytes with any number of jobs`() throws {
    let program = try program()
    let endings = ["csv", "svg", "html"]
    for (name, jobs) in [("one", "1"), ("many", "4")] {
      let outputs = endings.flatMap { ["-o", "\(name).\($0)"] }
      let run = try program.run(["heatmap", "laws", "--columns", "topic", "--sort", "score", "--jobs", jobs] + outputs)
      #expect(run.status == 2 && run.codes == ["R201"], "\(run.errors)")
    }
    for ending in endings {
      let bytes = try program.folder.read("one.\(ending)")
      #expect(try !bytes.isEmpty && bytes == program.folder.read("many.\(ending)"))
    }
    let html = String(decoding: try program.folder.read("one.html"), as: UTF8.self)
    #expect(html.contains("a&lt;i&gt;.txt") && !html.contains("<i>"))
    #expect(html.contains("not read: ") && html.contains("Content offences"))
    #expect(String(decoding: try program.folder.read("one.svg"), as: UTF8.self).contains("a&lt;i&gt;.txt"))
  }

  @Test func `topics come from headings and words`() throws {
    let program = try program()
    #expect(try program.run(["heatmap", "laws/b.txt", "--columns", "topic", "-o", "t.csv"]).status == 0)
    let rows = String(decoding: try program.folder.read("t.csv"), as: UTF8.self).split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let place = try #require(rows[0].firstIndex(of: "content-offences"))
    #expect(rows[1][place] != "")
    #expect(rows[1].filter { $0 != "" }.count == 3)
  }

  @Test func `rows follow the order that is asked for`() throws {
    let program = try program()
    func names(_ order: String) throws -> [Substring] {
      _ = try program.run(["heatmap", "laws/b.txt", "laws/fr.txt", "laws/a<i>.txt", "-o", "h.csv", "--sort", order])
      let rows = String(decoding: try program.folder.read("h.csv"), as: UTF8.self).split(separator: "\r\n").dropFirst()
      return rows.map { $0.prefix { $0 != "," } }
    }
    #expect(try names("input") == ["laws/b.txt", "laws/fr.txt", "laws/a<i>.txt"])
    #expect(try names("name") == ["laws/a<i>.txt", "laws/b.txt", "laws/fr.txt"])
    #expect(try names("score").last == "laws/fr.txt")
  }

  @Test func `a datapackage describes the CSV files beside it`() throws {
    let program = try program()
    try program.folder.write("out/keep.txt", "")
    let run = try program.run(["heatmap", "laws/b.txt", "-o", "out/h.csv", "-o", "h.csv", "-o", "out/h.svg", "--datapackage"])
    #expect(run.status == 0, "\(run.errors)")
    for folder in ["out/", ""] {
      let json = try JSONSerialization.jsonObject(with: Data(program.folder.read(folder + "datapackage.json"))) as? [String: Any]
      let resources = try #require(json?["resources"] as? [[String: Any]])
      #expect(resources.map { $0["path"] as? String } == ["h.csv"])
      #expect(resources[0]["bytes"] as? Int == (try program.folder.read(folder + "h.csv").count))
    }
  }

  @Test func `without its colours a picture is refused, and a table is not`() throws {
    let program = try program()
    let copy = "cp -r \"$LACUNA_HOME\" home && rm home/lexicons/heatmap-colours.tsv && LACUNA_HOME=home "
    #expect(try program.shell(copy + "\"$LACUNA\" heatmap laws/b.txt -o h.svg").status == 65)
    #expect(try program.shell("rm -r home; " + copy + "\"$LACUNA\" heatmap laws/b.txt -o h.csv").status == 0)
  }
}
