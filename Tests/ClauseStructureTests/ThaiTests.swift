import TestSupport
import Testing

/// The clause structure of laws in Thai; the port and its lighthouse are invented.
@Suite("A law in Thai")
struct ThaiTests {
  @Test("has digits of its own, no titles and no stops")
  func whole() {
    let text = """
      พระราชบัญญัติเครือข่ายท่าเรือ

      มาตรา ๑ พระราชบัญญัตินี้เรียกว่า “พระราชบัญญัติเครือข่ายท่าเรือ”

      มาตรา ๒ พระราชบัญญัตินี้ให้ใช้บังคับเมื่อพ้นหนึ่งปี

      มาตรา ๓ ในพระราชบัญญัตินี้
      “เครือข่าย” หมายความว่า อุปกรณ์ของท่าเรือ
      “ประภาคาร” หมายความว่า จุดหนึ่งของเครือข่าย

      หมวด ๑
      การคุ้มครอง

      ส่วนที่ ๑
      ประภาคาร

      มาตรา ๔ ห้ามมิให้ผู้ใด
      (๑) เข้าเครือข่ายโดยไม่ได้รับอนุญาต
      (๒) ส่งสัญญาณเท็จซึ่ง
      (ก) ทำให้เรือหลงทาง
      (ข) ทำให้เรือชนกัน
      (ค) ทำให้เรือจม
      (ง) ทำให้ท่าเรือเสียหาย
      (๓) ดับไฟ
      ผู้ใดฝ่าฝืนวรรคหนึ่งต้องระวางโทษปรับ
      ผู้กระทำตาม (๒) ต้องระวางโทษสองเท่า

      มาตรา ๔/๑ ผู้เฝ้าประภาคารต้องจดบันทึก

      มาตรา ๔ ทวิ บันทึกต้องเก็บไว้สิบปี

      มาตรา ๕ ให้นายท่ารักษาการตามพระราชบัญญัตินี้
      """
    #expect(
      OutlineText.of(text, language: "th") == [
        "@@"
      ])
  }

  @Test(
    "may be printed with other digits and without blanks",
    arguments: [[("๑", "1"), ("๒", "2"), ("๓", "3")], [("มาตรา ", "มาตรา")], [(" ", "\u{00A0}")]])
  func signs(changes: [(String, String)]) {
    let text = """
      มาตรา ๑ ให้มีประภาคาร

      มาตรา ๒ ผู้เฝ้าต้อง
      (๑) จุดไฟ
      (๒) จดบันทึก

      มาตรา ๓ ให้นายท่ารักษาการ
      """
    let changed = changes.reduce(text) { $0.replacing($1.0, with: $1.1) }
    let ids = OutlineText.of(changed, language: "th").map { $0.prefix { $0 != " " } }
    #expect(ids == ["sec_1", "sec_2", "sec_2__para_1", "sec_2__para_2", "sec_3"])
  }
}
