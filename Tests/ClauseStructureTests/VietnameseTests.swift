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
        "@@"
      ])
  }

  @Test("knows the capital letters of the language", arguments: ["ĐIỀU 1. ĐÈN", "Điều 1. Ánh sáng", "Điều 1. Ưu tiên", "Điều 1. Ổn định"])
  func capitals(heading: String) {
    let outline = OutlineText.of("\(heading)\nNgười gác đèn giữ đèn.\n\nĐiều 2. Hiệu lực\nLuật này có hiệu lực.\n", language: "vi")
    #expect(outline.first == "art_1 <article> [1] {\(heading.drop { $0 != "." }.dropFirst(2))} Người gác đèn giữ đèn.")
    #expect(outline.count == 2)
  }
}
