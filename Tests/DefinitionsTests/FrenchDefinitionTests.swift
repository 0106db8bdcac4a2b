import Foundation
import Testing

@Suite("Definitions in French texts")
struct FrenchDefinitionTests {
  @Test(
    "each pattern class",
    arguments: [
      ("Article 1\nDans la présente loi, « navire » s’entend de tout bâtiment.", ["navire means"]),
      ("Article 1\nDans la présente loi, l'expression « navire » désigne tout bâtiment.", ["navire means"]),
      ("Article 1\nOn entend par « navire » tout bâtiment.", ["navire means"]),
      ("Article 1\nPar « navire », on entend tout bâtiment.", ["navire means"]),
      ("Article 1\nOn entend par navire tout bâtiment qui flotte.", ["navire means"]),
      ("Article 1\n« Navire » s’entend notamment d’un radeau.", ["Navire includes"]),
      ("Article 1\nLe terme « navire » comprend le radeau.", ["navire includes"]),
      ("Article 1\nLe terme « navire » ne comprend pas le radeau.", ["navire excludes"]),
      ("Article 1\n« navire » signifie et comprend un radeau.", ["navire mixed"]),
      ("Article 1\n« navire » s'entend au sens de la Loi sur les ports.", ["navire by-reference"]),
      ("Article 1\nLe Service des ports (ci-après « le Service ») tient un registre.", ["le Service label"]),
      ("Article 1\nLe Service des ports (« le Service ») tient un registre.", ["le Service label"]),
      ("Article 1\nUn « navire » est réputé abandonné après un an.", ["navire deeming"]),
      ("Article 1\n«\u{A0}navire\u{A0}» et «\u{A0}bateau\u{A0}» s’entendent de ce qui flotte.", ["navire means", "bateau means"]),
    ])
  func patterns(_ law: String, _ expected: [String]) throws {
    #expect(try DefinedText(law, language: "fr").patterns == expected)
  }

  private static let list = """
    Définitions
    2 (1) Les définitions qui suivent s’appliquent à la présente loi.
    Commissaire aux ports Le commissaire nommé par le conseil. (Harbour Commissioner)
    bassin
    a) Tout plan d’eau entouré de murs;
    b) tout port. (basin)
    navire Bâtiment qui flotte. La présente définition exclut le radeau. (vessel)
    quai S’entend au sens de la Loi sur les quais. (quay)
    tiers Dans le cas d’un radeau, personne autre que le pilote. (third party)

    Devoirs
    3 (1) Le pilote allume les lampes du navire.
    (2) Tout quai est balayé.
    """

  @Test("terms that typeface alone sets apart, with and without the blank of an em that print has")
  func typographic() throws {
    let expected = ["Commissaire aux ports means", "bassin means", "navire means", "quai by-reference", "tiers means"]
    #expect(try DefinedText(Self.list, language: "fr").patterns == expected)
    let wide = ["ports", "navire", "quai", "tiers"].reduce(Self.list) {
      $0.replacingOccurrences(of: "\n\($1) ", with: "\n\($1)\u{2002}")
    }
    #expect(try DefinedText(wide, language: "fr").patterns == expected)
  }

  @Test("an editor's note on a term that was repealed defines nothing")
  func repealed() throws {
    let law = "2 Les définitions qui suivent s’appliquent à la présente loi.\nquai Mur. (quay)\nradeau [Abrogée par le conseil]\n"
    #expect(try DefinedText(law, language: "fr").terms == ["quai"])
  }

  @Test("a body ends where the next entry begins")
  func bodies() throws {
    let text = try DefinedText(Self.list, language: "fr")
    #expect(text.body(0).trimmed == "Le commissaire nommé par le conseil. (Harbour Commissioner)")
    #expect(text.body(2).trimmed == "Bâtiment qui flotte. La présente définition exclut le radeau. (vessel)")
  }

  @Test(
    "a term behind words that say where it holds",
    arguments: [
      ("3 (1) Le quai est balayé.\n(2) Au paragraphe (1), quai s’entend d’un mur.", ["quai means"]),
      (
        "3 Dans la présente loi, quai, bassin et port s’entendent au sens de la Loi sur les ports.",
        ["quai by-reference", "bassin by-reference", "port by-reference"]
      ),
      ("3 Pour l’application de la présente loi, total des frais d’une personne s’entend de la somme.", ["total des frais means"]),
      ("3 L’expression quai à l’alinéa (1)e) s’entend d’un mur.", ["quai means"]),
      ("3 Au sens de la présente loi, le quai est balayé et comprend un mur.", []),
    ])
  func introduced(_ law: String, _ expected: [String]) throws {
    #expect(try DefinedText(law, language: "fr").patterns == expected)
  }

  @Test("uses are found behind an elided article, with either apostrophe, and in the plural")
  func uses() throws {
    let law = """
      Article 1
      Dans la présente loi, « avion » s’entend de ce qui vole.
      Article 2
      Le pilote de l’avion dort.
      Article 3
      Le bruit d'avions est interdit.
      """
    #expect(try DefinedText(law, language: "fr").users == [["art_2", "art_3"]])
  }

  @Test(
    "the words before a definition give its scope",
    arguments: [
      ("Article 1\nDans la présente loi, « quai » désigne un mur.", ["quai means -"]),
      ("Article 1\nAu présent article, « quai » désigne un mur.", ["quai means art_1"]),
      ("Chapitre I\nArticle 1\nAu sens du présent chapitre, « quai » désigne un mur.", ["quai means chp_I"]),
    ])
  func scope(_ law: String, _ expected: [String]) throws {
    #expect(try DefinedText(law, language: "fr").found == expected)
  }
}

extension String {
  fileprivate var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
