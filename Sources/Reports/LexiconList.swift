/// `lacuna lexicon list`: every surface form, one a line, in the order given.
public enum LexiconList {
  /// - Parameter forms: A line break inside a form becomes a blank, so that one line is one form.
  public static func render(_ forms: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for form in forms {
      bytes.append(contentsOf: DisplayText.foldedBlanks(form).utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}
