public import LegalText

/// Tells another program what was found: posts a body to an address, with the manners of the fetcher.
public final class WebhookSender: Sendable {
  private let client: HTTPClient

  /// - Parameter settings: Their bounds, waits and retries hold here too.
  public init(settings: FetchSettings) { client = HTTPClient(settings: settings) }

  /// Posts a body.
  /// - Parameters:
  ///   - body: JSON.
  ///   - address: An address of the web; this machine and private networks are allowed, since the user names them.
  ///   - key: Names this message (header `Idempotency-Key`): every further attempt has the same, so that the receiver can tell repetitions.
  /// - Returns: Why it could not be delivered; nil when the receiver took it (2xx).
  public func deliver(_ body: [UInt8], to address: WebAddress, key: String) -> Diagnostic? {
    let headers = [HTTPHeader("Content-Type", "application/json"), HTTPHeader("Idempotency-Key", key)]
    do {
      let response = try client.post(address, headers, body)
      if 200..<300 ~= response.status { return nil }
      return Diagnostic(
        code: "A120", file: address.text, message: "the webhook answered with status \(response.status)",
        hint: "check the address and its log")
    } catch {
      var diagnostic = error.diagnostic
      diagnostic.code = "A120"
      diagnostic.message = "the webhook could not be reached: " + diagnostic.message
      return diagnostic
    }
  }
}
