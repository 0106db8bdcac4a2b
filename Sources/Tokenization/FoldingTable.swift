internal import CICUShim

/// How single characters fold, for those that laws are mostly written in; ICU answers for the rest.
struct FoldingTable: Sendable {
  /// Made once for the process; that takes less than a millisecond.
  static let shared = FoldingTable()

  /// From Latin to Thai; far above stands the punctuation of typesetting.
  private static let alphabets: Int32 = 0x0E80
  private static let punctuation: Int32 = 0x2000
  private static let punctuationEnd: Int32 = 0x2070

  private struct Entry {
    /// The folded character, or -1 when it is not one character or when what follows has to be seen.
    var folded: Int32
    var isBoundaryBefore: Bool
  }

  private let entries: [Entry]

  private init() {
    let codePoints = Array(0..<Self.alphabets) + Array(Self.punctuation..<Self.punctuationEnd)
    entries = codePoints.map { codePoint in
      let isBoundary = cicu_fold_is_boundary_before(codePoint)
      return Entry(folded: isBoundary ? Self.single(codePoint) : -1, isBoundaryBefore: isBoundary)
    }
  }

  /// The one character that the code point folds to, or -1.
  @inline(__always)
  func folded(_ codePoint: Int32) -> Int32 {
    guard let index = Self.index(codePoint) else { return Self.isUnchanging(codePoint) ? codePoint : -1 }
    return entries[index].folded
  }

  /// Whether a text can be cut before the code point and both parts folded by themselves.
  @inline(__always)
  func isBoundaryBefore(_ codePoint: Int32) -> Bool {
    guard let index = Self.index(codePoint) else { return Self.isUnchanging(codePoint) || cicu_fold_is_boundary_before(codePoint) }
    return entries[index].isBoundaryBefore
  }

  /// Han and kana without marks of their own: they fold to themselves, and nothing before them changes that.
  @inline(__always)
  static func isUnchanging(_ codePoint: Int32) -> Bool {
    switch codePoint {
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x4DBF, 0x4E00...0x9FFF: true
    default: false
    }
  }

  /// One kind of apostrophe, of quotation mark and of hyphen for the many of typesetting; other characters are returned as they are.
  @inline(__always)
  static func plainMark(_ codePoint: Int32) -> Int32 {
    switch codePoint {
    case 0x02BC, 0x2018...0x201B, 0x2032: 0x27
    case 0x201C...0x201F: 0x22
    case 0x2010...0x2015, 0x2212: 0x2D
    default: codePoint
    }
  }

  /// Whether folding drops the character: soft hyphens, joiners and bidirectional marks. Not all that it drops, but all that texts have.
  @inline(__always)
  static func vanishes(_ codePoint: Int32) -> Bool {
    switch codePoint {
    case 0x00AD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
  }

  @inline(__always)
  private static func index(_ codePoint: Int32) -> Int? {
    if codePoint < alphabets { return Int(codePoint) }
    return codePoint >= punctuation && codePoint < punctuationEnd ? Int(codePoint - punctuation + alphabets) : nil
  }

  private static func single(_ codePoint: Int32) -> Int32 {
    guard let scalar = Unicode.Scalar(UInt32(bitPattern: codePoint)) else { return -1 }
    let folded = Array(
      ICUFolding.folded(Array(String(scalar).utf8)).flatMap { String(validating: $0, as: UTF8.self) }?.unicodeScalars ?? .init())
    return folded.count == 1 ? plainMark(Int32(bitPattern: folded[0].value)) : -1
  }
}
