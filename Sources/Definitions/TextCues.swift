import Tokenization

/// The words by which definitions are found, as numbers of the words of one text.
///
/// Resolved once for a text: afterwards every question is one comparison of numbers.
struct TextCues: Sendable {
  let introductions: WordPhrases
  let listIntroductions: WordPhrases
  let termWords: WordPhrases
  let qualifiers: WordPhrases
  let openers: WordPhrases
  let labelOpeners: WordPhrases
  let articles: WordNumbers
  let conjunctions: WordNumbers
  let demonstratives: WordNumbers
  let copulas: WordNumbers
  let wordsInNoTerm: WordNumbers
  /// Words at which no term begins: those of sentences, those in no term, and those with an elided article.
  let wordsOpeningNoTerm: WordNumbers
  /// First words of the defining phrases.
  let verbOpenings: WordNumbers

  /// - Complexity: O(words of the lists + different words of the text).
  init(_ cues: DefinitionCues, _ words: FoldedWords, vocabulary: Vocabulary) {
    introductions = words.present(cues.introductions)
    listIntroductions = words.present(cues.listIntroductions)
    termWords = words.present(cues.termWords)
    qualifiers = words.present(cues.qualifiers)
    openers = words.present(cues.openers.map(\.words))
    labelOpeners = words.present(cues.labelOpeners)
    articles = words.present(cues.articles)
    conjunctions = words.present(Set(cues.conjunctions))
    demonstratives = words.present(cues.demonstratives)
    copulas = words.present(cues.copulas)
    wordsInNoTerm = words.present(cues.wordsInNoTerm)
    verbOpenings = words.present(Set(cues.verbs.keys))
    let opening = vocabulary.words.enumerated().filter { _, word in
      cues.nonTermWords.contains(word) || cues.wordsInNoTerm.contains(word) || cues.inflection.isElided(word)
    }
    wordsOpeningNoTerm = WordNumbers(opening.lazy.map { UInt32($0.offset) }, count: vocabulary.words.count)
  }
}
