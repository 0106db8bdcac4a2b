/// One character of UTF-8 and its length in bytes.
struct UTF8Character {
  var codePoint: Int32
  var length: Int

  /// The character at `at`. Ill-formed bytes read as U+FFFD, one for each maximal subpart, as Unicode recommends and ICU does.
  /// - Precondition: `at` is below `bytes.count`.
  @inline(__always)
  init(_ bytes: Span<UInt8>, at: Int) {
    let first = Int32(bytes[at])
    if first < 0x80 {
      self.init(first, 1)
      return
    }
    guard first >= 0xC2, first <= 0xF4, at + 1 < bytes.count else {
      self.init(0xFFFD, 1)
      return
    }
    let second = Int32(bytes[at + 1])
    let least: Int32 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
    let greatest: Int32 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
    guard second >= least, second <= greatest else {
      self.init(0xFFFD, 1)
      return
    }
    if first < 0xE0 {
      self.init((first & 0x1F) << 6 | second & 0x3F, 2)
      return
    }
    guard at + 2 < bytes.count, bytes[at + 2] & 0xC0 == 0x80 else {
      self.init(0xFFFD, 2)
      return
    }
    let third = Int32(bytes[at + 2]) & 0x3F
    if first < 0xF0 {
      self.init((first & 0x0F) << 12 | (second & 0x3F) << 6 | third, 3)
      return
    }
    guard at + 3 < bytes.count, bytes[at + 3] & 0xC0 == 0x80 else {
      self.init(0xFFFD, 3)
      return
    }
    self.init((first & 0x07) << 18 | (second & 0x3F) << 12 | third << 6 | Int32(bytes[at + 3]) & 0x3F, 4)
  }

  @inline(__always)
  private init(_ codePoint: Int32, _ length: Int) {
    self.codePoint = codePoint
    self.length = length
  }
}
