import Testing

@Suite("Definitions in Russian, Arabic and Vietnamese texts")
struct OtherLanguageDefinitionTests {
  @Test(
    "defining words behind a term",
    arguments: [
      (
        "ru", "Статья 1. Термины\n\nДля целей настоящего закона:\n\na) «маяк» означает узел сети;\n\nb) \"порт\" включает гавань.\n",
        ["маяк means", "порт includes"]
      ),
      (
        "ar",
        "المادة 1: استخدام المصطلحات\nلأغراض هذا القانون:\n\n(أ) ”المنارة“ تعني عقدة في الشبكة؛\n\n(ب) «الحارس» يعني من عينه الميناء.\n",
        ["المنارة means", "الحارس means"]
      ),
      ("ar", "المادة 1\n”القارب“ أو ”السفينة“ يعني ما يطفو.\n", ["القارب means", "السفينة means"]),
      (
        "vi",
        "Điều 2. Giải thích từ ngữ\nTrong Luật này, các từ ngữ dưới đây được hiểu như sau:\n1. Mạng cảng là thiết bị của cảng.\n2. Người gác đèn là người được giao việc.\n",
        ["Mạng cảng means", "Người gác đèn means"]
      ),
    ])
  func patterns(_ language: String, _ law: String, _ expected: [String]) throws {
    #expect(try DefinedText(law, language: language).patterns == expected)
  }
}
