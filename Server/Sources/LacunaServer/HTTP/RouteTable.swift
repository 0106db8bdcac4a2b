import NIOHTTP1

/// All routes. An address with other methods than the asked one is 405 with those; HEAD goes where GET goes.
public struct RouteTable: Sendable {
  public let routes: [Route]

  public init(_ routes: [Route]) { self.routes = routes }

  /// - Throws: `Problem` 404 or 405.
  func find(_ method: HTTPMethod, _ path: String) throws(Problem) -> (route: Route, argument: String) {
    let here = routes.compactMap { route in route.match(path).map { (route: route, argument: $0) } }
    let wanted = method == .HEAD ? HTTPMethod.GET : method
    if let found = here.first(where: { $0.route.method.rawValue == wanted.rawValue }) { return found }
    guard !here.isEmpty else {
      throw Problem(404, "no-such-address", "There is nothing at this address", "see /openapi.json for what there is")
    }
    var methods = Set(here.map(\.route.method.rawValue))
    if methods.contains("GET") { methods.insert("HEAD") }
    let allowed = methods.sorted().joined(separator: ", ")
    var problem = Problem(405, "wrong-method", "This method is not served here", "this address takes \(allowed)")
    problem.fields.replaceOrAdd(name: "Allow", value: allowed)
    throw problem
  }
}
