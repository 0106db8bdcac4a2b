import Foundation
import Testing

/// `lacuna watch` from the outside.
@Suite struct WatchTests {
  private static let law = "1. Lamps\nThe keeper lights the lamp at dusk.\n"
  private static let worse = law + "\n2. Sale\nA person who sells malware commits an offence.\n"
  private let watch = ["watch", "act.txt", "--baseline", "risk.ndjson", "--once", "--log-format", "json"]

  private func program() throws -> Program {
    let program = try Program()
    try program.folder.write("act.txt", Self.law)
    return program
  }

  /// The events on standard error.
  private func events(_ outcome: Program.Outcome) throws -> [[String: Any]] {
    try outcome.errorLines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:] }
  }

  @Test func `new risk is told once, and again after it was gone`() throws {
    let program = try program()
    let first = try program.run(watch)
    #expect(first.status == 0 && first.text == "")
    #expect(try events(first).compactMap { $0["event"] as? String } == ["start", "check-begin", "check-end"])
    #expect(try events(first).allSatisfy { ($0["time"] as? String)?.count == 20 && $0["level"] as? String == "info" })
    #expect(try program.run(watch).text == "")
    try program.folder.write("act.txt", Self.worse)
    let found = try program.run(watch)
    #expect(found.status == 1 && !found.lines.isEmpty)
    #expect(try found.records.allSatisfy { $0["type"] as? String == "alarm" && $0["document"] as? String == "act.txt" })
    let again = try program.run(watch)
    #expect(again.status == 1 && again.text == "", "the same risk is not told twice")
    try program.folder.write("act.txt", "\n\n" + Self.worse)
    #expect(try program.run(watch).text == "", "nor is it when it only moved")
    try program.folder.write("act.txt", Self.law)
    #expect(try program.run(watch).status == 0)
    try program.folder.write("act.txt", Self.worse)
    #expect(try program.run(watch).text == found.text)
  }

  @Test func `a check that fails is told apart, and one that cannot work ends the watch`() throws {
    let program = try program()
    #expect(try program.run(["watch", "gone.txt", "--baseline", "risk.ndjson", "--once"]).status == 2)
    #expect(try program.run(["watch", "act.txt", "--every", "1d"]).status == 64, "check wants a baseline")
    try program.folder.write("risk.ndjson", "no baseline\n")
    let faulty = try program.run(["watch", "act.txt", "--baseline", "risk.ndjson", "--every", "1d", "--log-format", "json"])
    #expect(faulty.status == 65)
    #expect(try events(faulty).contains { ($0["text"] as? String)?.contains("[B10") == true && $0["level"] as? String == "error" })
  }

  @Test func `usage`() throws {
    let program = try program()
    for extra in [
      ["--every", "0s"], ["--every", "6"], ["--jitter", "0.6"], ["--format", "text"], ["--update"], ["--webhook", "ftp://h/"],
      ["--log-format", "xml"],
    ] {
      #expect(try program.run(watch + extra).status == 64, "\(extra)")
    }
    let data = ["XDG_DATA_HOME": program.folder.path, "XDG_STATE_HOME": program.folder.path]
    #expect(try program.run(["watch", "--once"], environment: data).status == 65, "there is no database")
  }

  @Test func `two never collide, and a signal ends the first cleanly`() throws {
    let program = try program()
    // The first waits for a day; the second finds its lock; SIGTERM ends the first during its wait.
    let run = try program.shell(
      """
      "$LACUNA" watch act.txt --baseline risk.ndjson --every 1d --log-format json 2>first.log & first=$!
      for i in $(seq 200); do grep -q '"event":"wait"' first.log && break; sleep 0.1; done
      "$LACUNA" watch act.txt --baseline risk.ndjson --once; echo "second $?"
      kill -TERM $first; wait $first; echo "first $?"
      "$LACUNA" watch act.txt --baseline risk.ndjson --once 2>/dev/null; echo "third $?"
      """)
    #expect(run.lines == ["second 74", "first 143", "third 0"])
    #expect(run.codes == ["W601"])
    let log = String(decoding: try program.folder.read("first.log"), as: UTF8.self)
    #expect(log.split(separator: "\n").last?.contains(#""event":"stop","status":143"#) == true)
  }

  @Test func `a webhook gets new risk with a key, and gets it again when it did not take it`() throws {
    let program = try program()
    try program.folder.write(
      "hook.py",
      """
      import http.server, sys
      class Hook(http.server.BaseHTTPRequestHandler):
          def do_POST(self):
              body = self.rfile.read(int(self.headers["Content-Length"])).decode()
              open("hook.log", "a").write(self.headers["Idempotency-Key"] + " " + body + "\\n")
              self.send_response(int(open("hook.status").read())); self.end_headers()
          def log_message(self, *rest): pass
      server = http.server.HTTPServer(("127.0.0.1", 0), Hook)
      open("hook.port", "w").write(str(server.server_port) + "\\n")
      server.serve_forever()

      """)
    try program.folder.write("hook.status", "410")
    try program.folder.write("worse.txt", Self.worse)
    let run = try program.shell(
      """
      export no_proxy=127.0.0.1
      python3 -B hook.py & hook=$!
      for i in $(seq 200); do [ -s hook.port ] && break; sleep 0.1; done
      watch() { "$LACUNA" watch act.txt --baseline risk.ndjson --once --webhook "http://127.0.0.1:$(cat hook.port)/x" >/dev/null 2>>log; echo $?; }
      watch
      cp worse.txt act.txt
      watch
      printf 200 >hook.status
      watch
      watch
      # The signals that end a program politely may be blocked in the test's process, and what it starts inherits that.
      kill -KILL $hook
      """)
    #expect(run.lines == ["0", "74", "1", "1"])
    let posts = String(decoding: try program.folder.read("hook.log"), as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(posts.count == 2, "nothing when nothing happened, and nothing twice")
    let keys = posts.map { $0.prefix { $0 != " " } }
    #expect(keys.count == 2 && keys[0] == keys[1] && keys[0].count == 64)
    let body = try #require(try JSONSerialization.jsonObject(with: Data(posts[1].dropFirst(65).utf8)) as? [String: Any])
    #expect(body["type"] as? String == "lacuna-alarms" && body["key"] as? String == String(keys[0]))
    #expect((body["alarms"] as? [[String: Any]])?.isEmpty == false && body["summary"] is [String: Any])
  }
}
