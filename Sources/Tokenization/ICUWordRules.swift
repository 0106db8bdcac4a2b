/// The word rules of UAX #29 in ICU's notation.
///
/// ICU's own word iterator is not used: it cuts Thai, Han and kana by dictionaries, which change from version to version, and departs from
/// the standard where a language's habits do (`a:b`, `a@b`). These rules name no dictionary.
enum ICUWordRules {
  /// A boundary lies behind the longest match of a chain of rules: one goes on where another ended with the same character.
  static let text = #"""
    !!chain;
    !!quoted_literals_only;
    $CR = [\p{Word_Break = CR}];
    $LF = [\p{Word_Break = LF}];
    $Newline = [\p{Word_Break = Newline}];
    $ZWJ = [\p{Word_Break = ZWJ}];
    $Attached = [\p{Word_Break = Extend} \p{Word_Break = Format} \p{Word_Break = ZWJ}];
    $Pictograph = [\p{Extended_Pictographic}];
    $Space = [\p{Word_Break = WSegSpace}];
    $Hebrew = [\p{Word_Break = Hebrew_Letter}];
    $Letter = [\p{Word_Break = ALetter} \p{Word_Break = Hebrew_Letter}];
    $Single = [\p{Word_Break = Single_Quote}];
    $Double = [\p{Word_Break = Double_Quote}];
    $MidLetter = [\p{Word_Break = MidLetter} \p{Word_Break = MidNumLet} \p{Word_Break = Single_Quote}];
    $MidNumber = [\p{Word_Break = MidNum} \p{Word_Break = MidNumLet} \p{Word_Break = Single_Quote}];
    $Numeric = [\p{Word_Break = Numeric}];
    $Katakana = [\p{Word_Break = Katakana}];
    $Connector = [\p{Word_Break = ExtendNumLet}];
    $Flag = [\p{Word_Break = Regional_Indicator}];
    ^$CR $LF;
    $ZWJ $Pictograph;
    ^$Space $Space+;
    ^$Attached+;
    [^$CR $LF $Newline $Attached] $Attached*;
    $Letter $Attached* $Letter;
    $Letter $Attached* $MidLetter $Attached* $Letter;
    $Hebrew $Attached* $Single;
    $Hebrew $Attached* $Double $Attached* $Hebrew;
    $Numeric $Attached* $Numeric;
    $Letter $Attached* $Numeric;
    $Numeric $Attached* $Letter;
    $Numeric $Attached* $MidNumber $Attached* $Numeric;
    $Katakana $Attached* $Katakana;
    [$Letter $Numeric $Katakana $Connector] $Attached* $Connector;
    $Connector $Attached* [$Letter $Numeric $Katakana];
    ^$Flag $Attached* $Flag;
    """#
}
