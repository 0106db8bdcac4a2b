import Alignment
import Ingest
import LegalText
import Scoring

/// Makes scored documents ready to be compared.
enum VersionReader {
  /// What a worker makes of one document.
  static func product(of document: InputDocument, _ scorer: borrowing DocumentScorer) -> Product {
    let scored = scorer.score(document, keepsReading: true)
    var product = Product(notes: scored.notes, byteCount: document.bytes.count)
    switch scored.outcome {
    case .unreadable(_, let diagnostic): product.fault = diagnostic
    case .scored(let result):
      product.version = scored.reading.map { InstrumentVersion(result, text: $0.text, definitions: $0.terms) }
    }
    return product
  }

  /// The two documents of a command that compares; leaves the program when one cannot be read.
  /// - Parameter hint: What to do when the inputs are not two documents.
  /// - Throws: `CommandFailure`: usage when the inputs hold fewer or more than two documents.
  static func pair(
    session: Session, inputs: InputOptions, output: OutputStream, command: String, hint: String
  ) throws(CommandFailure) -> (InstrumentVersion, InstrumentVersion) {
    let versions = Lock<[InstrumentVersion]>([])
    let status = try DocumentRun(session: session, inputs: inputs, output: output).run(
      work: { scorer, document in product(of: document, scorer) },
      emit: { product in
        if let version = product.version { versions.withLock { $0.append(version) } }
        return []
      })
    let found = versions.withLock { $0 }
    guard status != .unreadable else { ExitStatus.leave(status) }
    guard found.count == 2 else {
      throw CommandFailure.usage(
        "U304", file: inputs.paths[0], "\(command) compares two documents, and there are \(found.count)", hint: hint)
    }
    return (found[0], found[1])
  }
}
