import LegalText
import Yams

extension ConfigurationReader {
  /// Aliases (`*name`) a file may use. Each can double the size of what it repeats, so their number is what bounds the whole; nesting is
  /// bounded by the YAML library (1000 levels).
  private static let mostAliases = 16

  /// The document's root, or nil when it is empty or cannot be parsed.
  mutating func parse(_ bytes: [UInt8]) -> Node? {
    guard bytes.count <= Configuration.longestFile else {
      fail(
        "C102", nil, "is larger than \(Configuration.longestFile) bytes (1 MiB)", "is this the right file? Word lists belong in lexicons")
      return nil
    }
    guard let yaml = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      fail("C103", nil, "is not UTF-8 text", "save it as UTF-8")
      return nil
    }
    guard aliasCount(bytes) <= Self.mostAliases else {
      fail("C105", nil, "uses more than \(Self.mostAliases) aliases", "write the values out, or quote texts that begin with '*'")
      return nil
    }
    do { return try compose(yaml: yaml) } catch let error as YamlError {
      report(error, yaml)
    } catch {
      fail("C104", nil, "is not valid YAML: \(error)", "check the file")
    }
    return nil
  }

  /// Places where an alias may begin: `*` and a name, after a blank, a line break or a bracket. Counts some that are text, never too few.
  private func aliasCount(_ bytes: [UInt8]) -> Int {
    var count = 0
    for offset in bytes.indices where bytes[offset] == 0x2A {
      let before = offset == 0 ? 0x0A : bytes[offset - 1]
      let after = offset + 1 < bytes.count ? bytes[offset + 1] : 0x20
      let mayBegin = before <= 0x20 || before == 0x5B || before == 0x7B || before == 0x2C || before == 0x3A || before >= 0x80
      if mayBegin, after > 0x20, after != 0x2A { count += 1 }
    }
    return count
  }

  private mutating func report(_ error: YamlError, _ yaml: String) {
    let hint = "check indentation, colons and quotation marks there"
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      fail("C104", mark, "is not valid YAML: \(context.map { $0.text + ", " } ?? "")\(problem)", hint)
    case .reader(let problem, let offset, _, _):
      let line = yaml.prefix(offset ?? 0).count { $0.isNewline } + 1
      diagnostics.append(
        Diagnostic(
          code: "C104", file: file, line: offset == nil ? nil : line, message: "is not valid YAML: \(problem)",
          hint: "remove the control character"))
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.sorted().map { "'\($0)'" }.joined(separator: ", ")
      fail("C115", context.mark, "the key \(names) stands twice in one mapping", "keep one of them")
    default: fail("C104", nil, "is not valid YAML", hint)
    }
  }

  private mutating func fail(_ code: String, _ mark: Mark?, _ message: String, _ hint: String) {
    diagnostics.append(Diagnostic(code: code, file: file, line: mark?.line, column: mark?.column, message: message, hint: hint))
  }
}
