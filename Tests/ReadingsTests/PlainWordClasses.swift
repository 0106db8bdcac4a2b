import Tokenization

@testable import Readings

/// The slow twin of `LexemeVocabulary` and `WordClasses`: each word is folded and each list is asked, every time.
struct PlainWordClasses {
  let words: ReadingWords

  func word(_ bytes: [UInt8], _ range: Range<Int>) -> (key: String, classes: Set<String>) {
    var folded: [UInt8] = []
    WordFolding.appendFolded(bytes, range, to: &folded)
    let key = String(decoding: folded, as: UTF8.self)
    return (key, classes(of: key))
  }

  /// Names of the lists that have a word.
  func classes(of key: String) -> Set<String> {
    var classes: Set<String> = []
    if words.listWords.contains(key) { classes.insert("list") }
    if words.rangeWords.contains(key) { classes.insert("range") }
    if words.ofWords.contains(key) { classes.insert("of") }
    if words.thisWords.contains(key) { classes.insert("this") }
    if words.thatWords.contains(key) { classes.insert("that") }
    if words.precedingWords.contains(key) { classes.insert("preceding") }
    if words.followingWords.contains(key) { classes.insert("following") }
    if words.thereofWords.contains(key) { classes.insert("thereof") }
    if words.insertionWords.contains(key) { classes.insert("insertion") }
    if words.instrumentWords.contains(key) { classes.insert("instrument") }
    if words.weakInstrumentWords.contains(key) { classes.insert("weakInstrument") }
    if words.nameWords.contains(key) { classes.insert("name") }
    if words.articles.contains(key) { classes.insert("article") }
    if words.elisions.contains(key) { classes.insert("elision") }
    if words.codes.contains(key) { classes.insert("code") }
    if words.tails.contains(key) { classes.insert("tail") }
    if words.ordinals[key] != nil { classes.insert("ordinal") }
    if words.units[key] != nil { classes.insert("unit") }
    if words.pluralUnits[key] != nil { classes.insert("pluralUnit") }
    if words.connectors[key] != nil { classes.insert("connector") }
    if words.openers.contains(where: { opener in opener.words.first.map { head($0) == key } ?? false }) { classes.insert("opener") }
    return classes
  }

  static let names: [(String, WordClasses)] = [
    ("list", .list), ("range", .range), ("of", .of), ("this", .this), ("that", .that), ("preceding", .preceding), ("following", .following),
    ("thereof", .thereof), ("insertion", .insertion), ("instrument", .instrument), ("weakInstrument", .weakInstrument), ("name", .name),
    ("article", .article), ("elision", .elision), ("code", .code), ("tail", .tail), ("ordinal", .ordinal), ("unit", .unit),
    ("pluralUnit", .pluralUnit), ("connector", .connector), ("opener", .opener),
  ]

  /// An elided article is a lexeme of its own: "l'exception" begins with "l".
  private func head(_ word: String) -> String {
    let parts = word.split(separator: "'", maxSplits: 1)
    return parts.count == 2 && words.elisions.contains(String(parts[0])) ? String(parts[0]) : word
  }
}
