import Background
import Ingest
import LegalText
import Scoring

/// The three passes of `lacuna model background` over its corpus.
struct BackgroundRun {
  let ruleset: Ruleset
  let language: String
  let settings: BackgroundSettings
  let sources: [BackgroundSource]
  let jobs: Int
  let console: Console

  struct Outcome {
    var table: BackgroundTable
    var manifest: BackgroundManifest
    /// Some text could not be read.
    var hasFault: Bool
  }

  private struct Tally {
    var files: [BackgroundManifest.File] = []
    var hasFault = false
  }

  /// One text of a pass.
  private struct Counted: Sendable {
    var file: BackgroundManifest.File?
    var byteCount: Int
    var notes: [Diagnostic]
  }

  /// - Throws: `CommandFailure`: 2 when there is nothing to count, 70 for an internal fault, 130 or 143 when interrupted.
  func run() throws(CommandFailure) -> Outcome {
    let names = traditions
    let first = OccurrencePass(settings: settings, traditionCount: names.count)
    let tally = try pass(isFirst: true) { first.add($0, tradition: $1) }
    guard !tally.files.isEmpty else {
      throw CommandFailure(
        status: .unreadable,
        diagnostics: [
          Diagnostic(
            code: "R209", file: sources[0].path, message: "there is no text in '\(language)' to count",
            hint: "check the paths and --language")
        ])
    }
    let second = FrequencyPass(after: first)
    _ = try pass(isFirst: false) { second.add($0, tradition: $1) }
    let third = ContextPass(after: second)
    _ = try pass(isFirst: false) { words, _ in third.add(words) }
    console.clearProgress()
    let manifest = BackgroundManifest(
      engineVersion: Ruleset.engineVersion, settings: settings, traditions: names, files: tally.files)
    return Outcome(table: third.table(language: language), manifest: manifest, hasFault: tally.hasFault)
  }

  /// Names in the order in which they first appear.
  private var traditions: [String] {
    var names: [String] = []
    for source in sources where !names.contains(source.tradition) { names.append(source.tradition) }
    return names
  }

  /// - Parameters:
  ///   - isFirst: Whether to show what is wrong with the texts, and to make their records.
  ///   - count: On any thread: counts the words of a text of a tradition.
  private func pass(isFirst: Bool, count: @escaping @Sendable (KeyedWords, Int) -> Void) throws(CommandFailure) -> Tally {
    let tally = Lock(Tally())
    let output = OutputStream(descriptor: 1)
    let interruption = Interruption(output: output, console: console)
    let (console, language, names) = (console, language, traditions)
    for source in sources {
      let tradition = names.firstIndex(of: source.tradition) ?? 0
      let pipeline = ScoringPipeline(ruleset: ruleset, language: .auto, jobs: jobs)
      let end: ScoringPipeline.End
      do throws(Diagnostic) {
        end = try pipeline.run(
          InputSource(paths: [source.path]), cancellation: interruption.flag,
          work: { scorer, document in
            var counted = Counted(byteCount: document.bytes.count, notes: isFirst ? document.notes : [])
            do throws(Diagnostic) {
              if let words = try scorer.words(of: document, language: language) {
                count(words, tradition)
                if isFirst {
                  counted.file = BackgroundManifest.File(
                    name: source.shortName(of: document.name), tradition: tradition, bytes: document.bytes, words: words.keys.count)
                }
              } else if isFirst {
                counted.notes.append(Self.otherLanguage(document.name, language))
              }
            } catch {
              if isFirst { counted.notes.append(error) }
            }
            return counted
          },
          emit: { item in
            switch item {
            case .success(let counted):
              console.show(counted.notes)
              tally.withLock { tally in
                if let file = counted.file { tally.files.append(file) }
                if counted.notes.contains(where: { $0.severity == .error }) { tally.hasFault = true }
              }
              console.advance(bytes: counted.byteCount)
            case .failure(let diagnostic) where isFirst:
              console.show(diagnostic)
              if diagnostic.severity == .error { tally.withLock { $0.hasFault = true } }
            case .failure: break
            }
            return true
          })
      } catch {
        throw CommandFailure(status: .internalFault, diagnostics: [error])
      }
      if end == .cancelled, let status = interruption.status { throw CommandFailure(status: status) }
    }
    return tally.withLock { $0 }
  }

  private static func otherLanguage(_ name: String, _ language: String) -> Diagnostic {
    Diagnostic(
      severity: .note, code: "R210", file: name, message: "is not counted: it is not in '\(language)'",
      hint: "give --language to count another")
  }
}
