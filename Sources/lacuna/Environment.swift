import Glibc

/// Variables of the environment.
enum Environment {
  /// The value, or nil when the variable is unset or empty.
  static func value(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }
}
