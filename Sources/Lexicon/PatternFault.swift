/// What can be wrong with a pattern (codes L120 to L129).
enum PatternFault: FaultWording, Equatable {
  case emptyAlternative
  case emptyGroup
  case unclosed(Character)
  case unopened(Character)
  case nested
  case glued
  case starMisplaced
  case prefixTooShort(String)
  case underscoreInWord
  case tooManyRuns(Int)
  case tooManyWords(Int)
  case noFixedWord
  case neverMatches(Character)

  var code: String {
    switch self {
    case .emptyAlternative, .emptyGroup: "L120"
    case .unclosed, .unopened: "L121"
    case .nested: "L122"
    case .glued: "L123"
    case .starMisplaced, .prefixTooShort: "L124"
    case .underscoreInWord: "L125"
    case .tooManyRuns: "L126"
    case .tooManyWords: "L127"
    case .noFixedWord: "L128"
    case .neverMatches: "L129"
    }
  }

  var message: String {
    switch self {
    case .emptyAlternative: "an alternative of the pattern is empty"
    case .emptyGroup: "nothing stands between two marks of a group"
    case .unclosed(let mark): "'\(mark)' is not closed"
    case .unopened(let mark): "'\(mark)' closes nothing"
    case .nested: "braces and brackets do not nest"
    case .glued: "a group is glued to a word"
    case .starMisplaced: "'*' does not stand at the end of a word"
    case .prefixTooShort(let word): "only '\(word)' stands before the '*'"
    case .underscoreInWord: "'_' does not stand alone"
    case .tooManyRuns(let count): "the pattern stands for \(count) word runs, more than \(FormPattern.maximumRuns)"
    case .tooManyWords(let count): "the pattern has up to \(count) words, more than \(FormPattern.maximumWords)"
    case .noFixedWord: "the pattern can match without any fixed word"
    case .neverMatches(let mark): "'\(mark)' between two words ends a match, so this is never found"
    }
  }

  var hint: String {
    switch self {
    case .emptyAlternative: "remove the surplus '|' or write the missing words"
    case .emptyGroup: "write the missing words; for an optional word use [word]"
    case .unclosed("{"): "close it with '}'"
    case .unclosed: "close it with ']'"
    case .unopened("}"): "open it with '{' or remove it"
    case .unopened: "open it with '[' or remove it"
    case .nested: "write the pattern as two alternatives separated by ' | '"
    case .glued: "braces and brackets hold whole words: put a blank beside them, or write each word out"
    case .starMisplaced: "write the beginning of a word and '*' right behind it"
    case .prefixTooShort: "write at least \(FormPattern.minimumPrefixLetters) letters before the '*'"
    case .underscoreInWord: "'_' stands for a whole word: put blanks around it"
    case .tooManyRuns: "split it into several alternatives or entries"
    case .tooManyWords: "shorten it"
    case .noFixedWord: "take at least one word out of the brackets"
    case .neverMatches: "remove it or write two alternatives"
    }
  }
}
