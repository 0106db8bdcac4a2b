import NIOHTTP1

/// Headers of every answer: nothing is guessed, framed, kept, or told to others.
enum SecurityHeaders {
  private static let all = [
    ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"), ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Resource-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
  ]

  /// The page loads from this server alone, and runs and styles itself from files alone.
  private static let pagePolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    + "frame-ancestors 'none'"
  /// Answers that are no page load nothing and run nothing, whatever they hold.
  private static let dataPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

  static func add(to fields: inout HTTPHeaders, isPage: Bool) {
    for (name, value) in all { fields.replaceOrAdd(name: name, value: value) }
    fields.replaceOrAdd(name: "Content-Security-Policy", value: isPage ? pagePolicy : dataPolicy)
    fields.replaceOrAdd(name: "Cache-Control", value: isPage ? "no-cache" : "no-store")
  }
}
