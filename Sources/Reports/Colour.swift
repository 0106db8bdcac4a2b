/// A colour in sRGB.
public struct Colour: Sendable, Hashable {
  public var red: UInt8
  public var green: UInt8
  public var blue: UInt8

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  static let black = Colour(red: 0, green: 0, blue: 0)
  static let white = Colour(red: 255, green: 255, blue: 255)

  /// `#00224e`.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef")
    return [red, green, blue].reduce(into: "#") { text, channel in
      text.append(digits[Int(channel >> 4)])
      text.append(digits[Int(channel & 15)])
    }
  }

  /// Black or white, whichever is easier to read on this colour. One of the two has always a contrast above 4.5, since the geometric mean of
  /// both is 21 to the power of one half.
  public var ink: Colour { contrast(with: .black) >= contrast(with: .white) ? .black : .white }

  /// Contrast ratio after WCAG 2.2, from 1 to 21.
  public func contrast(with other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// Relative luminance after WCAG 2.2, in [0, 1].
  private var luminance: Double { 0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue) }

  private static func linear(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    if value <= 0.04045 { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    return base * base * fifthRoot(base * base)  // base to the power of 2.4
  }

  /// Newton's method; reports do without a mathematics library. - Parameter value: In (0, 1].
  private static func fifthRoot(_ value: Double) -> Double {
    var root = 1.0
    for _ in 0..<40 { root = (4 * root + value / (root * root * root * root)) / 5 }
    return root
  }
}
