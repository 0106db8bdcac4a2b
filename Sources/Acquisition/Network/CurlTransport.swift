/// Makes requests with the program `curl`, one process for each.
///
/// A process of its own, because what comes from outside must not be able to end ours: Foundation's `URLSession` on Linux stops the
/// whole program at an answer with a trailer (docs/dependencies.md has what was tried). It reads no configuration of the user's, keeps no cookies, speaks
/// nothing but HTTP and HTTPS, follows nothing, and gets its orders through standard input, so that no part of an address or a header
/// can be an option.
struct CurlTransport: HTTPTransport {
  func send(_ request: HTTPRequest, _ settings: FetchSettings) throws(TransportFault) -> HTTPResponse {
    let body = try request.body.map(Self.file)
    let process = ChildProcess(
      program: "curl", arguments: ["--disable", "--config", "-"], environment: ChildEnvironment.variables(ChildEnvironment.network),
      input: Array(Self.orders(request, bodyPath: body?.path, settings).utf8),
      outputLimit: settings.maximumByteCount + HTTPAnswer.longestHead, seconds: settings.requestSeconds + 2,
      isCancelled: settings.isCancelled)
    let result: ChildProcess.Result
    do throws(ChildProcess.Failure) {
      result = try process.run()
    } catch {
      throw .noProgram(error.isMissing ? "it is not installed" : error.reason)
    }
    switch result.end {
    case .cancelled: throw .cancelled
    case .timedOut: throw .timedOut
    case .saidTooMuch: throw .tooLarge
    case .exited(let status): if let fault = Self.fault(status, result.complaint) { throw fault }
    }
    guard let response = HTTPAnswer.parse(result.output) else { throw .broken("the answer is no HTTP") }
    guard response.body.count <= settings.maximumByteCount else { throw .tooLarge }
    return response
  }

  private static func file(_ bytes: [UInt8]) throws(TransportFault) -> TemporaryFile {
    do throws(ChildProcess.Failure) { return try TemporaryFile(bytes) } catch { throw .noProgram(error.reason) }
  }

  /// The request in the words of curl's configuration.
  static func orders(_ request: HTTPRequest, bodyPath: String?, _ settings: FetchSettings) -> String {
    var lines = [
      "url = \(quoted(request.address.text))", "include", "silent", "show-error", "globoff", "suppress-connect-headers",
      "proto = \"=http,https\"", "max-redirs = 0", "user-agent = \(quoted(settings.userAgent))",
      "connect-timeout = \(seconds(settings.connectSeconds))", "max-time = \(seconds(settings.requestSeconds))",
      "max-filesize = \(settings.maximumByteCount)", "header = \"Expect:\"", "header = \"Accept-Encoding: identity\"",
    ]
    for header in request.headers { lines.append("header = \(quoted("\(header.name): \(header.value)"))") }
    if let bodyPath { lines += ["request = \"POST\"", "data-binary = \(quoted("@" + bodyPath))"] }
    return lines.joined(separator: "\n") + "\n"
  }

  /// In quotation marks, on one line: what could end the line is left out, what could end the quotation is escaped.
  static func quoted(_ text: String) -> String {
    let harmless = text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
    return "\""
      + String(String.UnicodeScalarView(harmless)).split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
      .split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"") + "\""
  }

  /// With one decimal, at least 0.1.
  private static func seconds(_ value: Double) -> String {
    let tenths = max(1, Int((min(value, 86_400) * 10).rounded()))
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// What curl's exit status means; nil for success. The numbers are those of its manual.
  static func fault(_ status: Int32, _ complaint: String) -> TransportFault? {
    // `curl: (56) Recv failure: …`
    let words = complaint.split(separator: ") ", maxSplits: 1).last.map(String.init) ?? ""
    let reason = words.isEmpty ? "curl ended with status \(status)" : words
    return switch status {
    case 0: nil
    case 6: .unresolvable
    case 5, 7: .unreachable(reason)
    case 28: .timedOut
    case 35, 51, 53, 54, 58, 59, 60, 64, 66, 77, 80, 82, 83, 90, 91: .untrusted(reason)
    case 63: .tooLarge
    case 2, 3, 4, 26, 127: .noProgram(reason)
    default: .broken(reason)
    }
  }
}
