import ArgumentParser
import Configuration
import CorpusStore
import Dispatch
import Foundation
import Indicators
import LacunaServer
import LegalText
import Scoring

/// The program: options, data, signals. `lacuna serve` starts it.
@main
struct LacunaServe: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lacuna-serve", abstract: "Serve a page and an API that score drafts of laws.",
    discussion: """
      Listens on this machine alone unless --host says otherwise. Keeps no text and logs none. There is no password: whoever reaches the address
      may use it, so put a proxy with one before it when it is to be reached from elsewhere.

      Examples:
        lacuna serve                    then open http://127.0.0.1:8787
        lacuna serve --port 9000 --lexicons my-lists
        lacuna serve --db laws.sqlite   with the versions that 'lacuna corpus' keeps, for reading alone
        curl --data-binary @bill.txt -H 'Content-Type: text/plain' http://127.0.0.1:8787/v1/score
      """)

  /// The same as of `lacuna`.
  static let version = "0.1.0"

  @Option(name: .long, help: ArgumentHelp("Address to listen at.", valueName: "address"))
  var host = "127.0.0.1"

  @Option(name: .long, help: ArgumentHelp("Port to listen at; 0 for any that is free.", valueName: "number"))
  var port = 8787

  @Option(name: .long, help: ArgumentHelp("Texts scored at once (default: all cores).", valueName: "n"))
  var jobs: Int?

  @Option(
    name: .long, help: ArgumentHelp("Folder with word lists that add to the built-in ones; may be repeated.", valueName: "dir"),
    completion: .directory)
  var lexicons: [String] = []

  @Option(name: .long, help: ArgumentHelp("Model in place of the built-in one: a table, or a folder of tables.", valueName: "file"))
  var model: String?

  @Option(
    name: .long, help: ArgumentHelp("Configuration (default: the nearest lacuna.yaml above the current folder).", valueName: "file"))
  var config: String?

  @Option(name: .long, help: ArgumentHelp("Database of 'lacuna corpus' to show; it is only read.", valueName: "file"))
  var db: String?

  func validate() throws {
    if !(0...65535 ~= port) { throw ValidationError("--port takes a number from 0 to 65535") }
    if let jobs, !(1...256 ~= jobs) { throw ValidationError("--jobs takes a number from 1 to 256") }
  }

  func run() async throws {
    WorkingMemory.followDocuments()
    let server = try prepared()
    signal(SIGPIPE, SIG_IGN)
    let serving = Task {
      try await server.run(host: host, port: port) { port in
        let shown = host.contains(":") ? "[\(host)]" : host
        Self.say("lacuna-serve: listening on http://\(shown):\(port) (\(server.service.ruleset.languages.joined(separator: ", ")))")
      }
    }
    let signals = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { serving.cancel() }
      source.resume()
      return source
    }
    defer { for source in signals { source.cancel() } }
    do {
      try await serving.value
    } catch is CancellationError {
    } catch {
      Self.say("lacuna-serve: error: [S801] cannot listen on \(host):\(port): \(error) / hint: choose another --port, or end what has it")
      throw ExitCode(74)
    }
    server.close()
  }

  private func prepared() throws -> LacunaServer {
    do {
      let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
      let data = try ServerData.find(program: program, environment: ProcessInfo.processInfo.environment)
      let configuration = try configured()
      let (loaded, diagnostics) = RulesetLoader.load(
        RulesetLocation(
          lexiconFolders: Self.distinct([data.home + "/lexicons"] + configuration.lexiconFolders + lexicons),
          modelFolder: data.defaultModel, model: model ?? configuration.model, termFolder: data.home + "/models"))
      for diagnostic in diagnostics { Self.say(diagnostic.oneLine) }
      guard var ruleset = loaded else { throw ExitFault.faultyData }
      ruleset.partialCoverage = configuration.partialCoverage
      ruleset.allowances = configuration.allowances.map { AllowedTerm(words: $0.term, indicator: $0.indicator, clause: $0.clause) }
      let limits = ServerLimits()
      let corpus = try db.map { try CorpusService($0, ruleset: ruleset, limits: limits) }
      // Topics are shown of the corpus alone.
      ruleset.topics = TopicTable()
      let usual = RequestDefaults(
        language: configuration.language == "auto" ? nil : configuration.language, minimumScore: configuration.minimumScore ?? 0)
      return try LacunaServer(
        ruleset, data: data, version: Self.version, workers: jobs ?? ProcessInfo.processInfo.activeProcessorCount, limits: limits,
        usual: usual, corpus: corpus)
    } catch let diagnostic as Diagnostic {
      if diagnostic != ExitFault.faultyData { Self.say(diagnostic.oneLine) }
      throw ExitCode(65)
    } catch let fault as StoreFault {
      Self.say(fault.diagnostic.oneLine)
      throw ExitCode(65)
    }
  }

  /// The named configuration, else the nearest one, else the defaults. - Throws: `Diagnostic`; what is wrong has been said.
  private func configured() throws(Diagnostic) -> Configuration {
    guard let file = config ?? ConfigurationFile.find(from: "-") else { return Configuration() }
    let (configuration, diagnostics) = ConfigurationFile.load(file, indicators: Set(IndicatorRegistry.infos.map(\.id)))
    for diagnostic in diagnostics { Self.say(diagnostic.oneLine) }
    guard let configuration else { throw ExitFault.faultyData }
    return configuration
  }

  /// The folders without repetitions of one under another name, which would make every entry a duplicate.
  private static func distinct(_ folders: [String]) -> [String] {
    var seen: Set<String> = []
    return folders.filter { seen.insert(URL(fileURLWithPath: $0).resolvingSymlinksInPath().path).inserted }
  }

  /// What is wrong has been said.
  private enum ExitFault {
    static let faultyData = Diagnostic(code: "D503", file: "", message: "", hint: "")
  }

  /// One line on standard error; standard output stays empty.
  private static func say(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
