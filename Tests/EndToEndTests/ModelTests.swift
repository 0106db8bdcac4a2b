import Foundation
import TestSupport
import Testing

/// `lacuna model` and `lacuna model background`.
@Suite struct ModelTests {
  /// A program with data of its own that can count, and a corpus of two traditions.
  private struct Fixture {
    let program: Program
    var folder: TemporaryFolder { program.folder }

    init() throws {
      program = try Program()
      try FileManager.default.copyItem(atPath: program.home, toPath: program.folder.path + "/home")
      try folder.write("home/lexicons/en/term.tsv", try Checkout.file("lexicons/en/term.tsv").bytes)
      for (name, words) in [
        ("us/a.txt", "quay wall"), ("us/b.txt", "lamp oil"), ("uk/a.md", "harbour master"), ("uk/deep/c.txt", "quay wall"),
      ] {
        let law = (1...12).map {
          "\($0). The keeper of the \(words) shall not sell the \(words) to any person who is under the age of ten."
        }
        try folder.write("corpus/\(name)", law.joined(separator: "\n\n") + "\n")
      }
    }

    func run(_ arguments: [String]) throws -> Program.Outcome {
      try program.run(arguments, environment: ["LACUNA_HOME": folder.path + "/home"])
    }
  }

  private static let arguments = ["model", "background", "us=corpus/us", "uk=corpus/uk", "--minimum-count", "5"]

  @Test func `two runs write the same bytes whatever the number of jobs`() throws {
    let program = try Fixture()
    for jobs in ["1", "4"] {
      let run = try program.run(Self.arguments + ["-o", "out\(jobs)", "--jobs", jobs])
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.text.contains("out\(jobs).bin: "))
    }
    #expect(try program.folder.read("out1.bin") == program.folder.read("out4.bin"))
    #expect(try program.folder.read("out1.bin").count > 64)
    let manifest = try program.folder.read("out1.manifest.tsv")
    #expect(try manifest == program.folder.read("out4.manifest.tsv"))
    let text = String(decoding: manifest, as: UTF8.self)
    #expect(text.contains("\nfile\tdeep/c.txt\tuk\t") && text.contains("\ntradition\tus\t\t2\t"))
    #expect(!text.contains(program.folder.path), "a manifest says nothing about where the corpus lies")
  }

  @Test func `an input that is missing ends with 2, and the rest is counted`() throws {
    let program = try Fixture()
    let run = try program.run(Self.arguments + ["ghost=nowhere", "-o", "out"])
    #expect(run.status == 2)
    #expect(try program.folder.read("out.bin").count > 64)
  }

  @Test func `without a text there is no file`() throws {
    let program = try Fixture()
    try program.folder.write("empty/none.txt", "")
    let run = try program.run(["model", "background", "empty", "-o", "out"])
    #expect(run.status == 2 && run.codes.contains("R209"))
    #expect(throws: (any Error).self) { try program.folder.read("out.bin") }
  }

  @Test(arguments: [
    ["model", "background", "-", "-o", "out"], ["model", "background", "corpus", "-o", "out", "--minimum-count", "1"],
    ["model", "background", "corpus", "-o", "out", "--jobs", "0"], ["model", "background", "corpus", "-o", "out", "--language", "xx"],
    ["model", "background", "corpus"], ["model", "background", "-o", "out"],
  ])
  func `wrong usage ends with 64`(arguments: [String]) throws {
    #expect(try Fixture().run(arguments).status == 64)
  }

  @Test func `a place that cannot be written ends with 74 before anything is read`() throws {
    let run = try Fixture().run(Self.arguments + ["-o", "no/such/folder/out"])
    #expect(run.status == 74)
  }

  @Test func `the models are listed, and a damaged one ends with 65`() throws {
    let program = try Fixture()
    let none = try program.run(["model"])
    #expect(none.status == 0 && none.text.contains("weights\t") && none.text.contains("background\tnone"))
    try program.folder.write("home/models/terms.tsv", try Checkout.file("models/terms.tsv").bytes)
    #expect(try program.run(Self.arguments + ["-o", "home/models/background.en"]).status == 0)
    let some = try program.run(["model"])
    #expect(some.status == 0 && some.text.contains("in 2 traditions, each at least 5 times") && some.text.contains("terms\t"))

    var bytes = try program.folder.read("home/models/background.en.bin")
    bytes[bytes.count - 3] ^= 1
    try program.folder.write("home/models/background.en.bin", bytes)
    for arguments in [["model"], ["terms", "corpus/us/a.txt"]] {
      let run = try program.run(arguments)
      #expect(run.status == 65)
      #expect(run.errors.contains("[M203] is damaged: its checksum is wrong / hint: "))
    }
    #expect(try program.run(["score", "corpus/us/a.txt"]).status == 0, "no score depends on them")
    try program.folder.write("home/models/background.en.bin", "setting\tvalue\twhy\n")
    #expect(try program.run(["terms", "corpus/us/a.txt"]).codes == ["M201"])
    try program.folder.write("home/models/terms.tsv", "#lacuna-terms\t1\nsetting\tvalue\twhy\nthreshold\tmuch\tbecause\nsize\t1\tno\n")
    let faulty = try program.run(["score", "corpus/us/a.txt"])
    #expect(faulty.status == 65 && faulty.codes == ["M211", "M210", "M212"], "\(faulty.errors)")
  }
}
