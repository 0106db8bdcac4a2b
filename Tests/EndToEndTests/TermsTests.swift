import Foundation
import Testing

/// `terms --lint`, `terms --format dot` and terms in French.
@Suite struct TermsTests {
  private func program(_ text: String = Bills.whole, _ name: String = "bill.txt") throws -> Program {
    let program = try Program()
    try program.folder.write(name, text)
    return program
  }

  @Test func `--lint prints lines and ends with 1 when there is a warning`() throws {
    let run = try program().run(["terms", "bill.txt", "--lint"])
    #expect(run.status == 1)
    #expect(
      run.text == """
        bill.txt:2:15: warning: [T605] 'data' is defined and never used / hint: remove the definition, or use the term
        bill.txt:6:24: warning: [T601] 'malware' is not defined (used 1×) / hint: define it, or use a term that is defined

        """)
  }

  @Test func `--lint ends with 0 when there is nothing, or a note alone`() throws {
    let calm = try program("1. This Act may be cited as the Content Act.\n").run(["terms", "bill.txt", "--lint"])
    #expect(calm.status == 0 && calm.output == [])
    let noted = try program("1. Terms\nIn this Act, “quay” means a wall.\n2. A quay is swept.\n").run(["terms", "bill.txt", "--lint"])
    #expect(noted.status == 0)
    #expect(noted.text.contains("note: [T611]") && noted.lines.count == 1)
  }

  @Test func `--lint prints records with rule, place and source`() throws {
    let run = try program().run(["terms", "bill.txt", "--lint", "--format", "ndjson"])
    #expect(run.status == 1)
    #expect(
      run.lines.first
        == #"{"document":"bill.txt","rule":"unused-definition","code":"T605","severity":"warning","term":"data","start":29,"end":33,"line":2,"column":15,"message":"'data' is defined and never used","hint":"remove the definition, or use the term","source":"DRAFTING-PRACTICE"}"#
    )
    let json = try program().run(["terms", "bill.txt", "--lint", "--format", "json"])
    let whole = try #require(try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])
    #expect((whole["records"] as? [Any])?.count == 2)
  }

  @Test func `--lint ends with 2 when a text could not be read, and still prints the rest`() throws {
    let program = try program()
    try program.folder.write("empty.txt", "")
    let run = try program.run(["terms", "bill.txt", "empty.txt", "--lint"])
    #expect(run.status == 2)
    #expect(run.lines.count == 2)
  }

  @Test func `what a definition leaves open stands in the records`() throws {
    let law = "1. Terms\nIn this Act—\n“boat” includes a raft;\n“crew” means persons in a boat.\n2. A crew sleeps.\n"
    let records = try program(law).run(["terms", "bill.txt", "--format", "ndjson"]).records
    #expect(records.map { $0["residual"] as? Double } == [0.5, 0.25])
    #expect(records[1]["residual_reasons"] as? [String] == ["it uses ‘boat’, which leaves something open"])
  }

  @Test func `words of a law's name are no undefined terms`() throws {
    let law = "1. This Act may be cited as the Malware Act.\n2. Whoever sells malware commits an offence.\n"
    let records = try program(law).run(["terms", "bill.txt", "--format", "ndjson"]).records
    #expect(records.map { $0["uses"] as? Int } == [1])
    #expect(records.map { $0["start"] as? Int } == [62])
  }

  @Test func `dot draws each document as a cluster`() throws {
    let program = try program("1. Terms\nIn this Act, “quay” means a port wall;\n“port” means a town with a quay and malware.\n")
    try program.folder.write("two.txt", "1. Terms\nIn this Act, “boat” means a raft.\n")
    let run = try program.run(["terms", "bill.txt", "two.txt", "--format", "dot"])
    #expect(run.status == 0)
    #expect(
      run.text == """
        digraph terms {
          rankdir=LR;
          node [shape=box];
          subgraph cluster_0 {
            label="bill.txt";
            d0_t0 [label="quay\\nsec_1__al_1, circular"];
            d0_t1 [label="port\\nsec_1__al_2, circular"];
            d0_t2 [label="malware\\nundefined", style="dashed", color=red];
            d0_t0 -> d0_t1 [color=red, penwidth=2, label="circle"];
            d0_t1 -> d0_t0 [color=red, penwidth=2, label="circle"];
            d0_t1 -> d0_t2;
          }
          subgraph cluster_1 {
            label="two.txt";
            d1_t0 [label="boat\\nsec_1, unused", style="dotted"];
          }
        }

        """)
  }

  @Test func `dot is the same whatever the number of workers`() throws {
    let program = try Program()
    var names: [String] = []
    for number in 0..<12 {
      names.append("law\(number).txt")
      try program.folder.write(names[number], "1. Terms\nIn this Act, “quay\(number)” means a wall.\n")
    }
    let one = try program.run(["terms", "--format", "dot", "--jobs", "1"] + names)
    #expect(one.text.contains("cluster_11"))
    #expect(try program.run(["terms", "--format", "dot", "--jobs", "4"] + names).text == one.text)
  }

  @Test func `terms of a French law`() throws {
    let law = """
      Définitions
      2 Les définitions qui suivent s’appliquent à la présente loi.
      quai Mur qui borde un bassin. (quay)
      navire S’entend notamment d’un radeau. (vessel)
      3 Le quai est balayé lorsque le navire est parti et que la lampe du quai est éteinte par le pilote.

      """
    let run = try program(law).run(["terms", "bill.txt", "--language", "fr", "--format", "ndjson"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      try run.records.map { "\($0["term"] ?? "") \($0["status"] ?? "") \($0["uses"] ?? "")" } == ["quai defined 2", "navire partly 1"])
  }
}
