import Foundation
import TestSupport
import Testing

/// `lacuna model train`, `evaluate` and `show`, from files to files.
@Suite struct ModelFitTests {
  /// A program with data of its own: two word lists, a dozen court records, a family of training clauses.
  private struct Fixture {
    let program: Program
    var folder: TemporaryFolder { program.folder }

    init() throws {
      program = try Program()
      try FileManager.default.copyItem(atPath: program.home, toPath: program.folder.path + "/home")
      try folder.write("home/lexicons/en/term.tsv", try Checkout.file("lexicons/en/term.tsv").bytes)
      for name in ["ablations.tsv", "baseline.tsv", "candidates.tsv"] {
        try folder.write("home/models/\(name)", try Checkout.file("models/\(name)").bytes)
      }
      let settings = String(decoding: try Checkout.file("models/training.tsv").bytes, as: UTF8.self)
      try folder.write(
        "home/models/training.tsv",
        settings.replacing(/draws\t\d+/, with: "draws\t200").replacing(/bootstrap-rounds\t\d+/, with: "bootstrap-rounds\t50")
          .replacing(/simulation-rounds\t\d+/, with: "simulation-rounds\t5").replacing(/folds\t\d+/, with: "folds\t3"))
      var lines = ""
      for number in 1...6 {
        lines +=
          #"{"id":"S-\#(number)","label":"struck","text":"A person who acts against public order on day \#(number) commits an offence.","core":true,"topic":"days","jurisdiction":"Isle","instrument":"Act \#(number)"}"#
          + "\n"
        lines +=
          #"{"id":"C-\#(number)","label":"control","text":"A boat carries \#(number) lamps.","core":true,"topic":"days","jurisdiction":"Isle","instrument":"Code \#(number)","control_kind":"upheld"}"#
          + "\n"
      }
      try folder.write("gold.jsonl", lines)
      try folder.write(
        "clauses/own.tsv",
        "#lacuna-training\t1\nid\tcluster\ttopic\ttradition\trole\tlabel\tnote\ttext\n"
          + "a\tf\tt\tus\toffence\t1\tn\tA person who disturbs good morals commits an offence.\nb\tf\tt\tus\toffence\t0\tn\tA person who sinks a boat commits an offence.\n"
      )
    }

    func run(_ arguments: [String]) throws -> Program.Outcome {
      try program.run(arguments, environment: ["LACUNA_HOME": folder.path + "/home"])
    }

    func train(_ output: String, _ more: String...) throws -> Program.Outcome {
      try run(["model", "train", "--gold", "gold.jsonl", "--clauses", "clauses", "-o", output] + more)
    }
  }

  private static let tables = ["weights.tsv", "roles.tsv", "settings.tsv", "covariance.tsv", "evidence.tsv"]

  @Test func `training writes the same bytes whatever the number of jobs, and from figures as from texts`() throws {
    let program = try Fixture()
    let first = try program.train("one", "--jobs", "1", "--rows", "rows.tsv")
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.text.contains("courts\t12 texts") && first.text.contains("clauses\t2 texts in 1 clusters"))
    #expect(try program.train("four", "--jobs", "4").status == 0)
    for name in Self.tables { #expect(try program.folder.read("one/\(name)") == program.folder.read("four/\(name)"), "\(name)") }
    let rows = String(decoding: try program.folder.read("rows.tsv"), as: UTF8.self)
    #expect(rows.contains("S-1\t") && !rows.contains("public order"), "figures hold no text")
    let again = try program.run(["model", "train", "--gold", "rows.tsv", "--clauses", "clauses", "-o", "figures"])
    #expect(again.status == 0, "\(again.errors)")
    for name in ["weights.tsv", "settings.tsv", "covariance.tsv"] {
      #expect(try program.folder.read("one/\(name)") == program.folder.read("figures/\(name)"), "\(name)")
    }
    #expect(try program.train("other", "--seed", "8").status == 0)
    #expect(try program.folder.read("one/covariance.tsv") != program.folder.read("other/covariance.tsv"))
  }

