import LegalText

/// The wording of what can be wrong with a source: A101–A109 its location, A110–A129 the network, A130–A139 git, A140–A149 feeds,
/// A160–A169 the catalogue and the tables.
extension Diagnostic {
  static func location(_ location: String, _ message: String) -> Diagnostic {
    Diagnostic(
      code: "A101", file: location.isEmpty ? "source" : location, message: message,
      hint: "a source is a path, https://…, feed+https://…, or git+https://…#branch:path")
  }

  static func cancelled(_ location: String) -> Diagnostic {
    Diagnostic(code: "A102", file: location, message: "the visit was ended before it was done", hint: "run it again")
  }

  static func missing(_ path: String) -> Diagnostic {
    Diagnostic(code: "A103", file: path, message: "no such file or folder", hint: "check the path, or remove the source")
  }

  /// The same trouble under the name by which the user knows the source.
  func of(_ location: String) -> Diagnostic {
    var copy = self
    copy.file = location
    return copy
  }

  func of(_ address: WebAddress) -> Diagnostic { of(address.text) }

  // MARK: Network

  static func transport(_ address: WebAddress, _ fault: TransportFault) -> Diagnostic {
    let hint =
      switch fault {
      case .noProgram: "install curl (Debian: apt-get install curl)"
      case .timedOut, .unreachable, .broken: "try again later; look at the address in a browser"
      case .tooLarge: "name a smaller part of the law, or save the text and add the file"
      case .unresolvable: "check the address and the network"
      case .untrusted: "check the machine's date and its certificates; the check cannot be switched off"
      case .cancelled: "run it again"
      }
    return Diagnostic(code: "A110", file: address.text, message: fault.message, hint: hint)
  }

  static func status(_ location: String, _ status: Int, _ notBefore: Int64? = nil) -> Diagnostic {
    let (message, hint) =
      switch status {
      case 401, 403, 407: ("is not given out (status \(status))", "look at the address in a browser; save the text and add the file")
      case 404, 410: ("is not there (status \(status))", "the law may have moved: look for it at the publisher's, and name its new address")
      case 429: ("asks for fewer requests (status 429)", "wait")
      case 500...: ("fails (status \(status))", "try again later")
      default: ("answered with status \(status), which is no text", "look at the address in a browser")
      }
    let when = notBefore.map { ", not before \(UTCTime.text($0))" } ?? ""
    return Diagnostic(code: "A111", file: location, message: message + when, hint: hint)
  }

  static func status(_ address: WebAddress, _ status: Int, _ notBefore: Int64?) -> Diagnostic { .status(address.text, status, notBefore) }

  static func resting(_ location: String, until: Int64) -> Diagnostic {
    Diagnostic(
      severity: .warning, code: "A116", file: location, message: "is not asked before \(UTCTime.text(until)), as its server wished",
      hint: "run it again then")
  }

  static func moved(_ location: String, _ address: WebAddress) -> Diagnostic {
    Diagnostic(
      severity: .warning, code: "A117", file: location, message: "has moved for good to \(address.text)", hint: "name the new address")
  }

  // MARK: git

  static func git(_ location: String, _ message: String, _ hint: String = "check the address and the branch") -> Diagnostic {
    Diagnostic(code: "A130", file: location, message: message, hint: hint)
  }

  static func noGit(_ location: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      code: "A131", file: location, message: "cannot be read: the program 'git' could not be started (\(reason))",
      hint: "install git (Debian: apt-get install git)")
  }

  static func rewritten(_ location: String) -> Diagnostic {
    Diagnostic(
      severity: .warning, code: "A132", file: location, message: "its history was rewritten since the last visit; all of it was read again",
      hint: "compare the versions that are kept with the repository's")
  }

  static func passedOver(_ location: String, _ what: String, _ why: String) -> Diagnostic {
    Diagnostic(
      severity: .warning, code: "A133", file: location, message: "passed over \(what): \(why)",
      hint: "add the text as a file if it is a law")
  }

  // MARK: Feeds

  static func feed(_ location: String, line: Int?, column: Int?, _ message: String) -> Diagnostic {
    Diagnostic(
      code: "A140", file: location, line: line, column: column, message: "is no feed that can be read: \(message)",
      hint: "Atom and RSS in UTF-8 are read; look at the address in a browser")
  }

  static func entry(_ name: String, _ message: String) -> Diagnostic {
    Diagnostic(severity: .warning, code: "A141", file: name, message: message, hint: "it is tried again on the next visit")
  }
}
