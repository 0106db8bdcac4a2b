internal import CICUShim
import LegalText

/// One of ICU's break iterators, owned by one thread and reused from text to text.
@safe struct BreakIterator: ~Copyable {  // safe: the handle never leaves, and is closed once

  private let handle: OpaquePointer

  /// Sentences after the root locale's rules, which are those of UAX #29.
  /// - Throws: `Diagnostic` T001 when ICU cannot open its rules (a broken installation).
  static func sentences() throws(Diagnostic) -> BreakIterator {
    var status: Int32 = 0
    return try unsafe BreakIterator(cicu_break_open_sentences(&status), status, "break rules")
  }

  /// Boundaries after rules in ICU's notation.
  /// - Throws: `Diagnostic` T001 when ICU does not take the rules.
  static func rules(_ rules: String) throws(Diagnostic) -> BreakIterator {
    var status: Int32 = 0
    var line: Int32 = 0
    let opened = unsafe cicu_break_open_rules(rules, &status, &line)
    return try unsafe BreakIterator(opened, status, "break rules from line \(line) on")
  }

  private init(_ opened: OpaquePointer?, _ status: Int32, _ what: String) throws(Diagnostic) {
    guard let opened = unsafe opened else {
      throw Diagnostic(
        code: "T001", file: "ICU", message: "cannot open ICU's \(what) (\(unsafe String(cString: cicu_error_name(status))))",
        hint: "reinstall the package libicu")
    }
    unsafe handle = opened
  }

  deinit { unsafe cicu_break_close(handle) }

  /// Every boundary after 0, ascending.
  /// - Parameter bytes: Less than 2 GiB; ill-formed UTF-8 reads as U+FFFD.
  /// - Complexity: O(bytes).
  func boundaries(of bytes: [UInt8]) throws(Diagnostic) -> [Int] {
    guard !bytes.isEmpty else { return [] }
    precondition(bytes.count <= Int(Int32.max), "ICU's offsets have 32 bits")
    var result: [Int] = []
    let failure: Int32 = unsafe bytes.withUnsafeBufferPointer { buffer in
      let status = unsafe cicu_break_set_text(handle, buffer.baseAddress, Int64(buffer.count))
      guard status <= 0 else { return status }
      while true {
        let next = unsafe cicu_break_next(handle)
        if next < 0 { return 0 }
        result.append(Int(next))
      }
    }
    if failure > 0 {
      throw Diagnostic(
        code: "T002", file: "ICU", message: "ICU cannot read the text (\(unsafe String(cString: cicu_error_name(failure))))",
        hint: "report this as a fault of the program")
    }
    return result
  }
}
