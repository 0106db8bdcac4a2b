import Foundation
import Testing

/// `score --format` for other programs.
@Suite struct ExchangeTests {
  private static let formats = ["sarif", "github", "junit", "gitlab", "webannotation", "html"]

  @Test(arguments: formats)
  func `a report is whole whatever could be read, and does not depend on jobs`(_ format: String) throws {
    let program = try Program()
    try program.folder.write("laws/a b:,%.txt", Bills.loose)
    try program.folder.write("laws/c.txt", Bills.whole)
    try program.folder.write("laws/fr.txt", Bills.french)
    let one = try program.run(["score", "laws", "nowhere", "--format", format, "--jobs", "1"])
    let many = try program.run(["score", "laws", "nowhere", "--format", format, "--jobs", "4"])
    #expect(one.status == 2 && one.output == many.output)
    if format == "html" {
      let whole = one.text.hasPrefix("<!DOCTYPE html>") && one.text.hasSuffix("</html>\n")
      #expect(whole && one.text.contains("Not read: ") && one.text.contains("public order</mark>") && !one.text.contains("<script"))
      #expect(one.text.contains("What would lower it") && one.text.contains("Terms and their definitions"))
      return
    }
    let nothing = try program.run(["score", "nowhere", "--format", format])
    #expect(nothing.status == 2)
    for run in [one, nothing] {
      switch format {
      case "sarif", "gitlab", "webannotation": #expect((try? JSONSerialization.jsonObject(with: Data(run.output))) != nil, "\(run.text)")
      case "junit": #expect(run.text.hasPrefix("<?xml") && run.text.hasSuffix("</testsuites>\n") && run.text.contains("<error "))
      default: #expect(run.lines.allSatisfy { $0.hasPrefix("::warning file=") || $0.hasPrefix("::notice file=") })
      }
    }
    #expect(format != "github" || one.text.contains("file=laws/a b%3A%2C%25.txt,line=1,endLine=1,"))
  }

  @Test func `what is left out is told`() throws {
    let program = try Program()
    try program.folder.write("c.txt", Bills.whole)
    let run = try program.run(["score", "c.txt", "--format", "github", "--limit", "1"])
    #expect(run.lines.count == 1 && run.codes == ["O402"] && run.status == 0, "\(run.errors)")
    #expect(try program.run(["score", "c.txt", "--format", "github", "--limit", "0"]).codes == [])
  }

  @Test func `a test report fails from the band of --fail-on`() throws {
    let program = try Program()
    try program.folder.write("c.txt", Bills.whole)
    let low = try program.run(["score", "c.txt", "--format", "junit", "--fail-on", "low"])
    #expect(low.status == 1 && low.text.contains("tests=\"3\" failures=\"3\""), "\(low.text)")
  }

  @Test func `a clause that is not there prints nothing`() throws {
    let program = try Program()
    try program.folder.write("c.txt", Bills.whole)
    let run = try program.run(["score", "c.txt", "--format", "sarif", "--explain", "sec_99"])
    #expect(run.status == 64 && run.output.isEmpty)
  }
}
