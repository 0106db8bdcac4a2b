/// Numbers as the model's tables hold them: a point, no exponent, so that a lawyer who reads the table sees the number.
public enum PlainNumber {
  /// Rounded to so many decimals, trailing zeros left out: `-3.2`, `0`, `0.0625`.
  /// - Precondition: `value` is finite and below 10⁹ in size; `decimals` lies in 0 ... 9.
  public static func text(_ value: Double, decimals: Int) -> String {
    precondition(value.isFinite && value.magnitude < 1e9 && 0...9 ~= decimals, "a number of a table")
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((value.magnitude * Double(scale)).rounded())
    var fraction = String(scaled % scale)
    fraction = decimals == 0 ? "" : String(repeating: "0", count: decimals - fraction.utf8.count) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let sign = value < 0 && scaled > 0 ? "-" : ""
    return sign + String(scaled / scale) + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// As `text`, always with all decimals: `0.940`.
  public static func fixed(_ value: Double, decimals: Int) -> String {
    let short = text(value, decimals: decimals)
    guard decimals > 0 else { return short }
    let parts = short.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    return parts[0] + "." + fraction + String(repeating: "0", count: decimals - fraction.utf8.count)
  }
}
