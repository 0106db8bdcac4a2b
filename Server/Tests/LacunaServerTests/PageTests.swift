import Foundation
import LacunaServer
import Testing

/// The page's files, their headers, and the document of the API.
@Suite struct PageTests {
  @Test func `every file of the page is served with its type, and nothing else`() async throws {
    try await TestServer.run { server in
      let folder = TestServer.package.appending(path: "page")
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
        let answer = try await server.get(name == "index.html" ? "/" : "/page/\(name)")
        #expect(answer.status == 200, "\(name)")
        #expect(answer.body == Array(try Data(contentsOf: folder.appending(path: name))))
        let type = try #require(answer.headers["content-type"])
        let expected = ["js": "text/javascript", "css": "text/css", "html": "text/html", "svg": "image/svg+xml"]
        #expect(type.hasPrefix(expected[String(name.split(separator: ".").last!)]!))
      }
      let colours = try await server.get("/page/colours.css").text
      #expect(colours.split(separator: "\n").count == 101)
    }
  }

  @Test(arguments: ["/", "/page/page.js", "/v1/rules", "/nowhere", "/healthz"])
  func `every answer forbids sniffing, framing and foreign sources`(_ path: String) async throws {
    try await TestServer.run { server in
      let headers = try await server.get(path).headers
      #expect(headers["x-content-type-options"] == "nosniff")
      #expect(headers["referrer-policy"] == "no-referrer")
      #expect(headers["x-frame-options"] == "DENY")
      let policy = try #require(headers["content-security-policy"])
      #expect(policy.hasPrefix("default-src 'none'"))
      #expect(policy.contains("frame-ancestors 'none'"))
      #expect(!policy.contains("script-src 'unsafe"))
      #expect(headers["server"] == nil)
    }
  }

  @Test func `the page has no inline script or style`() throws {
    let folder = TestServer.package.appending(path: "page")
    let html = try String(contentsOf: folder.appending(path: "index.html"), encoding: .utf8)
    #expect(html.firstMatch(of: /<script(?![^>]*\ssrc=)|<style|\son\w+=|\sstyle=|javascript:/) == nil)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".js") {
      let script = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      #expect(script.firstMatch(of: /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function/) == nil, "\(name)")
    }
  }

  @Test func `HEAD has the headers of GET and no body`() async throws {
    try await TestServer.run { server in
      let answer = try await server.get("/", method: "HEAD")
      #expect(answer.status == 200)
      #expect(answer.body.isEmpty)
      #expect((Int(answer.headers["content-length"] ?? "") ?? 0) > 1000)
    }
  }

  @Test func `the document of the API names exactly the routes that there are, and their parameters`() async throws {
    try await TestServer.run { server in
      let document = try await server.get("/openapi.json").json
      #expect(document["openapi"] as? String == "3.1.0")
      let paths = try #require(document["paths"] as? [String: [String: [String: Any]]])
      let parameters = try #require((document["components"] as? [String: Any])?["parameters"] as? [String: [String: Any]])
      var documented: [String: Set<String>] = [:]
      for (path, methods) in paths {
        for (method, operation) in methods {
          let references = (operation["parameters"] as? [[String: Any]] ?? []).compactMap { $0["$ref"] as? String }
          documented["\(method.uppercased()) \(path)"] = Set(
            try references.map { reference in
              let key = try #require(reference.split(separator: "/").last.map(String.init))
              return try #require(parameters[key]?["name"] as? String, "\(reference)")
            })
        }
      }
      var served: [String: Set<String>] = [:]
      for route in server.server.routes.routes where route.isAPI { served["\(route.method.rawValue) \(route.pattern)"] = route.parameters }
      #expect(documented == served)
    }
  }
}
