import ArgumentParser

/// `lacuna serve`: starts the HTTP service, which is a program of its own so that the rest builds without an HTTP library.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve a page and an API that score drafts of laws.",
    discussion: """
      Starts the program 'lacuna-serve', which 'make serve' builds. It listens on this machine alone unless --host says otherwise, keeps
      no text and logs none.

      Examples:
        lacuna serve                    then open http://127.0.0.1:8787
        lacuna serve --port 9000 --lexicons my-lists
        lacuna serve --db laws.sqlite   with the versions that 'lacuna corpus' keeps, for reading alone
      """)

  @Option(name: .long, help: ArgumentHelp("Address to listen at (default: 127.0.0.1).", valueName: "address"))
  var host: String?

  @Option(name: .long, help: ArgumentHelp("Port to listen at, 0 for any that is free (default: 8787).", valueName: "number"))
  var port: Int?

  @Option(name: .long, help: ArgumentHelp("Texts scored at once (default: all cores).", valueName: "n"))
  var jobs: Int?

  @Option(
    name: .long, help: ArgumentHelp("Folder with word lists that add to the built-in ones; may be repeated.", valueName: "dir"),
    completion: .directory)
  var lexicons: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("Model in place of the built-in one: a table, or a folder of tables.", valueName: "file"),
    completion: .file())
  var model: String?

  @Option(
    name: .long, help: ArgumentHelp("Configuration (default: the nearest lacuna.yaml above the current folder).", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var config: String?

  @Option(
    name: .long, help: ArgumentHelp("Database of 'lacuna corpus' to show; it is only read (default: none).", valueName: "file"),
    completion: .file())
  var db: String?

  func validate() throws {
    if let port, !(0...65535 ~= port) { throw ValidationError("--port takes a number from 0 to 65535") }
    if let jobs, !(1...256 ~= jobs) { throw ValidationError("--jobs takes a number from 1 to 256") }
  }

  func run() throws {
    guard let program = ServerProgram.find() else {
      throw CommandFailure.usage(
        "U307", file: "serve", "the server is not built: there is no '\(ServerProgram.name)' beside this program",
        hint: "build and start it with 'make serve'")
    }
    throw program.replaceThisProcess(arguments)
  }

  /// The options, as the server takes them.
  private var arguments: [String] {
    var arguments: [String] = []
    if let host { arguments += ["--host", host] }
    if let port { arguments += ["--port", "\(port)"] }
    if let jobs { arguments += ["--jobs", "\(jobs)"] }
    for folder in lexicons { arguments += ["--lexicons", folder] }
    if let model { arguments += ["--model", model] }
    if let config { arguments += ["--config", config] }
    if let db { arguments += ["--db", db] }
    return arguments
  }
}
