/// Numbers written with Han numerals: `二十三`, `一百零三`, `一〇三`.
enum IdeographicNumeral {
  /// Value of a figure, 0...9; nil for any other character.
  static func figure(_ value: UInt32) -> Int? {
    switch value {
    case 0x3007, 0x96F6: 0
    case 0x4E00: 1
    case 0x4E8C, 0x4E24: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }

  /// Value of a power of ten: `十`, `百`, `千`.
  static func power(_ value: UInt32) -> Int? {
    switch value {
    case 0x5341: 10
    case 0x767E: 100
    case 0x5343: 1000
    default: nil
    }
  }

  /// Reads a number that begins at `at`.
  /// - Returns: Its value and the offset behind it; nil when no numeral stands there, or a number above 99,999.
  static func read(_ bytes: [UInt8], at: Int, end: Int) -> (value: Int, end: Int)? {
    var total = 0
    var figure: Int?
    var placed = 0
    var hasPower = false
    var stop = at
    while stop < end {
      let character = ScriptCharacter(bytes, at: stop)
      if let value = Self.figure(character.value) {
        // Without powers of ten the figures stand by place, as digits do.
        placed = placed * 10 + value
        figure = value
      } else if let power = Self.power(character.value) {
        total += (figure ?? 1) * power
        figure = nil
        hasPower = true
      } else {
        break
      }
      guard placed < 100_000 else { return nil }
      stop += character.width
    }
    guard stop > at else { return nil }
    let value = hasPower ? total + (figure ?? 0) : placed
    return value < 100_000 ? (value, stop) : nil
  }
}
