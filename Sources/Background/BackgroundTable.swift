public import LegalText

/// Background statistics of one language: the figures of frequent wordings by their keys.
///
/// ```swift
/// let table = try BackgroundTable(bytes: bytes, file: "models/background.en.bin")
/// table[WordKey.phrase(["computer", "system"])]?.dispersion
/// ```
/// The bytes of the file are the table: loading checks a sum and copies nothing, looking up is a binary search. Immutable; any thread may read.
///
/// The file, little-endian: `LACUNABG`, version, language (4 bytes each), number of entries, of words, of passages, least count, number of traditions, checksum
/// (8 bytes each); then all keys, ascending, then the figures of each (`BackgroundFigures.packed`), 8 bytes each.
public struct BackgroundTable: Sendable {
  /// What was counted.
  public struct Size: Sendable, Equatable {
    public var words: Int
    public var passages: Int
    /// Whatever is not in the table occurs fewer times than this.
    public var minimumCount: Int
    public var traditions: Int

    public init(words: Int, passages: Int, minimumCount: Int, traditions: Int) {
      self.words = words
      self.passages = passages
      self.minimumCount = minimumCount
      self.traditions = traditions
    }
  }

  public static let version = 1
  static let headerBytes = 64
  private static let magic = Array("LACUNABG".utf8)

  /// ISO 639-1 code.
  public let language: String
  public let size: Size
  /// Number of wordings.
  public let count: Int
  /// The file.
  public let bytes: [UInt8]
  /// Over all but the checksum itself.
  public let checksum: UInt64

  /// - Parameter rows: Ascending by key, each key once.
  init(language: String, size: Size, rows: [(key: UInt64, figures: BackgroundFigures)]) {
    precondition(zip(rows, rows.dropFirst()).allSatisfy { $0.key < $1.key }, "a table is sorted by its keys")
    var bytes = Self.magic
    func append(_ value: UInt64, _ count: Int = 8) {
      for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * place))) }
    }
    append(UInt64(Self.version), 4)
    bytes += (Array(language.utf8) + [0, 0, 0, 0]).prefix(4)
    for number in [rows.count, size.words, size.passages, size.minimumCount, size.traditions] { append(UInt64(number)) }
    append(0)
    for row in rows { append(row.key) }
    for row in rows { append(row.figures.packed) }
    checksum = Self.checksum(bytes)
    for place in 0..<8 { bytes[56 + place] = UInt8(truncatingIfNeeded: checksum >> UInt64(8 * place)) }
    self.language = language
    self.size = size
    self.bytes = bytes
    count = rows.count
  }

  /// Reads a file.
  /// - Throws: `Diagnostic` M201 for a file of another kind, M202 for another version, M203 for one that is damaged.
  /// - Complexity: O(bytes): one multiplication for eight of them.
  public init(bytes: [UInt8], file: String) throws(Diagnostic) {
    let hint = "restore it from the distribution, or make it anew with 'lacuna model background'"
    guard bytes.count >= Self.headerBytes, bytes.starts(with: Self.magic) else {
      throw Diagnostic(code: "M201", file: file, message: "is no file of background statistics", hint: hint)
    }
    let version = Self.number(bytes, at: 8) & 0xFFFF_FFFF
    guard version == Self.version else {
      throw Diagnostic(
        code: "M202", file: file, message: "background statistics of version \(version), and this program reads version \(Self.version)",
        hint: "make it anew with 'lacuna model background', or use the program that it came with")
    }
    let count = Self.number(bytes, at: 16)
    guard count <= UInt64(bytes.count) / 16, bytes.count == Self.headerBytes + 16 * Int(count) else {
      throw Diagnostic(
        code: "M203", file: file, message: "is damaged: it has \(bytes.count) bytes and speaks of \(count) entries", hint: hint)
    }
    let checksum = Self.number(bytes, at: 56)
    guard checksum == Self.checksum(bytes) else {
      throw Diagnostic(code: "M203", file: file, message: "is damaged: its checksum is wrong", hint: hint)
    }
    language = String(decoding: bytes[12..<16].prefix { $0 != 0 }, as: UTF8.self)
    size = Size(
      words: Int(clamping: Self.number(bytes, at: 24)), passages: Int(clamping: Self.number(bytes, at: 32)),
      minimumCount: Int(clamping: Self.number(bytes, at: 40)), traditions: Int(clamping: Self.number(bytes, at: 48)))
    self.count = Int(count)
    self.bytes = bytes
    self.checksum = checksum
  }

  /// - Complexity: O(log entries).
  public subscript(key: UInt64) -> BackgroundFigures? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Self.number(bytes, at: Self.headerBytes + 8 * middle) < key { low = middle + 1 } else { high = middle }
    }
    guard low < count, Self.number(bytes, at: Self.headerBytes + 8 * low) == key else { return nil }
    return BackgroundFigures(packed: Self.number(bytes, at: Self.headerBytes + 8 * (count + low)))
  }

  /// Sixteen lower-case hexadecimal digits.
  public var checksumText: String {
    let digits = String(checksum, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Rate that no wording outside the table reaches over the whole corpus.
  public var floorRate: Double { Double(max(1, size.minimumCount - 1)) / Double(max(1, size.words)) }

  private static func number(_ bytes: [UInt8], at offset: Int) -> UInt64 {
    var value: UInt64 = 0
    for place in 0..<8 { value |= UInt64(bytes[offset + place]) << UInt64(8 * place) }
    return value
  }

  /// FNV-1a over words of eight bytes. Each step can be undone, so that no change of a single word stays unseen.
  private static func checksum(_ bytes: [UInt8]) -> UInt64 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    var at = 0
    while at < bytes.count {
      if at != 56 { value = (value ^ number(bytes, at: at)) &* 0x100_0000_01B3 }
      at += 8
    }
    return value
  }
}
