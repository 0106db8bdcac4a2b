/// One character of a law in any script: what numbers, marks and titles need to know of it.
struct ScriptCharacter {
  /// Code point; U+FFFD for ill-formed bytes.
  let value: UInt32
  /// Bytes.
  let width: Int

  /// - Precondition: `at` is below `bytes.count`.
  init(_ bytes: [UInt8], at: Int) {
    let first = UInt32(bytes[at])
    let width = first < 0x80 ? 1 : first < 0xC0 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard width > 0, at + width <= bytes.count else {
      value = 0xFFFD
      self.width = 1
      return
    }
    var value = width == 1 ? first : first & (0xFF >> UInt32(width + 1))
    for place in 1..<max(1, width) { value = value << 6 | UInt32(bytes[at + place] & 0x3F) }
    self.value = value
    self.width = width
  }

  /// The character that ends before `end`; nil at the start of the text.
  init?(_ bytes: [UInt8], before end: Int) {
    var at = end - 1
    while at > 0 && end - at < 4 && bytes[at] & 0xC0 == 0x80 { at -= 1 }
    guard at >= 0 else { return nil }
    self.init(bytes, at: at)
  }

  /// Value of a decimal digit: ASCII, Arabic-Indic, Persian, Thai or full-width.
  var digit: Int? {
    switch value {
    case 0x30...0x39: Int(value - 0x30)
    case 0x660...0x669: Int(value - 0x660)
    case 0x6F0...0x6F9: Int(value - 0x6F0)
    case 0xE50...0xE59: Int(value - 0xE50)
    case 0xFF10...0xFF19: Int(value - 0xFF10)
    default: nil
    }
  }

  /// Value of a superscript digit: `274¹`.
  var superscript: Int? {
    switch value {
    case 0xB9: 1
    case 0xB2: 2
    case 0xB3: 3
    case 0x2070, 0x2074...0x2079: Int(value - 0x2070)
    default: nil
    }
  }

  /// The ASCII mark that a mark of another script stands for (`。` a full stop, `؛` a semicolon); the character itself when it is ASCII; 0 for
  /// anything else.
  var mark: UInt8 {
    switch value {
    case 0..<0x80: UInt8(value)
    case 0x3002, 0xFF0E, 0xFF61, 0x6D4, 0x964: 0x2E
    case 0xFF1B, 0x61B: 0x3B
    case 0xFF1A: 0x3A
    case 0xFF0C, 0x3001, 0x60C: 0x2C
    case 0xFF1F, 0x61F: 0x3F
    case 0xFF01: 0x21
    case 0xFF08: 0x28
    case 0xFF09: 0x29
    case 0x3010: 0x5B
    case 0x3011: 0x5D
    default: 0
    }
  }

  /// It shows nothing of its own inside a word or number: marks of direction, joiners, the Arabic stretching stroke and vowel signs.
  var isVanishing: Bool {
    switch value {
    case 0xAD, 0x61C, 0x640, 0x64B...0x652, 0x670, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// It only says in which direction the text runs.
  var isDirectionMark: Bool {
    switch value {
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// A letter of a script without capitals: Hebrew and Arabic, the scripts of India and South East Asia, Han, kana, Hangul.
  var isCaseless: Bool {
    switch value {
    case 0x5D0...0x5EA, 0x620...0x64A, 0x66E...0x6D3, 0x6D5, 0x6EE...0x6EF, 0x6FA...0x6FF, 0x750...0x77F, 0x8A0...0x8FF: true
    case 0x904...0xE4E where digit == nil: true
    case 0xE81...0xFFF, 0x1780...0x17B3, 0x3005...0x3007, 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
    case 0xF900...0xFAFF, 0xFB50...0xFDFB, 0xFE70...0xFEFC, 0x20000...0x323AF: true
    default: false
    }
  }

  /// A letter of a script that writes its words without blanks between them.
  var isUnspaced: Bool {
    switch value {
    case 0xE01...0xE4E, 0xE81...0xEDF, 0x1780...0x17B3, 0x3005...0x3007, 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x323AF:
      true
    default: false
    }
  }

  /// A letter, vowel, tone or digit of Thai.
  var isPartOfThai: Bool { (0xE01...0xE5B).contains(value) }

  /// A letter of any script but a digit, mark or blank.
  var isLetter: Bool {
    if value < 0x80 { return ByteClass.isLetter(UInt8(value)) }
    return isCaseless || (0xC0...0x2AF).contains(value) && value != 0xD7 && value != 0xF7 || (0x370...0x52F).contains(value)
      || (0x1E00...0x1FFF).contains(value) || (0x300...0x36F).contains(value)
  }
}
