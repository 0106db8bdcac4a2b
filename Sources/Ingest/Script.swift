/// The writing system of a text, by ISO 15924 code.
public enum Script: String, Sendable, CaseIterable {
  case latin = "Latn"
  case cyrillic = "Cyrl"
  case arabic = "Arab"
  /// Han without kana or Hangul.
  case han = "Hani"
  /// Kana with or without Han.
  case japanese = "Jpan"
  case korean = "Kore"
  case thai = "Thai"
  case devanagari = "Deva"

  /// Place among all scripts.
  var place: Int {
    switch self {
    case .latin: 0
    case .cyrillic: 1
    case .arabic: 2
    case .han: 3
    case .japanese: 4
    case .korean: 5
    case .thai: 6
    case .devanagari: 7
    }
  }

  /// The script of a letter, or nil for signs, digits and scripts that are not told apart here.
  /// - Parameter value: A Unicode scalar value. Kana counts as Japanese, Hangul as Korean.
  static func of(_ value: UInt32) -> Script? {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF, 0xFB00...0xFB06, 0xFF21...0xFF3A,
      0xFF41...0xFF5A:
      .latin
    case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: .cyrillic
    case 0x620...0x64A, 0x66E...0x6D3, 0x6D5, 0x6EE...0x6EF, 0x6FA...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFB,
      0xFE70...0xFEFC:
      .arabic
    case 0x3005, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: .han
    case 0x3041...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9D: .japanese
    case 0x1100...0x11FF, 0x3131...0x318E, 0xAC00...0xD7A3: .korean
    case 0x0E01...0x0E4E: .thai
    case 0x0900...0x0963, 0x0970...0x097F: .devanagari
    default: nil
    }
  }

  /// Vowel signs, accents and joiners that belong to the word around them although they are no letters.
  static func isMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x300...0x36F, 0x64B...0x65F, 0x670, 0x200C, 0x200D, 0xAD: true
    default: false
    }
  }
}
