/// Decimal text of numbers, the same in every locale: a point, no grouping, no exponent.
package enum DecimalText {
  /// The shortest decimal that reads back as the same double, written without exponent: `0.1`, `-2.1`, `31.0`.
  /// - Precondition: `value` is finite; a score that is not a number is our bug, never the document's.
  static func shortest(_ value: Double) -> String {
    precondition(value.isFinite, "reports print finite numbers only")
    if value == 0 { return "0.0" }  // also for minus zero, which would surprise a reader
    let text = value.description
    guard let mark = text.utf8.firstIndex(where: { $0 == UInt8(ascii: "e") }) else { return text }
    return plain(mantissa: text[..<mark], exponent: Int(text[text.index(after: mark)...]) ?? 0)
  }

  /// Two decimals, rounded half away from zero: `46.26`, `31.00`.
  /// - Precondition: `value` is finite.
  package static func twoDecimals(_ value: Double) -> String {
    precondition(value.isFinite, "reports print finite numbers only")
    // Beyond this the hundredths are no longer in the number, and it would not fit the integer below.
    guard value.magnitude < 1e15 else { return shortest(value) }
    let hundredths = Int((value * 100).rounded())
    let fraction = hundredths.magnitude % 100
    return (hundredths < 0 ? "-" : "") + "\(hundredths.magnitude / 100)." + (fraction < 10 ? "0" : "") + "\(fraction)"
  }

  /// Two decimals, always with a sign: `+2.69`, `-0.74`, `+0.00`.
  package static func signed(_ value: Double) -> String {
    let text = twoDecimals(value)
    return text.hasPrefix("-") ? text : "+" + text
  }

  /// The double nearest to `value` rounded to two decimals, so that its shortest text has at most two.
  package static func rounded(_ value: Double) -> Double { round(value, to: 100) }

  /// As `rounded(_:)` with four decimals, for shares.
  package static func roundedShare(_ value: Double) -> Double { round(value, to: 10_000) }

  /// Whole per cent of a share in [0, 1], rounded down so that an incomplete share is never shown as 100.
  package static func percent(_ share: Double) -> String { "\(Int((share * 100 + 1e-9).rounded(.down))) %" }

  private static func round(_ value: Double, to scale: Double) -> Double {
    value.magnitude < 1e12 ? (value * scale).rounded() / scale : value
  }

  private static func plain(mantissa: Substring, exponent: Int) -> String {
    let isNegative = mantissa.hasPrefix("-")
    let unsigned = isNegative ? mantissa.dropFirst() : mantissa
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    let whole = String(parts[0])
    let fraction = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
    let digits = whole + fraction
    let point = whole.utf8.count + exponent
    let text: String
    if point <= 0 {
      text = "0." + String(repeating: "0", count: -point) + digits
    } else if point >= digits.utf8.count {
      text = digits + String(repeating: "0", count: point - digits.utf8.count) + ".0"
    } else {
      text = String(digits.prefix(point)) + "." + String(digits.dropFirst(point))
    }
    return isNegative ? "-" + text : text
  }
}
