import LegalText

/// Reads an NDJSON input line by line; memory is one line and one chunk.
struct RecordReader {
  private let file: FileDescriptor
  /// Name of the input, for diagnostics.
  private let name: String
  private let lineLimit: Int
  private var chunk: [UInt8] = []
  private var chunkStart = 0
  private var line = 0
  private var recordCount = 0
  private var isFinished = false

  private enum NextLine {
    case bytes([UInt8])
    case tooLong
  }

  /// - Parameter lineLimit: Longest line in bytes.
  init(file: FileDescriptor, name: String, lineLimit: Int = IngestLimit.recordLineByteCount) {
    self.file = file
    self.name = name
    self.lineLimit = lineLimit
  }

  /// The next record as a document, or what is wrong with its line (the lines after it still come). Blank lines are passed over; an
  /// input without any record is an error.
  mutating func next() -> Result<InputDocument, Diagnostic>? {
    while !isFinished {
      do {
        guard let nextLine = try readLine() else {
          isFinished = true
          return recordCount == 0 ? .failure(noRecords) : nil
        }
        guard case .bytes(let bytes) = nextLine else {
          recordCount += 1
          return .failure(tooLong)
        }
        guard VisibleText.isPresentASCII(in: bytes) else { continue }
        recordCount += 1
        return document(bytes)
      } catch {
        isFinished = true
        return .failure(.unreadable(name: name, reason: error.reason))
      }
    }
    return nil
  }

  private var noRecords: Diagnostic {
    Diagnostic(code: "I107", file: name, message: "there is no record in it", hint: "write one JSON object with id and text a line")
  }

  private var tooLong: Diagnostic {
    Diagnostic(
      code: "I121", file: name, line: line, message: "the line is longer than \(lineLimit) bytes",
      hint: "give a text of this size as a file of its own")
  }

  private func document(_ bytes: [UInt8]) -> Result<InputDocument, Diagnostic> {
    if let fault = UTF8Validation.firstFault(in: bytes) {
      return .failure(
        Diagnostic(
          code: "I122", file: name, line: line, column: fault.offset + 1, message: "is not UTF-8: \(fault.reason.rawValue)",
          hint: "write the records as UTF-8"))
    }
    let record: DocumentRecord
    do { record = try DocumentRecord(bytes) } catch {
      return .failure(
        Diagnostic(code: error.code, file: name, line: line, column: error.column, message: error.message, hint: error.hint))
    }
    do {
      return .success(
        try InputDocument(name: record.id, raw: record.text, format: .text, declaredLanguage: record.language))
    } catch {
      // The place inside the text is of no use in the file; its line is.
      return .failure(
        Diagnostic(
          severity: error.severity, code: error.code, file: name, line: line, message: "record '\(record.id)': \(error.message)",
          hint: error.hint))
    }
  }

  /// The next line without its LF and a byte order mark, or nil at the end. Of a line that is too long no more than a chunk is kept.
  private mutating func readLine() throws(FileDescriptor.Failure) -> NextLine? {
    var collected: [UInt8] = []
    var isTooLong = false
    var isEmpty = true
    while true {
      if chunkStart == chunk.count {
        chunk.removeAll(keepingCapacity: true)
        chunkStart = 0
        if try file.read(onto: &chunk, capacity: FileDescriptor.chunkByteCount) == 0 {
          if isEmpty { return nil }
          break
        }
      }
      isEmpty = false
      let end = chunk[chunkStart...].firstIndex(of: 0x0A)
      if !isTooLong { collected += chunk[chunkStart..<(end ?? chunk.count)] }
      if collected.count > lineLimit {
        isTooLong = true
        collected = []
      }
      chunkStart = end.map { $0 + 1 } ?? chunk.count
      if end != nil { break }
    }
    line += 1
    if line == 1, collected.starts(with: [0xEF, 0xBB, 0xBF]) { collected.removeFirst(3) }
    return isTooLong ? .tooLong : .bytes(collected)
  }
}
