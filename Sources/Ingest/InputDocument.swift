public import LegalText

/// A line that the markup says is a heading.
public struct HeadingMark: Sendable, Hashable {
  /// Byte offset of the heading line's first byte.
  public var start: Int
  /// 1 (highest) to 6.
  public var level: Int

  public init(start: Int, level: Int) {
    self.start = start
    self.level = level
  }
}

/// A line of which the markup says that it goes on with the sentence above a list.
public struct ContinuationMark: Sendable, Hashable {
  /// Byte offset of the line's first byte.
  public var start: Int
  /// Byte offset of the printed number of the unit that owns the list.
  public var host: Int

  public init(start: Int, host: Int) {
    self.start = start
    self.host = host
  }
}

/// One law text, ready for tokens and structure.
public struct InputDocument: Sendable {
  /// Path as the user gave it (a walked folder's path joined with what lies below), `-`, or the id of an NDJSON record.
  public var name: String
  /// The text that is scored, well-formed UTF-8; all offsets point into it. The file itself, its transcoded text, or what was extracted from
  /// its markup.
  public var bytes: [UInt8]
  /// What tokenizer and parser read: as long as `bytes`, with markup and the byte order mark blanked. Letters and digits stay where
  /// they are; a bracket or stop beside blanked markup may move by the width of that markup so that it still touches its word.
  public var masked: [UInt8]
  public var format: InputFormat
  /// Ascending by `start`; empty for plain text.
  public var headingLines: [HeadingMark]
  /// Ascending by `start`; empty for text and Markdown, which cannot say it.
  public var continuations: [ContinuationMark]
  /// Language code that the input itself declares (an NDJSON record's `language`, a front matter's `language` or `lang`), lower case.
  public var declaredLanguage: String?
  /// Remarks in the text by which somebody lives with a finding, in its order.
  public var suppressions: [Suppression] = []
  /// What the user should know although the document could be read, such as a transcoding.
  public var notes: [Diagnostic]

  public init(
    name: String, bytes: [UInt8], masked: [UInt8], format: InputFormat, headingLines: [HeadingMark] = [],
    continuations: [ContinuationMark] = [], declaredLanguage: String? = nil, notes: [Diagnostic] = []
  ) {
    precondition(bytes.count == masked.count, "masking keeps the length of the text")
    self.name = name
    self.bytes = bytes
    self.masked = masked
    self.format = format
    self.headingLines = headingLines
    self.continuations = continuations
    self.declaredLanguage = declaredLanguage
    self.notes = notes
  }

  /// Makes a document of the raw bytes of a file or record: checks that they are text, decodes them and masks the markup.
  /// - Parameter name: Name of the document, used in diagnostics as the file.
  /// - Throws: One `Diagnostic` of severity error: too large, binary, a refused format or encoding, or nothing to score in it.
  /// - Complexity: O(bytes).
  public init(name: String, raw: [UInt8], format: InputFormat, declaredLanguage: String? = nil) throws(Diagnostic) {
    guard raw.count <= IngestLimit.documentByteCount else { throw .tooLarge(name: name, byteCount: raw.count) }
    guard format != .xml || raw.count <= IngestLimit.markupByteCount else { throw .markupTooLarge(name: name, byteCount: raw.count) }
    let text = try TextDecoder.decode(raw, name: name, isMarkup: format == .xml)
    switch format {
    case .text:
      var masked = text.bytes
      for offset in 0..<text.markByteCount { masked[offset] = 0x20 }
      let remarks = SuppressionReader.read(text.bytes, format: format, name: name, masking: &masked)
      self.init(
        name: name, bytes: text.bytes, masked: masked, format: format, declaredLanguage: declaredLanguage?.lowercased(),
        notes: text.notes + remarks.faults)
      suppressions = remarks.suppressions
    case .markdown:
      let mask = MarkdownMask(text.bytes)
      var masked = mask.masked
      let remarks = SuppressionReader.read(text.bytes, format: format, name: name, masking: &masked)
      guard VisibleText.isPresent(in: mask.masked) else { throw .onlyMarkup(name: name) }
      self.init(
        name: name, bytes: text.bytes, masked: masked, format: format, headingLines: mask.headings,
        declaredLanguage: (declaredLanguage ?? mask.declaredLanguage)?.lowercased(), notes: text.notes + remarks.faults)
      suppressions = remarks.suppressions
    case .xml:
      let extract = try Self.extract(text, name: name)
      self.init(
        name: name, bytes: extract.text, masked: extract.text, format: format, headingLines: extract.headings,
        continuations: extract.continuations, declaredLanguage: (declaredLanguage ?? extract.language)?.lowercased(),
        notes: text.notes.filter { $0.code != "I110" } + [.extracted(name: name, dialect: extract.dialect.name)])
    }
  }

  private static func extract(_ text: TextDecoder, name: String) throws(Diagnostic) -> MarkupExtractor.Extract {
    let isTranscoded = !text.notes.isEmpty
    if let encoding = XMLEncoding.declared(in: text.bytes), !XMLEncoding.isRead(encoding, isTranscoded: isTranscoded) {
      throw .declaredEncoding(name: name, encoding: encoding)
    }
    // A page without EUR-Lex's classes is refused as such, well-formed or not.
    if ContentSignature.of(text.bytes) == .html, !MarkupDialect.isEURLex(text.bytes) {
      throw .unknownMarkup(name: name, root: XMLTag(name: "html"))
    }
    let extract = try MarkupExtractor.extract(text.bytes, name: name)
    guard VisibleText.isPresent(in: extract.text) else { throw .onlyFurniture(name: name) }
    return extract
  }
}
