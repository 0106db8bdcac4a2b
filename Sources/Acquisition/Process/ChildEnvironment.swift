import Glibc
import Ingest

/// What of our environment other programs may see.
enum ChildEnvironment {
  /// The variables of these names that are set, and those given.
  static func variables(_ names: [String], adding: [String] = []) -> [String] {
    (["PATH"] + names).compactMap { name in value(name).map { "\(name)=\($0)" } } + ["LC_ALL=C"] + adding
  }

  /// Proxies and authorities, which belong to the machine and not to a source.
  static let network = [
    "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR",
    "CURL_CA_BUNDLE",
  ]

  /// All variables that our program was started with.
  static var everything: [String] {
    let bytes = (try? WholeFile.read("/proc/self/environ")) ?? nil
    return (bytes ?? []).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  static func value(_ name: String) -> String? {
    guard let text = unsafe getenv(name) else { return nil }
    return unsafe String(cString: text)
  }
}