  @Test func `a trained model scores, shows itself and says what its weights rest on`() throws {
    let program = try Fixture()
    #expect(try program.train("mine").status == 0)
    try program.folder.write("bill.txt", "1. A person who acts against public order commits an offence.\n")
    let before = try program.run(["score", "bill.txt", "--format", "ndjson", "--level", "clause"]).records
    let after = try program.run(["score", "bill.txt", "--format", "ndjson", "--level", "clause", "--model", "mine"]).records
    let (old, new) = (try #require(before.first?["score"] as? Double), try #require(after.first?["score"] as? Double))
    #expect(old != new)
    let record = try #require(after.first)
    let low = try #require(record["low"] as? Double)
    let high = try #require(record["high"] as? Double)
    #expect(low <= new && new <= high)
    let explained = try program.run(["score", "bill.txt", "--explain", "sec_1", "--model", "mine"])
    #expect(explained.text.contains("labelled texts in") && explained.text.contains("Sure     "))
    #expect(try program.run(["score", "bill.txt", "--explain", "sec_1"]).text.contains("all weights are expert priors"))
    let shown = try program.run(["model", "show", "vague-ground", "--model", "mine"])
    #expect(shown.status == 0 && shown.text.contains("labelled texts in"))
    let json = try #require(try program.run(["model", "show", "--model", "mine", "--format", "json"]).records.first)
    #expect((json["weights"] as? [[String: Any]])?.count ?? 0 > 50)
    #expect(try program.run(["model", "show", "--format", "csv"]).lines.first?.hasPrefix("feature,kind,prior,") == true)
  }

  @Test func `the evaluation predicts each record, writes a card and knows when it is stale`() throws {
    let program = try Fixture()
    let arguments = ["model", "evaluate", "--gold", "gold.jsonl", "--clauses", "clauses"]
    let run = try program.run(arguments + ["--predictions", "p.ndjson", "--card", "card.md"])
    #expect(run.status == 0, "\(run.errors)")
    let predictions = String(decoding: try program.folder.read("p.ndjson"), as: UTF8.self).split(separator: "\n")
    #expect(predictions.count == 12 && predictions.allSatisfy { $0.hasPrefix("{\"id\":\"") && $0.contains("\"score\":") })
    let card = String(decoding: try program.folder.read("card.md"), as: UTF8.self)
    for part in [
      "case-control", "## Reliability", "regular expressions", "prior alone", "with term statistics", "## Largest errors", "no probability",
    ] {
      #expect(card.contains(part), "\(part)")
    }
    #expect(try program.run(arguments + ["--card", "card.md", "--check"]).status == 0)
    try program.folder.write("card.md", card + "\n")
    let stale = try program.run(arguments + ["--card", "card.md", "--check"])
    #expect(stale.status == 1 && stale.codes == ["M370"])
    #expect(try program.run(arguments + ["--folds", "4"]).text.contains("4 folds"))
  }

  @Test(arguments: [
    (["model", "train"], 64), (["model", "train", "-o", "out"], 64), (["model", "evaluate"], 64),
    (["model", "evaluate", "--gold", "gold.jsonl", "--folds", "1"], 64), (["model", "evaluate", "--gold", "gold.jsonl", "--check"], 64),
    (["model", "show", "no-such-weight"], 64), (["model", "train", "--gold", "nowhere.jsonl", "-o", "out"], 65),
    (["model", "train", "--gold", "gold.jsonl", "-o", "no/such/out"], 74),
    (["model", "train", "--gold", "gold.jsonl", "-o", "o", "--jobs", "0"], 64),
  ])
  func `wrong usage and missing files end with their status`(arguments: [String], status: Int) throws {
    #expect(try Fixture().run(arguments).status == Int32(status))
  }

  @Test func `a faulty label ends with 65 and its place`() throws {
    let program = try Fixture()
    try program.folder.write(
      "clauses/own.tsv",
      "#lacuna-training\t1\nid\tcluster\ttopic\ttradition\trole\tlabel\tnote\ttext\na\tf\tt\tus\toffence\tmaybe\tn\tText.\n")
    let run = try program.train("out")
    #expect(run.status == 65 && run.codes == ["M313"] && run.errors.contains("own.tsv:3:18: error"), "\(run.errors)")
  }
}
