import TestSupport
import Testing

/// The clause structure of laws in Vietnamese; the port and its lighthouse are invented.
@Suite("A law in Vietnamese")
struct VietnameseTests {
  @Test("counts đ between d and e and leaves out f and j")
  func whole() {
    let text = """
      LUẬT MẠNG CẢNG

      Phần thứ nhất
      NHỮNG QUY ĐỊNH CHUNG

      Chương I
      QUY ĐỊNH CHUNG

      Điều 1. Phạm vi điều chỉnh
      Luật này quy định về mạng của cảng.

      Điều 2. Giải thích từ ngữ
      Trong Luật này, các từ ngữ dưới đây được hiểu như sau:
      1. Mạng cảng là thiết bị và chương trình của cảng.
      2. Người gác đèn là người được cảng giao việc.

      Chương II
      HÀNH VI BỊ CẤM

      Mục 1. HÀNH VI

      Tiểu mục 1. HÀNH VI TRÊN MẠNG

      Điều 3. Các hành vi bị cấm
      1. Nghiêm cấm các hành vi sau đây:
      a) Vào mạng đèn mà không được phép;
      b) Phát tín hiệu giả;
      c) Tắt đèn;
      d) Phá đèn;
      đ) Bán mật khẩu của đèn;
      e) Cản trở người gác đèn;
      g) Xóa sổ trực;
      h) Sửa sổ trực;
      i) Giấu sổ trực;
      k) Hành vi khác quy định tại điểm d và điểm đ khoản 1 Điều này.
      2. Người vi phạm khoản 1 Điều 3 của Luật này bị phạt tiền.

      Điều 3a. Ngoại lệ
      Người gác đèn được tắt đèn khi có lệnh.

      Điều 4. Hiệu lực thi hành
      Luật này có hiệu lực sau một năm.
      """
    #expect(
      OutlineText.of(text, language: "vi") == [
        "part_1 <part> [part 1] {NHỮNG QUY ĐỊNH CHUNG}",
        "part_1__chp_I <chapter> [chapter I] {QUY ĐỊNH CHUNG}",
        "art_1 <article> [1] {Phạm vi điều chỉnh} Luật này quy định về mạng của cảng.",
        "art_2 <article> [2] {Giải thích từ ngữ} Trong Luật này, các từ ngữ dưới đây được hiểu như sau:",
        "art_2__para_1 <paragraph> [2/1] Mạng cảng là thiết bị và chương trình của cảng.",
        "art_2__para_2 <paragraph> [2/2] Người gác đèn là người được cảng giao việc.",
        "part_1__chp_II <chapter> [chapter II] {HÀNH VI BỊ CẤM}",
        "part_1__chp_II__dvs_1 <division> [division 1] {HÀNH VI}",
        "part_1__chp_II__dvs_1__subchp_1 <subchapter> [subchapter 1] {HÀNH VI TRÊN MẠNG}",
        "art_3 <article> [3] {Các hành vi bị cấm}",
        "art_3__para_1 <paragraph> [3/1] Nghiêm cấm các hành vi sau đây:",
        "art_3__para_1__point_a <point> [3/1/a] Vào mạng đèn mà không được phép;",
        "art_3__para_1__point_b <point> [3/1/b] Phát tín hiệu giả;",
        "art_3__para_1__point_c <point> [3/1/c] Tắt đèn;",
        "art_3__para_1__point_d <point> [3/1/d] Phá đèn;",
        "art_3__para_1__point_đ <point> [3/1/đ] Bán mật khẩu của đèn;",
        "art_3__para_1__point_e <point> [3/1/e] Cản trở người gác đèn;",
        "art_3__para_1__point_g <point> [3/1/g] Xóa sổ trực;",
        "art_3__para_1__point_h <point> [3/1/h] Sửa sổ trực;",
        "art_3__para_1__point_i <point> [3/1/i] Giấu sổ trực;",
        "art_3__para_1__point_k <point> [3/1/k] Hành vi khác quy định tại điểm d và điểm đ khoản 1 Điều này.",
        "art_3__para_2 <paragraph> [3/2] Người vi phạm khoản 1 Điều 3 của Luật này bị phạt tiền.",
        "art_3a <article> [3a] {Ngoại lệ} Người gác đèn được tắt đèn khi có lệnh.",
        "art_4 <article> [4] {Hiệu lực thi hành} Luật này có hiệu lực sau một năm.",
      ])
  }

  @Test("knows the capital letters of the language", arguments: ["ĐIỀU 1. ĐÈN", "Điều 1. Ánh sáng", "Điều 1. Ưu tiên", "Điều 1. Ổn định"])
  func capitals(heading: String) {
    let outline = OutlineText.of("\(heading)\nNgười gác đèn giữ đèn.\n\nĐiều 2. Hiệu lực\nLuật này có hiệu lực.\n", language: "vi")
    #expect(outline.first == "art_1 <article> [1] {\(heading.drop { $0 != "." }.dropFirst(2))} Người gác đèn giữ đèn.")
    #expect(outline.count == 2)
  }

  @Test("may number with dashes and strokes and its annexes with Roman numerals")
  func older() {
    let text = """
      Điều 1: Phạm vi
      Luật này quy định về đèn biển.
      Điều 2.- Người gác đèn
      Người gác đèn có trách nhiệm sau:
      1- Thắp đèn;
      2- Ghi sổ theo khoản 1 Điều 1 Luật này:
      a/ Sổ bắc;
      đ/ Sổ nam.
      PHỤ LỤC I
      DANH SÁCH ĐÈN
      1. Đèn bắc.
      """
    #expect(
      OutlineText.of(text, language: "vi").map { $0.prefix { $0 != " " } }
        == [
          "art_1", "art_2", "art_2__para_1", "art_2__para_2", "art_2__para_2__point_a", "art_2__para_2__point_đ", "att_I", "att_I__para_1",
        ])
  }
}
