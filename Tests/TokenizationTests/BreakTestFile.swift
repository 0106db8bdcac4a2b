import Foundation
import Testing
import Tokenization

/// One of Unicode's own tests of text boundaries: a string a line, with the places where it is cut.
///
/// The files are those of the package `unicode-data`, which `make test` installs; they must be of the Unicode version whose classes ICU has.
struct BreakTestFile {
  struct Case {
    var line: String
    var bytes: [UInt8]
    /// Byte offsets above 0, ascending.
    var boundaries: [Int]
  }

  let cases: [Case]

  /// - Throws: When the file is missing, is of another version of Unicode, or holds something that is no case.
  init(_ name: String) throws {
    let path = "/usr/share/unicode/auxiliary/\(name).txt"
    let data = try #require(
      FileManager.default.contents(atPath: path),
      "\(path) is missing: install the package unicode-data (tools/system-packages unicode-data)")
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
    let version = (Tokenizer.unicodeVersion.split(separator: ".").map(String.init) + ["0", "0"]).prefix(3).joined(separator: ".")
    let expected = "# \(name)-\(version).txt"
    try #require(
      lines.first.map(String.init) == expected,
      "\(path) begins with '\(lines.first ?? "")', ICU \(Tokenizer.icuVersion) has Unicode \(Tokenizer.unicodeVersion)")
    cases = try lines.filter { !$0.hasPrefix("#") }.map(Self.parse)
  }

  /// `÷ 0061 × 0062 ÷ # comment`.
  private static func parse(_ line: Substring) throws -> Case {
    var string = ""
    var boundaries: [Int] = []
    for part in line.prefix(while: { $0 != "#" }).split(whereSeparator: \.isWhitespace) {
      switch part {
      case "÷": boundaries.append(string.utf8.count)
      case "×": break
      default: string.unicodeScalars.append(try #require(UInt32(part, radix: 16).flatMap(Unicode.Scalar.init), "\(line)"))
      }
    }
    try #require(boundaries.first == 0 && boundaries.last == string.utf8.count, "\(line)")
    return Case(line: String(line), bytes: Array(string.utf8), boundaries: Array(boundaries.dropFirst()))
  }
}
