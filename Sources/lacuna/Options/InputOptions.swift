public import ArgumentParser
import Dispatch
import Glibc
public import Ingest

extension InputChoice: ExpressibleByArgument {}

/// Which documents are read and how.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files, folders (walked for .txt .text .md .markdown .xml .akn .uslm .xhtml), or '-' for standard input.", valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @Option(
    name: .long,
    help: """
      How inputs are read: auto (by the file's ending), text, markdown, xml (Akoma Ntoso, USLM or EUR-Lex XHTML, told by the root element) \
      or ndjson. Other formats cannot be read yet.
      """)
  var input = InputChoice.auto

  @Option(name: .long, help: ArgumentHelp("Number of documents worked on at once (default: all cores).", valueName: "n"))
  var jobs: Int?

  @Option(name: .long, help: ArgumentHelp("Language of the texts, as in 'en', or 'auto'.", valueName: "code"))
  var language: String?

  func validate() throws {
    if let jobs, !(1...1024 ~= jobs) { throw ValidationError("--jobs takes a number from 1 to 1024") }
    if paths.count(where: { $0 == "-" }) > 1 { throw ValidationError("standard input ('-') can be read only once") }
    if let language, language != "auto", !Self.isCode(language) {
      throw ValidationError("'\(language)' is no language code; write two letters, as in --language en")
    }
  }

  /// - Throws: `CommandFailure` with status 64 where a person would wait for the program while it waits for them.
  func requireInput() throws(CommandFailure) {
    guard paths.isEmpty, isatty(STDIN_FILENO) == 1 else { return }
    throw .usage("U305", file: "standard input", "no input is named", hint: "name a file or folder, or '-' to type or paste a text")
  }

  var workerCount: Int { jobs ?? max(1, ProcessorCount.available) }

  func makeSource() -> InputSource { InputSource(paths: paths, choice: input) }

  private static func isCode(_ text: String) -> Bool {
    2...3 ~= text.utf8.count && text.utf8.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
  }
}

/// How many processors this process may use.
enum ProcessorCount {
  static var available: Int { Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
