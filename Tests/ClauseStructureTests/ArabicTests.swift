import TestSupport
import Testing

/// The clause structure of laws in Arabic; the port and its lighthouse are invented.
@Suite("A law in Arabic")
struct ArabicTests {
  @Test("has digits of its own, ordinals, inserted articles and marks of direction")
  func whole() {
    let text = """
      قانون شبكات الميناء

      الباب الأول
      أحكام عامة

      المادة (١)
      التعاريف
      يقصد بالكلمات الآتية المعاني المبينة أمامها:
      ١- الشبكة: أجهزة الميناء وبرامجه.
      ٢- المنارة: عقدة في الشبكة.
      ٣- الحارس: من:
      أ- عينه الميناء؛
      ب- أدى القسم؛
      ج- سكن الجزيرة؛
      د- لم يحكم عليه؛
      هـ- بلغ العشرين.

      \u{200F}المادة \u{202B}٢\u{202C}
      يسري هذا القانون على السفن.
      ولا يسري على قوارب الصيد.

      المادة ٢ مكرراً
      تسري المادة ٢ من هذا القانون على القوارب الكبيرة وفقا للفقرة (١) من المادة (١).

      الباب الثاني
      الجرائم

      المادة الثالثة: الدخول غير المشروع
      1 - يعاقب بالغرامة كل من دخل شبكة المنارة من غير تصريح.
      2 - تضاعف الغرامة إذا وقع الفعل ليلا.

      مـادة 4- يعاقب بالحبس من أطفأ المنارة.

      المادة الحادية والعشرون
      ينشر هذا القانون.
      """
    #expect(
      OutlineText.of(text, language: "ar") == [
        "title_1 <title> [title 1] {أحكام عامة}",
        "art_1 <article> [١] {التعاريف} يقصد بالكلمات الآتية المعاني المبينة أمامها:",
        "art_1__para_1 <paragraph> [١/١] الشبكة: أجهزة الميناء وبرامجه.",
        "art_1__para_2 <paragraph> [١/٢] المنارة: عقدة في الشبكة.",
        "art_1__para_3 <paragraph> [١/٣] الحارس: من:",
        "art_1__para_3__point_أ <point> [١/٣/أ] عينه الميناء؛",
        "art_1__para_3__point_ب <point> [١/٣/ب] أدى القسم؛",
        "art_1__para_3__point_ج <point> [١/٣/ج] سكن الجزيرة؛",
        "art_1__para_3__point_د <point> [١/٣/د] لم يحكم عليه؛",
        "art_1__para_3__point_ه <point> [١/٣/ه] بلغ العشرين.",
        "art_2 <article> [٢]",
        "art_2__al_1 <~alinea> [٢] يسري هذا القانون على السفن.",
        "art_2__al_2 <~alinea> [٢] ولا يسري على قوارب الصيد.",
        "art_2-مكرراً <article> [٢ مكرراً] تسري المادة ٢ من هذا القانون على القوارب الكبيرة وفقا للفقرة (١) من المادة (١).",
        "title_2 <title> [title 2] {الجرائم}",
        "art_3 <article> [3] {الدخول غير المشروع}",
        "art_3__para_1 <paragraph> [3/1] يعاقب بالغرامة كل من دخل شبكة المنارة من غير تصريح.",
        "art_3__para_2 <paragraph> [3/2] تضاعف الغرامة إذا وقع الفعل ليلا.",
        "art_4 <article> [4] يعاقب بالحبس من أطفأ المنارة.",
        "art_21 <article> [21] ينشر هذا القانون.",
      ])
  }

  @Test(
    "may be printed with other signs for the same numbers",
    arguments: [
      [("١", "۱"), ("٢", "۲"), ("٣", "۳")], [("المادة ", "\u{200F}المادة \u{202B}")], [("المادة", "المـــادة")],
      [("أ-", "أ -"), ("ب-", "ب-\u{200F}")],
      [("المادة", "مادة")], [("المادة ١", "المادة الأولى"), ("المادة ٢", "المادة الثانية"), ("المادة ٣", "المادة الثالثة")],
      [("المادة", "\u{FE8D}\u{FEDF}\u{FEE4}\u{FE8E}\u{FEA9}\u{FE93}")],
    ])
  func signs(changes: [(String, String)]) {
    let text = """
      المادة ١
      ينشئ الميناء منارة.

      المادة ٢
      على الحارس:
      أ- أن يضيء المنارة؛
      ب- أن يكتب السجل.

      المادة ٣
      ينشر هذا القانون.
      """
    let changed = changes.reduce(text) { $0.replacing($1.0, with: $1.1) }
    let ids = OutlineText.of(changed, language: "ar").map { $0.prefix { $0 != ">" } }
    #expect(ids == ["art_1 <article", "art_2 <article", "art_2__point_أ <point", "art_2__point_ب <point", "art_3 <article"])
  }

  @Test("numbers points in the old order or in that of the alphabet", arguments: ["أ ب ج د ه و ز ح", "أ ب ت ث ج ح خ د"])
  func letters(order: String) {
    let letters = order.split(separator: " ")
    let text = "المادة 1\nعلى الحارس:\n" + letters.map { "(\($0)) أن يعمل؛\n" }.joined() + "\nالمادة 2\nينشر هذا القانون.\n"
    #expect(
      OutlineText.of(text, language: "ar").map { $0.prefix { $0 != " " } }
        == ["art_1"] + letters.map { "art_1__point_\($0)" } + ["art_2"])
  }

  @Test("may put its numbers in brackets and blanks and cite inside sentences")
  func brackets() {
    let text = """
      مادة ( 1 ) :
      على الحارس أن يضيء المنارة وفقا للمادة (2) من هذا القانون، طبقا للفقرتين (أ) و(ب) من المادة ( 2 ) من هذا القانون.
      مادة ( 2 ) :
      يقدم الحارس:
      (أ) تقريرا يوميا؛
      (ب) تقريرا شهريا؛
      لكي يقرأه الميناء.
      مادة ( 2 مكرر ) :
      لا يقدم التقرير في العيد.
      المادة الرابعة والعشرون
      ينشر الميناء التقارير.
      ملحق
      1- المنارة الشمالية.
      """
    #expect(
      OutlineText.of(text, language: "ar") == [
        "art_1 <article> [1] على الحارس أن يضيء المنارة وفقا للمادة (2) من هذا القانون، طبقا للفقرتين (أ) و(ب) من المادة ( 2 ) من هذا القانون.",
        "art_2 <article> [2] يقدم الحارس: // لكي يقرأه الميناء.", "art_2__point_أ <point> [2/أ] تقريرا يوميا؛",
        "art_2__point_ب <point> [2/ب] تقريرا شهريا؛", "art_2-مكرر <article> [2 مكرر] لا يقدم التقرير في العيد.",
        "art_24 <article> [24] ينشر الميناء التقارير.", "att <annex> [annex]", "att__para_1 <paragraph> [annex/1] المنارة الشمالية.",
      ])
  }

  @Test("has ordinals of up to two words, feminine and masculine")
  func ordinals() {
    let text =
      "الباب الحادي عشر\nأحكام\n\nالمادة العاشرة\nنص أول.\n\nالمادة الحادية عشرة: عنوان\nنص ثان.\n\nالمادة الثانية والعشرون\nنص ثالث.\n"
    #expect(OutlineText.of(text, language: "ar").map { $0.prefix { $0 != " " } } == ["title_11", "art_10", "art_11", "art_22"])
  }
}
