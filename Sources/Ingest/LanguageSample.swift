/// What the beginning of a text shows about its language: letters by script and its words.
struct LanguageSample {
  /// Letters of each script.
  private(set) var letterCounts: [Script: Int] = [:]
  /// Letters of scripts that are not told apart, such as Greek.
  private(set) var otherLetterCount = 0
  /// Words in lower case with how often they occur, split at everything that is no letter (so `l'article` is two).
  private(set) var words: [String: Int] = [:]
  private(set) var wordCount = 0

  /// Bytes of the text that are looked at.
  static let byteCount = 1 << 16

  /// - Parameter text: Well-formed UTF-8. - Complexity: O(min(bytes, 64 KiB)).
  init(_ text: [UInt8]) {
    var end = min(text.count, Self.byteCount)
    while end < text.count, end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
    var counts = [Int](repeating: 0, count: Script.allCases.count)
    var seen: [[UInt8]: Int] = [:]
    var word: [UInt8] = []
    let span = text.span
    var at = 0
    while at < end {
      let first = span[at]
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      var value = first < 0x80 ? UInt32(first) : UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
      for place in at + 1..<max(at + 1, min(at + length, end)) { value = value << 6 | UInt32(span[place]) & 0x3F }
      if let script = Script.of(value) {
        counts[script.place] += 1
        for place in at..<min(at + length, end) { word.append(span[place]) }
      } else if Script.isMark(value) {
        if !word.isEmpty, value != 0xAD { for place in at..<min(at + length, end) { word.append(span[place]) } }
      } else {
        if value >= 0x80, let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic { otherLetterCount += 1 }
        add(&word, to: &seen)
      }
      at += length
    }
    add(&word, to: &seen)
    for script in Script.allCases where counts[script.place] > 0 { letterCounts[script] = counts[script.place] }
    // Capitals and small letters are joined once for each spelling, not for each word.
    for (spelling, count) in seen { words[String(decoding: spelling, as: UTF8.self).lowercased(), default: 0] += count }
  }

  private mutating func add(_ word: inout [UInt8], to seen: inout [[UInt8]: Int]) {
    guard !word.isEmpty else { return }
    seen[word, default: 0] += 1
    wordCount += 1
    word.removeAll(keepingCapacity: true)
  }

  var hasLetters: Bool { otherLetterCount > 0 || !letterCounts.isEmpty }

  /// The script of most letters with its share of all letters; nil without letters or when most are of another script. Han with some
  /// kana is Japanese, with much Hangul Korean.
  var dominantScript: (script: Script, share: Double)? {
    var counts = letterCounts
    let han = counts[.han, default: 0]
    let kana = counts[.japanese, default: 0]
    let hangul = counts[.korean, default: 0]
    // Statutory Japanese has about as much kana as Han; a Chinese text that quotes a Japanese name stays far below one in ten.
    if kana * 10 > han + kana {
      counts[.japanese] = han + kana
      counts[.han] = 0
    } else if hangul > han {
      counts[.korean] = han + hangul
      counts[.han] = 0
    }
    let total = counts.values.reduce(otherLetterCount, +)
    let best = Script.allCases.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? .latin
    let most = counts[best, default: 0]
    return most > otherLetterCount ? (best, Double(most) / Double(total)) : nil
  }
}
