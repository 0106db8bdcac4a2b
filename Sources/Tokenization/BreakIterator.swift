internal import CICUShim
import LegalText

/// One of ICU's break iterators, owned by one thread and reused from text to text.
///
/// The root locale's rules are used: boundaries depend on the text alone, never on the machine's settings.
@safe struct BreakIterator: ~Copyable {  // safe: the handle never leaves, and is closed once

  enum Kind { case word, sentence }

  private let handle: OpaquePointer

  /// - Throws: `Diagnostic` T001 when ICU cannot open its rules (a broken installation).
  init(_ kind: Kind) throws(Diagnostic) {
    var status: Int32 = 0
    let opened = unsafe cicu_break_open(kind == .word ? CICU_WORD : CICU_SENTENCE, &status)
    guard let opened = unsafe opened else {
      throw Diagnostic(
        code: "T001", file: "ICU", message: "cannot open ICU's break rules (\(unsafe String(cString: cicu_error_name(status))))",
        hint: "reinstall the package libicu")
    }
    unsafe handle = opened
  }

  deinit { unsafe cicu_break_close(handle) }

  /// Calls `body` with every boundary after 0, ascending, and with ICU's rule status there.
  /// - Parameter bytes: Valid UTF-8 of less than 2 GiB.
  /// - Complexity: O(bytes).
  func forEachBoundary(in bytes: [UInt8], _ body: (_ offset: Int, _ status: Int32) -> Void) throws(Diagnostic) {
    guard !bytes.isEmpty else { return }
    precondition(bytes.count <= Int(Int32.max), "the reader refuses texts of 2 GiB and more")
    let failure: Int32 = unsafe bytes.withUnsafeBufferPointer { buffer in
      let status = unsafe cicu_break_set_text(handle, buffer.baseAddress, Int64(buffer.count))
      guard status <= 0 else { return status }
      while true {
        let next = unsafe cicu_break_next(handle)
        if next < 0 { break }
        body(Int(next), unsafe cicu_break_rule_status(handle))
      }
      return 0
    }
    if failure > 0 {
      throw Diagnostic(
        code: "T002", file: "ICU", message: "ICU cannot read the text (\(unsafe String(cString: cicu_error_name(failure))))",
        hint: "check that the text is valid UTF-8")
    }
  }
}
