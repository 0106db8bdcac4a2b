/// An example sentence with its `⟦ ⟧` taken out.
struct MarkedText {
  private static let opening: [UInt8] = Array("⟦".utf8)
  private static let closing: [UInt8] = Array("⟧".utf8)

  /// The sentence without marks.
  private(set) var bytes: [UInt8] = []
  /// What was marked, as ranges of `bytes`, ascending.
  private(set) var ranges: [Range<Int>] = []
  /// The first thing wrong with the marks and its byte offset in the marked text; nil when all is well.
  private(set) var fault: (what: String, offset: Int)?
  /// Where marks stood, as offsets of `bytes`, ascending.
  private var marks: [Int] = []

  /// - Complexity: O(bytes).
  init(_ text: String) {
    let marked = Array(text.utf8)
    bytes.reserveCapacity(marked.count)
    var open: (start: Int, offset: Int)?
    var at = 0
    while at < marked.count {
      if marked[at] < 0x80 {
        bytes.append(marked[at])
        at += 1
      } else if marked[at...].starts(with: Self.opening) {
        if open != nil { note("⟦ stands inside ⟦ ⟧", at) }
        open = (bytes.count, at)
        marks.append(bytes.count)
        at += Self.opening.count
      } else if marked[at...].starts(with: Self.closing) {
        if let open, open.start < bytes.count { ranges.append(open.start..<bytes.count) } else { note("⟧ marks nothing", at) }
        open = nil
        marks.append(bytes.count)
        at += Self.closing.count
      } else {
        bytes.append(marked[at])
        at += 1
      }
    }
    if let open { note("⟦ is not closed", open.offset) }
    if ranges.isEmpty { note("nothing is marked", 0) }
  }

  /// Byte offset of the first `⟦` or `⟧`, or nil.
  static func firstMark(in text: String) -> Int? {
    let bytes = text.utf8Span.span
    for index in bytes.indices where bytes[index] == opening[0] {
      if index + 2 < bytes.count, bytes[index + 1] == opening[1], bytes[index + 2] == opening[2] || bytes[index + 2] == closing[2] {
        return index
      }
    }
    return nil
  }

  /// The offset in the marked text of an offset in `bytes`.
  func markedOffset(_ offset: Int) -> Int { offset + marks.count { $0 <= offset } * Self.opening.count }

  private mutating func note(_ what: String, _ offset: Int) { if fault == nil { fault = (what, offset) } }
}
