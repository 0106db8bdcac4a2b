/// What a folded word may do in a citation: the lists of `ReadingWords` that have it, as one number.
struct WordClasses: OptionSet, Sendable {
  let rawValue: UInt32

  static let list = WordClasses(rawValue: 1 << 0)
  static let range = WordClasses(rawValue: 1 << 1)
  static let of = WordClasses(rawValue: 1 << 2)
  static let this = WordClasses(rawValue: 1 << 3)
  static let that = WordClasses(rawValue: 1 << 4)
  static let preceding = WordClasses(rawValue: 1 << 5)
  static let following = WordClasses(rawValue: 1 << 6)
  static let thereof = WordClasses(rawValue: 1 << 7)
  static let insertion = WordClasses(rawValue: 1 << 8)
  static let instrument = WordClasses(rawValue: 1 << 9)
  static let weakInstrument = WordClasses(rawValue: 1 << 10)
  static let name = WordClasses(rawValue: 1 << 11)
  static let article = WordClasses(rawValue: 1 << 12)
  static let elision = WordClasses(rawValue: 1 << 13)
  static let code = WordClasses(rawValue: 1 << 14)
  static let tail = WordClasses(rawValue: 1 << 15)
  static let ordinal = WordClasses(rawValue: 1 << 16)
  static let unit = WordClasses(rawValue: 1 << 17)
  static let pluralUnit = WordClasses(rawValue: 1 << 18)
  static let connector = WordClasses(rawValue: 1 << 19)
  /// It begins a phrase that limits a clause.
  static let opener = WordClasses(rawValue: 1 << 20)

  /// Words at which a citation may begin, whatever their capital.
  static let citing: WordClasses = [.unit, .pluralUnit, .ordinal, .this, .that, .preceding, .following, .article]

  /// All words of the lists with what each may do. - Complexity: O(words).
  static func table(of words: ReadingWords) -> [String: WordClasses] {
    let lists: [(Set<String>, WordClasses)] = [
      (words.listWords, .list), (words.rangeWords, .range), (words.ofWords, .of), (words.thisWords, .this), (words.thatWords, .that),
      (words.precedingWords, .preceding), (words.followingWords, .following), (words.thereofWords, .thereof),
      (words.insertionWords, .insertion), (words.instrumentWords, .instrument), (words.weakInstrumentWords, .weakInstrument),
      (words.nameWords, .name), (words.articles, .article), (words.elisions, .elision), (words.codes, .code), (words.tails, .tail),
      (Set(words.ordinals.keys), .ordinal), (Set(words.units.keys), .unit), (Set(words.pluralUnits.keys), .pluralUnit),
      (Set(words.connectors.keys), .connector),
      (Set(words.openers.compactMap { $0.words.first.map { head($0, words.elisions) } }), .opener),
    ]
    var table: [String: WordClasses] = [:]
    for (list, mark) in lists { for word in list { table[word, default: []].insert(mark) } }
    return table
  }

  /// The first lexeme of an opener: "l'exception" is two where "l" is an elision.
  private static func head(_ word: String, _ elisions: Set<String>) -> String {
    guard let apostrophe = word.firstIndex(of: "'"), elisions.contains(String(word[..<apostrophe])) else { return word }
    return String(word[..<apostrophe])
  }
}
