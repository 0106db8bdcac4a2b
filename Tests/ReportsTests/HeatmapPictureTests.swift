import Foundation
import LegalText
import Testing

@testable import Reports

/// SVG and HTML of a heatmap, and the description of its CSV.
@Suite struct HeatmapPictureTests {
  private static let topics = [Topic(id: "speech", title: "Speech <b>& \"more\""), Topic(id: "tools", title: "Tools")]

  private func layout(_ columns: HeatmapMatrix.Columns = .article) throws -> HeatmapLayout {
    var matrix = HeatmapMatrix(columns: columns, topics: Self.topics)
    var about = Samples.computerAct()
    about.clauses[0].topics = ["tools"]
    for outcome in [
      .scored(about), Samples.unreadable, .scored(Samples.computerAct(isPartial: true)), .scored(Samples.hostile()),
    ] as [DocumentOutcome] { matrix.add(outcome) }
    return HeatmapLayout(matrix: matrix, colours: try Self.scale())
  }

  /// Two points of a scale of our own: the real one is data of the program.
  private static func scale() throws -> ColourScale {
    try #require(
      ColourScale([.init(score: 0, red: 0, green: 20, blue: 90), .init(score: 100, red: 255, green: 230, blue: 60)]))
  }

  @Test("as they stand", arguments: HeatmapMatrix.Columns.allCases)
  func snapshots(columns: HeatmapMatrix.Columns) throws {
    try expectSnapshot(HeatmapSVG(try layout(columns)).bytes(), "heatmap-\(columns.rawValue).svg")
    try expectSnapshot(HeatmapHTML(try layout(columns)).bytes(), "heatmap-\(columns.rawValue).html")
  }

  @Test("well-formed with hostile names, and no element that runs or loads anything", arguments: HeatmapMatrix.Columns.allCases)
  func wellFormed(columns: HeatmapMatrix.Columns) throws {
    let svg = HeatmapSVG(try layout(columns)).bytes()
    let names = try elementNames(of: svg)
    #expect(names.contains("svg") && names.isDisjoint(with: ["script", "image", "foreignObject", "a", "img", "b"]))
    let html = text(HeatmapHTML(try layout(columns)).bytes())
    for banned in ["<script", "<img", "http:", "https:", "<link", "url(", "<b>", " onload", "javascript:"] {
      #expect(!html.contains(banned), "\(banned)")
    }
    #expect(html.contains("&lt;script&gt;.txt"))
  }

  @Test("the table says what a screen reader needs")
  func accessible() throws {
    let html = text(HeatmapHTML(try layout()).bytes())
    for needed in ["<html lang=\"en\">", "<caption", "<th scope=\"col\">", "<th scope=\"row\">", "tabindex=\"0\"", "@media print"] {
      #expect(html.contains(needed), "\(needed)")
    }
    #expect(html.contains("not read: no text layer"))
    #expect(html.contains("partly understood</small>"))
  }

  @Test(
    "a number never leaves its band by rounding", arguments: [(74.99, "74 E"), (75, "75 H"), (24.996, "24 L"), (100, "100 H"), (0, "0 L")])
  func rounding(score: Double, words: String) throws { #expect(try layout().mark(score).words == words) }

  @Test("every colour of sRGB's corners and greys carries text at 4.5 to 1")
  func contrast() {
    for red in stride(from: 0, through: 255, by: 15) {
      for green in stride(from: 0, through: 255, by: 5) {
        for blue in stride(from: 0, through: 255, by: 51) {
          let colour = Colour(red: UInt8(red), green: UInt8(green), blue: UInt8(blue))
          #expect(colour.contrast(with: colour.ink) >= 4.5, "\(colour.hexadecimal)")
        }
      }
    }
    #expect(abs(Colour.black.contrast(with: .white) - 21) < 1e-9)
    // A grey whose contrast with white is known to be just below 4.5.
    let grey = Colour(red: 119, green: 119, blue: 119)
    #expect(abs(grey.contrast(with: .white) - 4.478) < 0.001)
  }

  @Test("a scale without its ends, out of order or out of range is none")
  func faultyScales() {
    func scale(_ scores: [Double], _ red: Double = 1) -> ColourScale? {
      ColourScale(scores.map { .init(score: $0, red: red, green: 1, blue: 1) })
    }
    #expect(scale([0, 100]) != nil)
    for scores in [[], [0], [0, 50], [10, 100], [0, 100, 50], [0, 50, 50, 100]] as [[Double]] { #expect(scale(scores) == nil) }
    #expect(scale([0, 100], 256) == nil)
  }

  @Test("the colour of a score lies on the line between its points")
  func interpolation() throws {
    let scale = try Self.scale()
    #expect(scale.colour(of: 0).hexadecimal == "#00145a")
    #expect(scale.colour(of: 100).hexadecimal == "#ffe63c")
    #expect(scale.colour(of: 50) == Colour(red: 128, green: 125, blue: 75))
  }

  @Test(
    "rows are named without the folder that all share, and by both ends where they are long",
    arguments: [
      (["/laws/kenya/act.txt", "/laws/us/code.md"], ["kenya/act.txt", "us/code.md"]),
      (["a/b/x.txt", "a/b/c/y.txt"], ["x.txt", "c/y.txt"]), (["a/x.txt", "b/x.txt"], ["a/x.txt", "b/x.txt"]), (["a/x.txt"], ["a/x.txt"]),
      (["x", "a/y"], ["x", "a/y"]),
    ])
  func rowLabels(names: [String], expected: [String]) throws {
    var matrix = HeatmapMatrix()
    for name in names { matrix.add(.scored(ResultBuilder(name: name, text: "").result())) }
    #expect(HeatmapLayout(matrix: matrix, colours: try Self.scale()).rowLabels == expected)
  }

  @Test(
    "long names keep both ends", arguments: [("abcdefghij", 10, "abcdefghij"), ("abcdefghijk", 10, "abcde…hijk"), ("法律法律法律", 7, "法…律")])
  func shortened(name: String, width: Int, expected: String) { #expect(DisplayText.shortened(name, to: width) == expected) }

  @Test("rows by name in natural order, or the highest score first and what was not read last")
  func order() throws {
    var matrix = HeatmapMatrix()
    for (name, intercept) in [("b-10", 1.0), ("b-9", 3.0), ("a", 2.0)] {
      var build = ResultBuilder(name: name, text: "Words.")
      build.score(build.add("art_1", .article, label: "1", words: "Words."), intercept: intercept)
      matrix.add(.scored(build.result()))
    }
    matrix.add(Samples.unreadable)
    matrix.sort(by: .name)
    #expect(matrix.rows.map(\.document) == ["a", "b-9", "b-10", "scan.pdf"])
    matrix.sort(by: .score)
    #expect(matrix.rows.map(\.document) == ["b-9", "a", "b-10", "scan.pdf"])
  }

  @Test("like beside like: rows that show nothing come after all that show something, and what was not read last")
  func similarOrder() throws {
    var matrix = HeatmapMatrix(columns: .topic, topics: Self.topics)
    func add(_ name: String, _ intercept: Double, _ topics: [String]) {
      var build = ResultBuilder(name: name, text: "Words.")
      build.score(build.add("art_1", .article, label: "1", words: "Words."), intercept: intercept)
      var result = build.result()
      result.clauses[0].topics = topics
      matrix.add(.scored(result))
    }
    add("blank", 5, [])
    matrix.add(Samples.unreadable)
    add("low", -3, ["tools"])
    add("speech", 3, ["speech"])
    add("lower", -3.5, ["tools"])
    matrix.sort(by: .similar)
    #expect(matrix.rows.map(\.document) == ["speech", "lower", "low", "blank", "scan.pdf"])
  }

  @Test("the package names the columns that the CSV has", arguments: HeatmapMatrix.Columns.allCases)
  func package(columns: HeatmapMatrix.Columns) throws {
    let matrix = try layout(columns).matrix
    try expectFields(DataPackage(matrix), agreeWith: matrix.csv())
  }

  @Test("the same of the long tables", arguments: HeatmapCSV.Shape.allCases)
  func longPackage(shape: HeatmapCSV.Shape) throws { try expectFields(DataPackage(shape), agreeWith: HeatmapCSV(shape: shape).header()) }

  private func expectFields(_ package: DataPackage, agreeWith csv: [UInt8]) throws {
    let bytes = package.json(files: [("a \"b\".csv", 12)])
    let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let resource = try #require((json["resources"] as? [[String: Any]])?.first)
    #expect(resource["path"] as? String == "a \"b\".csv")
    let schema = try #require(resource["schema"] as? [String: Any])
    let names = (schema["fields"] as? [[String: Any]])?.map { $0["name"] as? String ?? "" }
    #expect(names == parseCSV(csv)?.first)
  }
}
