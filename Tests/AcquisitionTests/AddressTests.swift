import Testing

@testable import Acquisition

@Suite struct AddressTests {
  @Test(
    "reads addresses",
    arguments: [
      ("https://Laws.Example/a/../b?c#d", "https://laws.example/b?c"), ("http://h:80", "http://h/"),
      ("https://h:8443/x", "https://h:8443/x"),
      ("http://[::1]:8080/x", "http://[::1]:8080/x"), ("https://h?q", "https://h/?q"),
      ("ftp://h/", nil), ("https://", nil), ("https://u@h/", nil), ("https://h/a b", nil), ("https://h/\u{E4}", nil), ("https://h:0/", nil),
      ("https://h:99999/", nil), ("https://-h/", nil), ("https://h/\"", nil), ("//h/", nil), ("https:h", nil), ("https://h\\@evil/", nil),
    ] as [(String, String?)])
  func parses(text: String, expected: String?) { #expect(WebAddress(text)?.text == expected) }

  /// The examples of RFC 3986, 5.4, with a base of the web.
  @Test(
    "resolves references",
    arguments: [
      ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"), ("//g", "http://g/"),
      ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q"), ("", "http://a/b/c/d;p?q"),
      (".", "http://a/b/c/"),
      ("..", "http://a/b/"), ("../g", "http://a/b/g"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("/./g", "http://a/g"),
      ("g;x=1/../y", "http://a/b/c/y"), ("https://x/y", "https://x/y"), ("mailto:a", nil),
    ] as [(String, String?)])
  func resolves(reference: String, expected: String?) throws {
    #expect(try #require(WebAddress("http://a/b/c/d;p?q")).resolving(reference)?.text == expected)
  }

  @Test(
    "reads locations",
    arguments: [
      ("laws/act.md", .file, "laws/act.md", nil, nil), ("/tmp", .folder, "/tmp", nil, nil), ("file:///tmp", .folder, "/tmp", nil, nil),
      (" https://h/x ", .http, "https://h/x", nil, nil), ("feed+https://h/log.atom", .feed, "https://h/log.atom", nil, nil),
      ("git+https://h/r.git", .git, "https://h/r.git", nil, nil), ("git+https://h/r.git#acts/", .git, "https://h/r.git", nil, "acts"),
      ("git+/srv/r#main:a/b.md", .git, "/srv/r", "main", "a/b.md"), ("git+file:///srv/r", .git, "/srv/r", nil, nil),
      ("git+ssh://git@h/r", .git, "ssh://git@h/r", nil, nil), ("git+./r#v1:", .git, "./r", "v1", nil),
    ] as [(String, SourceKind, String, String?, String?)])
  func locations(text: String, kind: SourceKind, address: String, branch: String?, path: String?) throws {
    let source = try Source(text)
    #expect(source.kind == kind && source.address == address && source.branch == branch && source.path == path)
  }

  @Test(
    "refuses locations that could be more than they seem",
    arguments: [
      "", "ftp://h/x", "https://u:p@h/", "git+--upload-pack=touch /tmp/x", "git+ext::sh -c true", "git+ssh://-oProxyCommand=true/x",
      "git+https://h/r#--output=x:a", "git+https://h/r#main:../../etc", "git+https://h/r#a..b:c", "git+https://h/r#main:.git/config",
      "git+host:path",
      "git+ssh://u:p@h/r", "feed+ftp://h/", "a\u{0}b", "https://h/\nx", "git+",
    ])
  func refuses(text: String) { #expect(throws: (any Error).self) { try Source(text) } }

  @Test(
    "knows hosts of this machine and of private networks",
    arguments: [
      ("localhost", true), ("127.0.0.1", true), ("10.1.2.3", true), ("172.20.0.1", true), ("172.32.0.1", false), ("192.168.0.1", true),
      ("169.254.169.254", true), ("[::1]", true), ("[fd00::1]", true), ("[2001:db8::1]", false), ("0x7f.1", true), ("8.8.8.8", false),
      ("laws.example", false), ("printer.local", true), ("100.64.0.1", true),
    ])
  func local(host: String, isLocal: Bool) throws { #expect(try #require(WebAddress("http://\(host)/")).isLocal == isLocal) }

  @Test(
    "reads and writes times",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2026-11-22T05:04:07Z", 1_795_323_847), ("2000-02-29", 951_782_400), ("1969-12-31T23:59:59Z", -1),
      ("2026-01-01T00:30:00+01:00", 1_767_223_800), ("2026-01-01t00:00:00.25z", 1_767_225_600), ("2026-02-30", nil), ("2026-1-1", nil),
      ("2026-01-01T24:00:00Z", nil), ("2026-01-01T00:00", nil), ("", nil),
    ] as [(String, Int64?)])
  func times(text: String, seconds: Int64?) {
    #expect(UTCTime.parse(text) == seconds)
    if let seconds { #expect(UTCTime.parse(UTCTime.text(seconds)) == seconds) }
  }

  @Test(
    "reads the dates of HTTP and RSS",
    arguments: [
      ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
      ("06 Nov 1994 08:49:37 +0100", 784_108_177),
      ("Sun, 06 Nov 1994 08:49 UT", 784_111_740), ("Sun, 31 Feb 1994 08:49:37 GMT", nil), ("yesterday", nil), ("", nil),
    ] as [(String, Int64?)])
  func httpTimes(text: String, seconds: Int64?) { #expect(UTCTime.parseHTTP(text) == seconds) }

  @Test(
    "obeys robots.txt",
    arguments: [
      ("User-agent: *\nDisallow: /a", "/a/b", false), ("User-agent: *\nDisallow: /a", "/b", true), ("User-agent: *\nDisallow:", "/b", true),
      ("User-agent: *\nDisallow: /\nAllow: /laws/", "/laws/1", true), ("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true),
      ("User-agent: *\nDisallow: /*.xml$", "/x/y.xml", false), ("User-agent: *\nDisallow: /*.xml$", "/x/y.xml?z", true),
      ("User-agent: *\nDisallow: /*x*y", "/axby", false), ("User-agent: *\nDisallow: /a%2Fb", "/a%2fb", false),
      ("User-agent: *\nDisallow: /%61", "/a", false),
      ("User-agent: lacuna\nDisallow: /x\n\nUser-agent: *\nDisallow: /", "/y", true),
      ("user-agent: LACUNA/2.0\nDISALLOW: /x # why\n", "/x", false),
      ("User-agent: other\nUser-agent: lacuna\nDisallow: /x", "/x", false), ("Disallow: /", "/x", true),
      ("User-agent: lacunae\nDisallow: /", "/x", true),
      ("User-agent: lacuna\nSitemap: s\nDisallow: /x\nUser-agent: *\nAllow: /x", "/x", false),
      ("User-agent: *\nDisallow: /robots.txt", "/robots.txt", true),
      ("User-agent: *\r\nDisallow: /a\r\n", "/a", false), ("User-agent: *\nDisallow: /a$", "/ab", true),
      ("User-agent: *\nDisallow: /ä", "/%C3%A4", false),
    ])
  func robots(rules: String, target: String, isAllowed: Bool) {
    #expect(RobotsRules(Array(rules.utf8), robot: "lacuna").allows(target) == isAllowed)
  }
}
