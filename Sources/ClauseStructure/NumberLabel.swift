/// How the number of a label is written.
enum NumberStyle: UInt8 {
  case digits, lowerLetter, upperLetter, lowerRoman, upperRoman, lowerDouble, upperDouble
  /// Han numerals: `三`.
  case ideograph
  /// The heading of notes, which counts nothing.
  case note
}

/// What stands around the number: part of the style, since `1.` and `(1)` are different levels.
enum LabelDecoration: UInt8 {
  /// `(a)`
  case brackets
  /// `a)`
  case closingBracket
  /// `1.`
  case stop
  /// `1`
  case bare
  /// `1°`
  case degree
  /// `1-`, before letters that know no capitals
  case dash
  /// `’1’`
  case quotes
}

/// A place in a sequence: 7 is (7, 0), 7A is (7, 1), 7 bis is (7, 2), 12ZA is (12, 0.x) and stands before 12A.
struct Ordinal: Equatable {
  var major: Int
  var minor: Int
  /// The second group of digits read as a decimal fraction, in hundred thousandths: 10.11 stands between 10.1 and 10.2 where provisions were
  /// inserted, and 1.10 behind 1.9 where they were counted.
  var fraction = 0

  /// How odd it is that `next` follows this number in a list; 0 for the very next number.
  func cost(of next: Ordinal) -> Double {
    if next.major == major {
      return next.minor > minor || next.fraction > fraction ? 0.3 : (next.minor == minor ? 7 : 9)
    }
    if next.major == major + 1 { return next.minor == 0 ? 0 : 1.2 }
    if next.major > major { return min(5, 1.6 + 0.12 * Double(next.major - major - 1)) }
    return 9
  }

  var isFirst: Bool { major == 1 && minor == 0 }
}

/// One way to read a printed number.
struct NumberReading {
  var style: NumberStyle
  var ordinal: Ordinal
  /// The last number of a range: `(b)` in `(a) and (b) [Repealed]`.
  var last: Ordinal?
  /// The number that the next in the list follows.
  var reached: Ordinal { last ?? ordinal }
  /// Added to the cost of this reading: `ii` may be a letter inserted behind `i`, but hardly ever is.
  var penalty = 0.0
}

/// Reads printed numbers: digits with inserted letters, letters, Roman numerals, doubled letters.
enum NumberReader {
  /// Latin multiplicative suffixes of inserted articles, in order.
  static let insertions = ["bis": 1, "ter": 2, "quater": 3, "quinquies": 4, "sexies": 5, "septies": 6, "octies": 7, "novies": 8]

  /// All plausible readings of `text`, the most usual first; empty when it is no number.
  /// - Parameter text: ASCII letters and digits, `.` and `-` inside allowed, and the forms `7 bis` and `L. 323-1`; at most 16 bytes.
  static func readings(of text: [UInt8]) -> [NumberReading] {
    guard let first = text.first else { return [] }
    if ByteClass.isDigit(first) { return digitReading(text).map { [$0] } ?? [] }
    if text.count > 3, text[1] == 0x2E, text[2] == 0x20 { return digitReading(Array(text[3...])).map { [$0] } ?? [] }
    let dotted = dottedReadings(text)
    if !dotted.isEmpty { return dotted }
    guard text.allSatisfy(ByteClass.isLetter) else { return [] }
    let isLower = text.allSatisfy(ByteClass.isLower)
    guard isLower || text.allSatisfy(ByteClass.isUpper) else { return [] }
    var result: [NumberReading] = []
    if text.count == 1 {
      result.append(
        NumberReading(style: isLower ? .lowerLetter : .upperLetter, ordinal: Ordinal(major: Int(first | 0x20) - 0x60, minor: 0)))
    } else if text.count == 2 {
      if text[0] == text[1] {
        result.append(
          NumberReading(style: isLower ? .lowerDouble : .upperDouble, ordinal: Ordinal(major: Int(first | 0x20) - 0x60, minor: 0)))
        // (aa) behind (z) goes on with the same list.
        result.append(
          NumberReading(style: isLower ? .lowerLetter : .upperLetter, ordinal: Ordinal(major: 26 + Int(first | 0x20) - 0x60, minor: 0)))
      }
      // (aa) between (a) and (b), (za) before (a).
      let letter = Int(first | 0x20) - 0x60
      let major = letter == 26 ? 0 : letter
      result.append(
        NumberReading(
          style: isLower ? .lowerLetter : .upperLetter, ordinal: Ordinal(major: major, minor: Int(text[1] | 0x20) - 0x60),
          penalty: roman(text) == nil ? 0 : 2.5))
    }
    if let value = roman(text) {
      result.append(NumberReading(style: isLower ? .lowerRoman : .upperRoman, ordinal: Ordinal(major: value, minor: 0)))
    }
    return result
  }

