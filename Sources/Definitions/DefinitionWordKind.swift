/// What the words of a row of `lexicons/<language>/definition.tsv` do. The raw value is the `kind` in the file.
public enum DefinitionWordKind: String, Sendable, CaseIterable {
  // Defining phrases behind a term, by what they do.
  case means, mixed, includes, excludes, deeming
  case byReference = "by-reference"
  /// Phrases before a label: `hereinafter referred to as`.
  case label
  /// Phrases before the term that they define: `on entend par`, `is treated as a`.
  case beforeMeans = "before-means"
  case beforeIncludes = "before-includes"
  case beforeDeeming = "before-deeming"
  /// Phrases of `means`, `includes` and `by-reference` that define wherever they follow the opening words of a paragraph.
  case sureVerb = "sure-verb"
  /// Phrases whose subject is several terms: `mean`, `s'entendent`.
  case pluralVerb = "plural-verb"
  /// Verbs that define only a quoted term at the opening of a sentence: `is`.
  case copula
  /// Words of a definition by reference that point to the definition before it: `corresponding`.
  case corresponding
  /// Words behind "this" that name the whole instrument.
  case instrument
  /// Names that point outside the text.
  case otherInstrument = "other-instrument"
  /// Phrases that open definitions, in a chapeau or before one term: `in this`.
  case introduction = "intro"
  /// Phrases that announce a list of definitions: `the following definitions`.
  case listIntroduction = "list-intro"
  /// Phrases in the heading of a definitions article.
  case heading
  /// Words before a term: `the term`.
  case termWord = "term-word"
  /// Words that join the terms of one head: `or`; the first joins names of one thing.
  case conjunction
  /// Articles before a term.
  case article
  /// Words before the name of a scope: `this`.
  case demonstrative
  /// Words that open a sentence, never a term without quotation marks.
  case nonTerm = "non-term"
  /// Words that no term without quotation marks contains: `which`.
  case notInTerm = "not-in-term"
  /// Units that a definition by reference may name in its own text.
  case unit
  /// Words between the ends of a range of units: `to`.
  case range
  /// Phrases between a term and its verb: `in relation to`.
  case qualifier
  /// Words that open the body of a definition that typeface alone sets apart from its term.
  case bodyOpener = "body-opener"
  /// Words that open the body of a verb's definition: `to`.
  case verbMarker = "verb-marker"
  /// Endings of forms of a noun, `ending>ending of the base form`.
  case plural
  /// Endings of forms of a verb that is a term, `ending of the base form>ending`.
  case verbForm = "verb-form"
  /// Words that lose their last letter before a vowel, without it: `l`.
  case elision
  /// Small words inside the name of an instrument: `of`.
  case nameLink = "name-link"
  // Words that the drafting rules look for in the body of a definition.
  /// `shall`: a rule of its own.
  case rule
  /// `as the Minister determines`: discretion.
  case discretion
  /// `prescribed`: the meaning is left to a later instrument.
  case delegation
  /// `any other`: a list that does not end.
  case catchAll = "catch-all"
  /// `as amended`: says which text of another instrument is meant.
  case asAmended = "as-amended"
}
