import Foundation
import Testing

@testable import Ingest

@Suite("Language identification")
struct LanguageIdentifierTests {
  static let identifier: LanguageIdentifier? = {
    guard let bytes = try? Checkout.bytes("lexicons/languages.tsv") else { return nil }
    return LanguageIdentifier.load(file: "lexicons/languages.tsv", bytes: bytes).identifier
  }()

  /// Two sentences of invented law in each language.
  static let samples: [(String, String)] = [
    (
      "en", "A person who enters the harbour without a permit commits an offence. The permit may be withdrawn by the authority at any time."
    ),
    (
      "fr",
      "Toute personne qui entre dans le port sans autorisation est punie d'une amende. L'autorisation peut être retirée par le préfet."
    ),
    (
      "es",
      "Quien entre en el puerto sin permiso será castigado con una multa. La autoridad podrá retirar el permiso en los casos que la "
        + "ley prevé."
    ),
    (
      "pt",
      "Quem entrar no porto sem licença será punido com multa. A autoridade pode retirar a licença nos casos previstos na lei e não a "
        + "devolve."
    ),
    ("de", "Wer den Hafen ohne Erlaubnis betritt, wird mit einer Geldbuße belegt. Die Erlaubnis kann von der Behörde widerrufen werden."),
    (
      "it",
      "Chiunque entra nel porto senza permesso è punito con la multa. Il permesso può essere revocato dalla autorità nei casi "
        + "previsti dalla legge."
    ),
    (
      "nl",
      "Degene die de haven zonder vergunning betreedt, wordt gestraft met een boete. De vergunning kan door het gezag worden ingetrokken."
    ),
    (
      "pl",
      "Kto wchodzi do portu bez zezwolenia, podlega karze grzywny. Zezwolenie może być cofnięte przez organ, jeżeli nie jest potrzebne."
    ),
    ("ru", "Лицо, которое входит в порт без разрешения, наказывается штрафом. Разрешение может быть отозвано органом, если оно не нужно."),
    ("uk", "Особа, яка входить до порту без дозволу, карається штрафом. Дозвіл може бути відкликаний органом, якщо він не є потрібним."),
    ("ar", "يعاقب كل من دخل إلى الميناء من غير تصريح بغرامة. ويجوز سحب التصريح في أي وقت إذا لم يكن لازما."),
    ("fa", "هر شخص که بدون مجوز به بندر وارد شود به جریمه محکوم می شود. مجوز را می توان در هر زمان لغو کرد."),
    ("zh", "任何人未经许可进入港口的，处以罚款。许可可以由主管机关随时撤回。"),
    ("ja", "許可を受けないで港に入った者は、罰金に処する。許可は、いつでも取り消すことができる。"),
    ("ko", "허가 없이 항구에 들어간 사람은 벌금에 처한다. 허가는 언제든지 취소할 수 있다."),
    ("vi", "Người nào vào cảng mà không có giấy phép thì bị phạt tiền. Giấy phép có thể bị thu hồi theo quy định của luật này."),
    ("th", "ผู้ใดเข้าไปในท่าเรือโดยไม่ได้รับอนุญาต ต้องระวางโทษปรับ"),
    (
      "tr",
      "İzinsiz olarak limana giren kişi para cezası ile cezalandırılır. İzin, ilgili makam tarafından her zaman geri alınabilir ve bu "
        + "karar kesindir."
    ),
    (
      "id",
      "Setiap orang yang masuk pelabuhan tanpa izin dipidana dengan denda. Izin dapat dicabut oleh pejabat sebagaimana dimaksud dalam "
        + "pasal ini."
    ),
    (
      "sw",
      "Mtu yeyote ambaye anaingia bandarini bila kibali atakuwa ametenda kosa. Kibali kinaweza kuondolewa na mamlaka kwa mujibu wa "
        + "sheria hii."
    ),
    ("hi", "जो कोई व्यक्ति बिना अनुमति के बंदरगाह में प्रवेश करेगा, वह जुर्माने से दंडित किया जाएगा।"),
  ]

