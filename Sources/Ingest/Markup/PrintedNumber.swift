/// Numbers as a reader of plain text knows them.
enum PrintedNumber {
  /// The number as printed; a bare one, whose word or brackets the markup leaves to the printer, gets what tells its level: `7.` and `(a)`
  /// stay as they are, `7` of an article becomes `Article 7`, `7` of a section `7.`, `a` of a point `(a)`, `II` of a part `Part II`.
  ///
  /// The word is the element's own name: it is that of the schema, not of the law's language.
  static func complete(_ printed: [UInt8], role: MarkupRole, element: String) -> [UInt8] {
    let visible = printed.drop { $0 <= 0x20 }
    guard let last = visible.lastIndex(where: { $0 > 0x20 }) else { return printed }
    let number = Array(visible[...last])
    guard number.count <= 8, number.allSatisfy({ 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 }) else { return number }
    switch role {
    case .container: return capitalised(element) + [0x20] + number
    case .unit: return element == "section" ? number + [0x2E] : capitalised(element) + [0x20] + number
    default: return [0x28] + number + [0x29]
    }
  }

  private static func capitalised(_ element: String) -> [UInt8] {
    var word = Array(element.utf8)
    if let first = word.first, 0x61...0x7A ~= first { word[0] = first - 0x20 }
    return word
  }

  /// Whether a line is nothing but the number or dash before a paragraph or point: `1.`, `(a)`, `ii)`, `—`.
  static func isMarker(_ line: ArraySlice<UInt8>) -> Bool {
    guard 1...8 ~= line.count, let first = line.first, let last = line.last else { return false }
    if line.elementsEqual("—".utf8) || line.elementsEqual("–".utf8) || line.elementsEqual("-".utf8) { return true }
    guard last == 0x29 || last == 0x2E || last == 0xB0 else { return false }
    let inner = line.dropFirst(first == 0x28 ? 1 : 0).dropLast(last == 0xB0 ? 2 : 1)
    return !inner.isEmpty && inner.allSatisfy { 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 }
  }
}
