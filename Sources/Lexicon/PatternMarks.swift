import LegalText

/// The marks of the pattern language in one text, and the same text with the marks blanked, ready for the tokenizer.
struct PatternMarks {
  /// Byte offsets of the marks `{ } [ ] | * _` and of the commas inside braces, ascending.
  private(set) var offsets: [Int] = []
  /// The text, byte for byte, with each mark turned into a blank.
  private(set) var blanked: [UInt8]
  private(set) var faults: [(PatternFault, offset: Int)] = []

  /// - Complexity: O(bytes).
  init(_ bytes: [UInt8]) {
    blanked = bytes
    var isInBraces = false
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "{"): isInBraces = true
      case UInt8(ascii: "}"): isInBraces = false
      case UInt8(ascii: "|"): isInBraces = false
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "*"): break
      case UInt8(ascii: ","): if !isInBraces { continue }
      case UInt8(ascii: "_"):
        let isAlone = offset == 0 || Self.bordersUnderscore(bytes[offset - 1])
        guard isAlone, offset + 1 == bytes.count || Self.bordersUnderscore(bytes[offset + 1]) else {
          faults.append((.underscoreInWord, offset))
          continue
        }
      default: continue
      }
      offsets.append(offset)
      blanked[offset] = 0x20
    }
  }

  /// Faults for what ends a match between two words: the pattern would never be found.
  ///
  /// A full stop at the end of an alternative is harmless (`etc.`).
  func breaks(between tokens: [Token]) -> [(PatternFault, offset: Int)] {
    var found: [(PatternFault, offset: Int)] = []
    var at = 0
    for token in tokens + [Token(start: UInt32(blanked.count), end: UInt32(blanked.count), kind: .word)] {
      while at < Int(token.start) {
        let (scalar, length) = GapRule.decode(blanked, at)
        if GapRule.kind(of: scalar) == .ends || isLoneHyphen(scalar, at, length), !isFinalStop(scalar, after: at + length) {
          found.append((.neverMatches(Unicode.Scalar(scalar).map(Character.init) ?? "?"), at))
        }
        at += length
      }
      at = max(at, Int(token.end))
    }
    return found
  }

  /// Whether `byte` can belong to a word, as far as one byte tells.
  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "*"), UInt8(ascii: "}"), UInt8(ascii: "]"):
      true
    default: byte >= 0x80
    }
  }

  private static func bordersUnderscore(_ byte: UInt8) -> Bool { " {}[],|".utf8.contains(byte) }

  private func isFinalStop(_ scalar: UInt32, after offset: Int) -> Bool {
    guard scalar == 0x2E else { return false }
    let rest = offsets.first { $0 >= offset } ?? blanked.count
    return blanked[offset..<rest].allSatisfy { $0 == 0x20 }
  }

  private func isLoneHyphen(_ scalar: UInt32, _ offset: Int, _ length: Int) -> Bool {
    guard GapRule.kind(of: scalar) == .hyphen, offset > 0, offset + length < blanked.count else { return false }
    return blanked[offset - 1] == 0x20 && blanked[offset + length] == 0x20 && !offsets.contains(offset - 1)
      && !offsets.contains(offset + length)
  }
}
