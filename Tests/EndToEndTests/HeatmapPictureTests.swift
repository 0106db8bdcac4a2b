import Foundation
import TestSupport
import Testing

/// `heatmap -o F.png`, and the order of like beside like.
@Suite struct HeatmapPictureTests {
  /// Whether the program that draws is there. Where it is not, the tests of it are skipped, which they say.
  static let draws = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains {
    FileManager.default.isExecutableFile(atPath: $0 + "/rsvg-convert")
  }

  private func program() throws -> Program {
    let program = try Program()
    try program.folder.write("laws/b.txt", Bills.whole)
    try program.folder.write("laws/a&<i>.txt", Bills.loose)
    return program
  }

  private func number(_ bytes: [UInt8], at place: Int) -> Int { bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }

  @Test(
    "a PNG has the size of the SVG times the scale", .enabled(if: draws, "rsvg-convert is not installed (librsvg2-bin)"),
    arguments: [nil, 1, 3])
  func size(scale: Int?) throws {
    let program = try program()
    let options = scale.map { ["--scale", "\($0)"] } ?? []
    let run = try program.run(["heatmap", "laws", "-o", "h.png", "-o", "h.svg"] + options)
    #expect(run.status == 0, "\(run.errors)")
    let bytes = try program.folder.read("h.png")
    #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) && bytes.suffix(8).starts(with: Array("IEND".utf8)))
    let svg = String(decoding: try program.folder.read("h.svg"), as: UTF8.self)
    let size = try #require(svg.firstMatch(of: /<svg [^>]*width="(\d+)" height="(\d+)"/))
    #expect(number(bytes, at: 16) == Int(size.1).map { $0 * (scale ?? 2) })
    #expect(number(bytes, at: 20) == Int(size.2).map { $0 * (scale ?? 2) })
  }

  @Test("a picture that is too large is refused and says what to do", .enabled(if: draws, "rsvg-convert is not installed (librsvg2-bin)"))
  func tooLarge() throws {
    let program = try Program()
    let sections = (1...250).map { "\($0). Lamp \($0)\nThe keeper lights lamp \($0) at dusk.\n" }.joined(separator: "\n")
    try program.folder.write("long.txt", sections)
    let run = try program.run(["heatmap", "long.txt", "-o", "h.png", "--scale", "4"])
    #expect(run.status == 74 && run.codes == ["O403"] && run.errors.contains("--scale"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/h.png"))
    #expect(try program.run(["heatmap", "long.txt", "-o", "h.png", "--scale", "1"]).status == 0)
  }

  @Test func `without the program that draws, the package to install is named before any work`() throws {
    let program = try program()
    try program.folder.write("bin/keep", "")
    let run = try program.run(["heatmap", "laws", "-o", "h.png", "-o", "h.svg"], environment: ["PATH": program.folder.path + "/bin"])
    #expect(run.status == 64 && run.codes == ["U314"] && run.errors.contains("librsvg2-bin"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/h.svg"))
  }

  @Test func `a program of that name that misbehaves is no picture`() throws {
    let program = try program()
    for (script, words) in [
      ("cat > /dev/null; echo no fonts >&2; exit 3", "no fonts"), ("cat > /dev/null; echo GIF89a", "made no picture"),
      ("head -c 200000000 /dev/zero", "more than the picture"),
    ] {
      try program.folder.write("bin/rsvg-convert", "#!/bin/sh\n[ \"$1\" = --version ] && exit 0\n\(script)\n")
      let path = program.folder.path + "/bin:/usr/bin:/bin"
      let line = "chmod +x bin/rsvg-convert; exec \"$LACUNA\" heatmap laws -o h.png"
      let run = try program.shell(line, environment: ["PATH": path])
      #expect(run.status == 74 && run.codes == ["O403"] && run.errors.contains(words), "\(run.errors)")
      #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/h.png"))
    }
  }

  @Test func `like stands beside like, and what was not read comes last`() throws {
    let program = try Program()
    func law(_ number: Int, vague: Bool) -> String {
      (1...4).map { "\($0). Part \($0)\nA person who \(vague ? "disturbs public order" : "lights lamp \(number)") commits an offence.\n" }
        .joined(separator: "\n")
    }
    for (name, vague) in [("a", true), ("b", false), ("c", true), ("d", false), ("e", true)] {
      try program.folder.write("laws/\(name).txt", law(Int(name.utf8.first ?? 0), vague: vague))
    }
    try program.folder.write("laws/aa.txt", " \n")
    let run = try program.run(["heatmap", "laws", "-o", "h.csv", "--sort", "similar"])
    #expect(run.status == 2)
    let names = String(decoding: try program.folder.read("h.csv"), as: UTF8.self).split(separator: "\r\n").dropFirst().map {
      String($0.prefix { $0 != "," })
    }
    #expect(names.last == "laws/aa.txt" && names.count == 6)
    #expect(Set(names.prefix(3)) == ["laws/a.txt", "laws/c.txt", "laws/e.txt"] && Set(names[3..<5]) == ["laws/b.txt", "laws/d.txt"])
    #expect(try program.run(["heatmap", "laws", "-o", "h.csv", "--scale", "2"]).status == 64)
    #expect(try program.run(["heatmap", "laws", "-o", "h.png", "--scale", "9"]).status == 64)
  }
}
