internal import CICUShim
internal import LegalText

/// ICU's folding of a short text.
enum ICUFolding {
  /// The folded text, or nil when the bytes are not valid UTF-8. - Complexity: O(bytes).
  static func folded(_ bytes: [UInt8]) -> [UInt8]? {
    var target = [UInt8](repeating: 0, count: 2 * bytes.count + 16)
    while true {
      let capacity = target.count
      let count = unsafe Int(cicu_fold_utf8(bytes, Int32(bytes.count), &target, Int32(capacity)))
      if count < 0 { return nil }
      if count <= capacity {
        target.removeLast(capacity - count)
        return target
      }
      target = [UInt8](repeating: 0, count: count)
    }
  }

  /// - Throws: `Diagnostic` T001 when ICU's data are not there.
  static func check() throws(Diagnostic) {
    let status = cicu_fold_open()
    guard status == 0 else {
      throw Diagnostic(
        code: "T001", file: "ICU", message: "cannot open ICU's case folding (\(unsafe String(cString: cicu_error_name(status))))",
        hint: "reinstall the package libicu")
    }
  }
}
