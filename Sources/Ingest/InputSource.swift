public import LegalText

/// All the documents that the user named, one at a time and in order: files, folders (walked), standard input, NDJSON records.
///
/// Pull-based: nothing is read before it is asked for, so memory stays bounded by the documents in hand.
/// - Note: Not safe from several threads at once; put it behind a `Lock` and pull under it.
public struct InputSource {
  /// Still to come, the next one last.
  private var paths: [String]
  private let choice: InputChoice
  private let standardInput: Int32
  /// The folder being walked.
  private var walk: FolderWalk?
  /// The NDJSON input being read, of the user or found by the walk.
  private var records: RecordReader?

  /// - Parameters:
  ///   - paths: As the user gave them, in order; `-` is standard input, no path at all as well.
  ///   - choice: How to read them.
  ///   - standardInput: Descriptor that `-` reads from.
  public init(paths: [String], choice: InputChoice = .auto, standardInput: Int32 = 0) {
    self.paths = paths.isEmpty ? ["-"] : paths.reversed()
    self.choice = choice
    self.standardInput = standardInput
  }

  /// The next document, or a diagnostic that stands for one which could not be read (severity error), or for files that a walk
  /// passed over (warning); nil after the last.
  public mutating func next() -> Result<InputDocument, Diagnostic>? {
    while true {
      if let result = nextOfCurrent() { return result }
      guard let path = paths.popLast() else { return nil }
      if let result = begin(path) { return result }
    }
  }

  private mutating func nextOfCurrent() -> Result<InputDocument, Diagnostic>? {
    while true {
      if let result = records?.next() { return result }
      records = nil
      switch walk?.next() {
      case .success(let path):
        if let result = openFile(path, isExplicit: false) { return result }
      case .failure(let diagnostic): return .failure(diagnostic)
      case nil:
        walk = nil
        return nil
      }
    }
  }

  /// Begins with a path of the user: reads a file at once, opens a folder or an NDJSON input for the calls to come.
  private mutating func begin(_ path: String) -> Result<InputDocument, Diagnostic>? {
    if path == "-" {
      return read(FileDescriptor(borrowing: standardInput), name: path, isRecords: choice == .ndjson, format: format(of: ""))
    }
    let bytes = Array(path.utf8)
    switch FileKind(path: bytes, followsLinks: true) {
    case .missing: return .failure(.notFound(name: path))
    case .unreachable(let reason): return .failure(.unreadable(name: path, reason: reason))
    case .other: return .failure(.unreadable(name: path, reason: "neither a file nor a folder"))
    case .folder:
      walk = FolderWalk(root: bytes, endings: FileEnding.walked(choice))
      return nil
    case .file, .stream: return openFile(bytes, isExplicit: true)
    }
  }

  private mutating func openFile(_ path: [UInt8], isExplicit: Bool) -> Result<InputDocument, Diagnostic>? {
    let name = String(decoding: path, as: UTF8.self)
    let ending = FileEnding.of(path)
    let isRecords = choice == .ndjson || (choice == .auto && FileEnding.recordEndings.contains(ending))
    if isExplicit, choice == .auto, let format = FileEnding.unsupported(ending) {
      return .failure(.unsupportedFormat(name: name, what: format.what, hint: format.hint))
    }
    do {
      return read(try FileDescriptor(opening: path), name: name, isRecords: isRecords, format: format(of: ending))
    } catch {
      return .failure(.unreadable(name: name, reason: error.reason))
    }
  }

  private func format(of ending: String) -> InputFormat {
    switch choice {
    case .auto: FileEnding.isMarkdown(ending) ? .markdown : FileEnding.isMarkup(ending) ? .xml : .text
    case .markdown: .markdown
    case .xml: .xml
    case .text, .ndjson: .text
    }
  }

  private mutating func read(
    _ file: FileDescriptor, name: String, isRecords: Bool, format: InputFormat
  ) -> Result<InputDocument, Diagnostic>? {
    if isRecords {
      records = RecordReader(file: file, name: name)
      return nil
    }
    do {
      guard let raw = try file.readAll(limit: IngestLimit.documentByteCount) else {
        return .failure(.tooLarge(name: name, byteCount: nil))
      }
      do { return .success(try InputDocument(name: name, raw: raw, format: format)) } catch { return .failure(error) }
    } catch {
      return .failure(.unreadable(name: name, reason: error.reason))
    }
  }
}
