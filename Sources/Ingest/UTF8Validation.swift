/// Finds the first byte that is no well-formed UTF-8, after table 3-7 of the Unicode standard.
public enum UTF8Validation {
  /// Why a sequence is ill-formed.
  public enum Reason: String, Sendable {
    case loneContinuation = "a continuation byte without its lead byte"
    case impossibleByte = "a byte that never stands in UTF-8"
    case truncated = "a character that is cut off"
    case overlong = "a character written with more bytes than it needs"
    case surrogate = "half of a UTF-16 surrogate pair"
    case beyondUnicode = "a code point above U+10FFFF"
  }

  /// The first ill-formed sequence.
  public struct Fault: Sendable, Hashable {
    /// Byte offset of the sequence's first byte.
    public var offset: Int
    public var reason: Reason
  }

  /// The first fault, or nil when all of `bytes` is well-formed. - Complexity: O(bytes).
  public static func firstFault(in bytes: [UInt8]) -> Fault? {
    let count = bytes.count
    var at = 0
    while at < count {
      let lead = bytes[at]
      if lead < 0x80 {
        at += 1
        continue
      }
      let length: Int
      var low: UInt8 = 0x80
      var high: UInt8 = 0xBF
      switch lead {
      case 0x80...0xBF: return Fault(offset: at, reason: .loneContinuation)
      case 0xC0, 0xC1: return Fault(offset: at, reason: .overlong)
      case 0xC2...0xDF: length = 2
      case 0xE0...0xEF:
        length = 3
        if lead == 0xE0 { low = 0xA0 }
        if lead == 0xED { high = 0x9F }
      case 0xF0...0xF4:
        length = 4
        if lead == 0xF0 { low = 0x90 }
        if lead == 0xF4 { high = 0x8F }
      case 0xF5...0xF7: return Fault(offset: at, reason: .beyondUnicode)
      default: return Fault(offset: at, reason: .impossibleByte)
      }
      for step in 1..<length {
        guard at + step < count else { return Fault(offset: at, reason: .truncated) }
        let byte = bytes[at + step]
        guard 0x80...0xBF ~= byte else { return Fault(offset: at, reason: .truncated) }
        if step == 1, !(low...high ~= byte) {
          return Fault(offset: at, reason: lead == 0xED ? .surrogate : lead == 0xF4 ? .beyondUnicode : .overlong)
        }
      }
      at += length
    }
    return nil
  }
}
