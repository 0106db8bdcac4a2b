/// One method at one address: what it takes, and what answers it.
public struct Route: Sendable {
  public enum Method: String, Sendable {
    case get = "GET"
    case post = "POST"
  }

  public var method: Method
  /// `/v1/rules/{id}`: a part in braces stands for any one part.
  public var pattern: String
  /// Names of the parameters that may stand in the query.
  public var parameters: Set<String>
  /// Part of the documented API, rather than of the page.
  public var isAPI: Bool
  let answer: @Sendable (ClientRequest, RequestLife) async throws -> Reply

  init(
    _ method: Method, _ pattern: String, parameters: Set<String> = [], isAPI: Bool = true,
    answer: @escaping @Sendable (ClientRequest, RequestLife) async throws -> Reply
  ) {
    self.method = method
    self.pattern = pattern
    self.parameters = parameters
    self.isAPI = isAPI
    self.answer = answer
  }

  /// - Returns: Nil when the path is another one; else what stands in the place of the braces, or an empty string.
  func match(_ path: String) -> String? {
    let wanted = pattern.split(separator: "/", omittingEmptySubsequences: false)
    let given = path.split(separator: "/", omittingEmptySubsequences: false)
    guard wanted.count == given.count else { return nil }
    var argument = ""
    for (part, other) in zip(wanted, given) {
      if part.hasPrefix("{") {
        guard let decoded = PercentDecoding.decode(other, plusIsBlank: false), !decoded.isEmpty else { return nil }
        argument = decoded
      } else if part != other {
        return nil
      }
    }
    return argument
  }
}