  @Test("tells each language from two sentences", arguments: samples)
  func twoSentences(code: String, text: String) throws {
    let identifier = try #require(Self.identifier)
    let guess = identifier.identify(Array(text.utf8))
    #expect(guess?.code == code)
    #expect((guess?.confidence ?? 0) > 0.6)
  }

  @Test(
    "is undetermined where nothing can be told",
    arguments: ["", "12.5 (a)", "Penalty: 5.", "Ἐν ἀρχῇ ἦν ὁ λόγος", "כל אדם", "Lorem ipsum dolor sit amet"])
  func undetermined(text: String) throws {
    #expect(try #require(Self.identifier).identify(Array(text.utf8)) == nil)
  }

  @Test(
    "assumes the default for short text in its script, and only then",
    arguments: [
      ("Penalty: imprisonment for five years.", "en"), ("Whoever insults the President commits an offence.", "en"), ("12.5", "en"),
      ("The de facto authority may act ex officio.", "en"), ("Quien difunda noticias falsas será castigado con prisión.", "es"),
      ("Quiconque diffuse une fausse nouvelle est puni.", "fr"), ("Wer den Staat verunglimpft, wird bestraft.", "de"),
      ("Наказание: штраф.", nil), ("Ποινή: πρόστιμο.", nil),
    ])
  func fallback(text: String, expected: String?) throws {
    #expect(try #require(Self.identifier).identify(Array(text.utf8), orAssume: "en")?.code == expected)
  }

  @Test("does not take a language that is not in the table for English")
  func unknownLanguage() throws {
    let swedish = """
      Den som utan tillstånd går in i hamnen ska dömas till böter. Tillståndet får återkallas av myndigheten när som helst, om \
      det finns skäl till det. Beslutet ska vara skriftligt och skickas till den som det gäller. Ett beslut som inte har skickats \
      gäller inte. Var och en har rätt att överklaga beslutet hos domstolen inom tre veckor från det att beslutet kom fram.
      """
    #expect(try #require(Self.identifier).identify(Array(swedish.utf8), orAssume: "en")?.code != "en")
  }

  @Test("cuts the sample at a character")
  func longText() throws {
    let text = "é" + String(repeating: "Toute personne est punie par la loi et les règles. ", count: 4000)
    #expect(try #require(Self.identifier).identify(Array(text.utf8))?.code == "fr")
  }

  @Test("tells the languages of real laws", arguments: Checkout.realLaws)
  func realLaws(file: URL) throws {
    let identifier = try #require(Self.identifier)
    let document = try InputDocument(
      name: file.path, raw: [UInt8](try Data(contentsOf: file)), format: file.pathExtension == "md" ? .markdown : .text)
    let folder = file.deletingLastPathComponent().lastPathComponent
    let expected = ["china": "zh", "france": "fr", "germany": "de", "uruguay": "es"][folder] ?? (file.path.contains(".ar.") ? "ar" : "en")
    #expect(identifier.identify(document.masked)?.code == expected)
  }

  @Test("holds at least 40 words for each language that words decide")
  func tableSize() throws {
    let table = LanguageTable(file: "languages.tsv", bytes: try Checkout.bytes("lexicons/languages.tsv"))
    #expect(table.diagnostics.isEmpty)
    #expect(table.rows.count == 21)
    for row in table.rows where !row.words.isEmpty { #expect(40...60 ~= row.words.count, "\(row.code): \(row.words.count)") }
  }

  @Test("reports all faults of the table with their lines")
  func faults() {
    let text = "#x\ncode\tname\tscript\twords\nen\tEnglish\tLatn\tthe a the\nxx\tX\tQaaa\ta\nen\tEnglish\tLatn\tof\nde\tDeutsch\n"
    let result = LanguageIdentifier.load(file: "l.tsv", bytes: Array(text.utf8))
    #expect(result.identifier == nil)
    #expect(result.diagnostics.map { "\($0.line ?? 0) \($0.code)" } == ["3 L133", "4 L132", "5 L133", "6 L131"])
    #expect(LanguageIdentifier.load(file: "l.tsv", bytes: []).diagnostics.map(\.code) == ["L134"])
  }
}