  /// `7`, `7A`, `12ZA`, `7bis`, `7 bis`, `10.1`, `16-4801`: the first group counts, what follows it orders within.
  private static func digitReading(_ text: [UInt8]) -> NumberReading? {
    guard let parts = groups(of: text[...]), let first = parts.first else { return nil }
    var ordinal = Ordinal(major: first.value, minor: minor(of: parts))
    let group = text.drop { $0 != 0x2E }.dropFirst().prefix { ByteClass.isDigit($0) }
    if parts.count == 2 && first.suffix == 0 && group.count <= 5 {
      ordinal.fraction = (0..<5).reduce(0) { value, place in
        value * 10 + (place < group.count ? Int(group[group.startIndex + place]) - 0x30 : 0)
      }
    }
    return NumberReading(style: .digits, ordinal: ordinal)
  }

  /// `h.1` and `a-1` stand behind `h` and `a`.
  private static func dottedReadings(_ text: [UInt8]) -> [NumberReading] {
    let letters = text.prefix { ByteClass.isLetter($0) }
    guard !letters.isEmpty, letters.count <= 4, text.count >= letters.count + 2, text[letters.count] == 0x2E || text[letters.count] == 0x2D,
      let parts = groups(of: text[(letters.count + 1)...])
    else { return [] }
    let minor = minor(of: [(0, 0)] + parts)
    return readings(of: Array(letters)).filter { $0.ordinal.minor == 0 }.map { reading in
      var inserted = reading
      inserted.ordinal.minor = minor
      return inserted
    }
  }

  /// Digits with an optional letter suffix, joined by `-` or `.`.
  private static func groups(of text: ArraySlice<UInt8>) -> [(value: Int, suffix: Int)]? {
    var result: [(value: Int, suffix: Int)] = []
    var at = text.startIndex
    while at < text.endIndex {
      var value = 0
      let start = at
      while at < text.endIndex && ByteClass.isDigit(text[at]) {
        value = min(value * 10 + Int(text[at] - 0x30), 99_999)
        at += 1
      }
      if at == start || result.count == 3 { return nil }
      if at < text.endIndex && text[at] == 0x20 { at += 1 }
      let letters = text[at...].prefix { ByteClass.isLetter($0) }
      at += letters.count
      guard let suffix = insertionRank(letters) else { return nil }
      result.append((value, suffix))
      if at < text.endIndex {
        guard text[at] == 0x2D || text[at] == 0x2E, at + 1 < text.endIndex else { return nil }
        at += 1
      }
    }
    return result
  }

  /// Rank above that of any three letters.
  private static let lettersRank = 729

  /// What the first word of an inserted provision adds to the minor part of an ordinal: it stands behind any number that was inserted.
  static let insertedWordRank = lettersRank * 10_000_000_000_000

  /// Rank of an inserted number's letters: none 0; letters order like digits of a fraction, so that 4D < 4DA < 4E,
  /// and Z sorts before A (12ZA stands before 12A).
  private static func insertionRank(_ letters: ArraySlice<UInt8>) -> Int? {
    if let rank = insertions[String(decoding: letters, as: UTF8.self).lowercased()] { return rank * lettersRank }
    guard letters.count <= 3 else { return nil }
    let digits = letters.map { $0 | 0x20 == 0x7A ? 0 : Int($0 | 0x20) - 0x60 } + Array(repeating: 0, count: 3 - letters.count)
    return digits.reduce(0) { $0 * 27 + $1 } + (letters.isEmpty ? 0 : 1)
  }

  private static func minor(of parts: [(value: Int, suffix: Int)]) -> Int {
    var result = parts[0].suffix * 10_000_000_000
    if parts.count > 1 { result += parts[1].value * 100_000 + parts[1].suffix }
    return result * 1000 + (parts.count > 2 ? parts[2].value % 1000 : 0)
  }

  /// Value of a Roman numeral in canonical spelling below 400, or nil.
  static func roman(_ text: [UInt8]) -> Int? {
    guard text.count <= 8 else { return nil }
    var at = 0
    func count(_ letter: UInt8) -> Int {
      let start = at
      while at < text.count && at - start < 3 && text[at] | 0x20 == letter { at += 1 }
      return at - start
    }
    func digit(_ one: UInt8, _ five: UInt8, _ ten: UInt8) -> Int {
      if at + 1 < text.count && text[at] | 0x20 == one {
        let next = text[at + 1] | 0x20
        if next == five || next == ten {
          at += 2
          return next == five ? 4 : 9
        }
      }
      guard at < text.count, text[at] | 0x20 == five else { return count(one) }
      at += 1
      return 5 + count(one)
    }
    let hundreds = count(0x63)
    let tens = digit(0x78, 0x6C, 0x63)
    let value = hundreds * 100 + tens * 10 + digit(0x69, 0x76, 0x78)
    return at == text.count && value > 0 ? value : nil
  }
}
