import Alignment
import Ingest
import LegalText

/// Reads the baseline of `lacuna check`.
struct BaselineFile {
  let path: String

  /// - Returns: Nil when there is no such file yet.
  /// - Throws: `CommandFailure` 65 for a file that is faulty or cannot be read; it is left as it is.
  func read() throws(CommandFailure) -> Baseline? {
    let bytes: [UInt8]?
    do throws(Diagnostic) {
      bytes = try WholeFile.read(path)
    } catch {
      throw .faultyData([error])
    }
    guard let bytes else { return nil }
    let (baseline, faults) = BaselineReader.read(bytes, file: path)
    guard let baseline else { throw .faultyData(faults) }
    return baseline
  }
}
