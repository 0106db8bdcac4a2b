/// The 64-bit keys by which words and phrases are counted and looked up.
///
/// A word's key is FNV-1a (Fowler, Noll, Vo; RFC 9923) over the bytes of its base form; a phrase's key mixes the keys of its words in order with the
/// finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014). Among 200 000 keys two are equal with a chance of about 10⁻⁹.
public enum WordKey {
  /// - Complexity: O(bytes).
  public static func word(_ base: String) -> UInt64 { word(base.utf8) }

  static func word(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return value
  }

  /// The key of a phrase from the key of its beginning and the key of its next word.
  @inline(__always)
  static func phrase(_ beginning: UInt64, _ word: UInt64) -> UInt64 {
    var mixed = (beginning &+ 0x9E37_79B9_7F4A_7C15) ^ (word &* 0xBF58_476D_1CE4_E5B9)
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The key of words in their base forms; one word's key is its own.
  public static func phrase(_ words: some Sequence<String>) -> UInt64 {
    var key: UInt64?
    for one in words { key = key.map { phrase($0, word(one)) } ?? word(one) }
    return key ?? 0
  }
}
