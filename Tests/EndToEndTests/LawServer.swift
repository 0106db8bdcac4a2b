import Foundation
import Testing

/// A publisher on loopback: serves the folder `site` of a test's program, with validators, while the value lives. Each request is a line of
/// `requests.log`: method, path, status, `User-Agent`.
final class LawServer {
  let port: Int
  private let program: Program
  private let process = Process()

  struct NotReady: Error {}

  init(_ program: Program) throws {
    self.program = program
    try program.folder.write("site/empty.txt", "")
    try program.folder.write("server.py", Self.script)
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-B", "server.py"]
    process.currentDirectoryURL = program.folder.url
    try process.run()
    for _ in 0..<400 {
      if let text = try? program.folder.read("server.port"), let port = Int(String(decoding: text, as: UTF8.self).dropLast()) {
        self.port = port
        return
      }
      usleep(50_000)
    }
    process.terminate()
    throw NotReady()
  }

  // The signals that end a program politely may be blocked in the test's process, and what it starts inherits that.
  deinit {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  var address: String { "http://127.0.0.1:\(port)" }

  func publish(_ name: String, _ text: String) throws { try program.folder.write("site/\(name)", text) }

  /// Requests so far, those for robots.txt left out.
  func requests() throws -> [String] {
    String(decoding: try program.folder.read("requests.log"), as: UTF8.self).split(separator: "\n").map(String.init).filter {
      !$0.contains("/robots.txt")
    }
  }

  private static let script = """
    import hashlib, http.server, os

    TYPES = {".txt": "text/plain; charset=utf-8", ".akn": "application/akn+xml", ".xml": "application/xml", ".html": "text/html; charset=utf-8",
             ".atom": "application/atom+xml"}

    class Publisher(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            path = os.path.join("site", self.path.lstrip("/"))
            body = open(path, "rb").read() if os.path.isfile(path) else b""
            tag = '"' + hashlib.sha256(body).hexdigest() + '"'
            status = 404 if not os.path.isfile(path) else 304 if self.headers.get("If-None-Match") == tag else 200
            with open("requests.log", "a") as log:
                log.write(f"GET {self.path} {status} {self.headers.get('User-Agent')}\\n")
            self.send_response(status)
            if status == 200:
                self.send_header("ETag", tag)
                self.send_header("Content-Type", TYPES.get(os.path.splitext(path)[1], "application/octet-stream"))
                self.send_header("Content-Length", str(len(body)))
            elif status == 404:
                self.send_header("Content-Length", "0")
            self.end_headers()
            if status == 200:
                self.wfile.write(body)

        def log_message(self, *rest): pass

    open("requests.log", "w").close()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Publisher)
    with open("server.port.new", "w") as port:
        port.write(f"{server.server_port}\\n")
    os.rename("server.port.new", "server.port")
    server.serve_forever()

    """
}
