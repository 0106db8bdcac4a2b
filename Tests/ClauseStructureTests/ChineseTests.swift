import TestSupport
import Testing

@testable import ClauseStructure

/// The clause structure of laws in Chinese; the port and its lighthouse are invented.
@Suite("A law in Chinese")
struct ChineseTests {
  @Test("counts its paragraphs, numbers inserted articles with 之一 and prints its chapters twice")
  func whole() {
    let text = """
      梅里迪亚港网络法

      目　录

      第一章　总　则
      第二章　法律责任
      　第一节　一般规定
      第三章　附　则

      第一章　总　则

      第一条　为了保护港口网络，制定本法。

      第二条　本法适用于港口和船舶。

      在港口以外使用港口网络的，也适用本法第一条的规定。

      第二章　法律责任

      第一节　一般规定

      第二十三条　有下列行为之一的，处十金币以上五十金币以下罚款：

      （一）擅自进入灯塔网络的；

      （二）发出虚假信号的：

      １．在夜间；

      2、在雾中。

      （三）其他危害灯塔的行为。

      有前款第（二）项行为，造成沉船的，加倍处罚。

      第二十三条之一　灯塔看守人应当保存记录。

      记录有下列情形之一的，可以销毁：
      (一)超过十年的；
      (二)经港长批准的。

      第二十四条 依照本法第二十三条第一款第（一）项处罚的，应当公开。

      第一百零三条　看守人的任期由港长决定。

      第三章　附　则

      第一百零四条　本法自公布之日起施行。
      """
    #expect(
      OutlineText.of(text, language: "zh") == [
        "chp_一 <chapter> [chapter 一] {总 则}",
        "art_一 <article> [一] 为了保护港口网络，制定本法。",
        "art_二 <article> [二]",
        "art_二__al_1 <~alinea> [二] 本法适用于港口和船舶。",
        "art_二__al_2 <~alinea> [二] 在港口以外使用港口网络的，也适用本法第一条的规定。",
        "chp_二 <chapter> [chapter 二] {法律责任}",
        "chp_二__dvs_一 <division> [division 一] {一般规定}",
        "art_二十三 <article> [二十三] 有下列行为之一的，处十金币以上五十金币以下罚款：",
        "art_二十三__point_一 <point> [二十三/一] 擅自进入灯塔网络的；",
        "art_二十三__point_二 <point> [二十三/二] 发出虚假信号的：",
        "art_二十三__point_二__subpara_1 <subparagraph> [二十三/二/１] 在夜间；",
        "art_二十三__point_二__subpara_2 <subparagraph> [二十三/二/2] 在雾中。",
        "art_二十三__point_三 <point> [二十三/三] 其他危害灯塔的行为。",
        "art_二十三__al_1 <~alinea> [二十三] 有前款第（二）项行为，造成沉船的，加倍处罚。",
        "art_二十三之一 <article> [二十三之一]",
        "art_二十三之一__al_1 <~alinea> [二十三之一] 灯塔看守人应当保存记录。",
        "art_二十三之一__al_2 <~alinea> [二十三之一] 记录有下列情形之一的，可以销毁：",
        "art_二十三之一__point_一 <point> [二十三之一/一] 超过十年的；",
        "art_二十三之一__point_二 <point> [二十三之一/二] 经港长批准的。",
        "art_二十四 <article> [二十四] 依照本法第二十三条第一款第（一）项处罚的，应当公开。",
        "art_一百零三 <article> [一百零三] 看守人的任期由港长决定。",
        "chp_三 <chapter> [chapter 三] {附 则}",
        "art_一百零四 <article> [一百零四] 本法自公布之日起施行。",
      ])
  }

  @Test(
    "may be printed with other signs for the same marks",
    arguments: [
      [("（", "("), ("）", ")")], [("　", " ")], [("。", "．")], [("第", "第 "), ("条", " 条")], [("第", "\u{200E}第")], [("\n\n", "\n")],
    ])
  func signs(changes: [(String, String)]) {
    let text = """
      第一条　为了保护灯塔，制定本法。

      第二条　看守人应当：

      （一）点灯；

      （二）记录。

      第三条　本法自公布之日起施行。
      """
    let changed = changes.reduce(text) { $0.replacing($1.0, with: $1.1) }
    #expect(
      OutlineText.of(changed, language: "zh").map { $0.prefix { $0 != ">" } }
        == OutlineText.of(text, language: "zh").map { $0.prefix { $0 != ">" } })
    #expect(OutlineText.of(changed, language: "zh").count == 5)
  }

  @Test("keeps a paragraph that is full of digits")
  func penalties() {
    let text = "第一条　罚款如下：\n\n10000至50000元；\n\n处10000元以上50000元以下罚款。\n"
    #expect(OutlineText.of(text, language: "zh").contains { $0.contains("处10000元以上50000元以下罚款。") })
  }

  @Test("reads Han numerals", arguments: [("十", 10), ("十九", 19), ("二十", 20), ("一百零三", 103), ("一百二十", 120), ("一〇三", 103), ("一千二百六十", 1260)])
  func numerals(written: String, value: Int) {
    let bytes = Array(written.utf8)
    #expect(IdeographicNumeral.read(bytes, at: 0, end: bytes.count)?.value == value)
    #expect(IdeographicNumeral.read(bytes, at: 0, end: bytes.count)?.end == bytes.count)
  }

  @Test("may be wrapped at a column, without blanks between its words")
  func wrapped() {
    let text = """
      　　第一条　为了保护港口网络，保障灯塔安全，维护看守人和船员的合法权益，
      促进港口网络健康发展，根据港口章程，制定本法。
      　　第二条　在港口内建设、运营、维护和使用网络，以及网络的监督管理，适用
      本法。在港口以外使用港口网络，损害港口利益的，依照本法第一条、第三条和第
      四条的规定处理。
      　　第三条　港口坚持网络安全与灯塔发展并重，遵循积极利用、科学发展、依法
      管理、确保安全的方针。
      　　第四条　看守人应当遵守下列规定：
      　　（一）按时点灯，并且每天晚上记录灯塔的情况，不得遗漏任何一次重要的事
      件；
      　　（二）向港长报告。
      　　第五条　本法自公布之日起施行，原有的灯塔管理办法同时废止，不再适用任何
      旧的规定。
      """
    #expect(
      OutlineText.of(text, language: "zh").map { $0.prefix { $0 != " " } }
        == ["art_一", "art_二", "art_三", "art_四", "art_四__point_一", "art_四__point_二", "art_五"])
  }

  @Test("may print an article in one line and no blank behind its number")
  func flat() {
    let text = """
      第一条为了保护灯塔，制定本法。
      第二条看守人应当：（一）点灯；（二）记录；（三）依照第五条第（一）项报告。
      第四条中央港长领导灯塔工作。
      第五条 第三方不得进入灯塔。
      附件一：灯塔名单
      1. 北灯塔
      2. 南灯塔
      """
    #expect(
      OutlineText.of(text, language: "zh") == [
        "art_一 <article> [一] 为了保护灯塔，制定本法。", "art_二 <article> [二] 看守人应当：", "art_二__point_一 <point> [二/一] 点灯；",
        "art_二__point_二 <point> [二/二] 记录；", "art_二__point_三 <point> [二/三] 依照第五条第（一）项报告。", "art_四 <article> [四] 中央港长领导灯塔工作。",
        "art_五 <article> [五] 第三方不得进入灯塔。", "att_一 <annex> [annex 一] {灯塔名单}", "att_一__para_1 <paragraph> [annex 一/1] 北灯塔",
        "att_一__para_2 <paragraph> [annex 一/2] 南灯塔",
      ])
  }
}
