import Ingest
import LegalText

/// Reads the location of a source.
enum SourceLocation {
  static func parse(_ text: String) throws(Diagnostic) -> Source {
    let location = text.trimmedOfBlanks
    guard !location.isEmpty, !location.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      throw .location(text, "is empty or holds control characters")
    }
    let lower = location.lowercased()
    if lower.hasPrefix("git+") { return try repository(location, String(location.dropFirst(4))) }
    if lower.hasPrefix("feed+") { return try web(location, String(location.dropFirst(5)), .feed) }
    if lower.hasPrefix("http://") || lower.hasPrefix("https://") { return try web(location, location, .http) }
    if lower.hasPrefix("file://") {
      let path = String(location.dropFirst(7))
      guard path.hasPrefix("/") else { throw .location(location, "names no absolute path behind file://") }
      return local(location, path)
    }
    if let scheme = scheme(of: location) { throw .location(location, "has the scheme '\(scheme)', which is not read") }
    return local(location, location)
  }

  private static func local(_ location: String, _ path: String) -> Source {
    if case .folder = FileKind(path: Array(path.utf8), followsLinks: true) {
      return Source(location: location, kind: .folder, address: path)
    }
    return Source(location: location, kind: .file, address: path)
  }

  private static func web(_ location: String, _ address: String, _ kind: SourceKind) throws(Diagnostic) -> Source {
    guard let parsed = WebAddress(address) else {
      throw .location(
        location, "is no address of the web: it needs http:// or https://, a host, no password, and percent-encoded characters")
    }
    return Source(location: location, kind: kind, address: parsed.text)
  }

  /// `git+ADDRESS[#[BRANCH:]PATH]`.
  private static func repository(_ location: String, _ rest: String) throws(Diagnostic) -> Source {
    let parts = rest.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    var address = parts.isEmpty ? "" : String(parts[0])
    if address.lowercased().hasPrefix("file://") { address = String(address.dropFirst(7)) }
    let isRemote = address.contains("://")
    if isRemote {
      guard isFetchable(address) else {
        throw .location(location, "is no repository that is read: https://, http://, ssh:// or a path, without a password")
      }
    } else if address.isEmpty || address.hasPrefix("-") || (address.contains(":") && !address.hasPrefix("/") && !address.hasPrefix(".")) {
      // `host:path` and `helper::address` would be taken by git for more than a path.
      throw .location(location, "names no repository: write git+https://…, git+ssh://… or git+ and a path")
    }
    var branch: String?
    var path: String?
    if parts.count == 2, !parts[1].isEmpty {
      let inside = parts[1].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      if inside.count == 2 {
        guard isBranch(inside[0]) else { throw .location(location, "'\(inside[0])' is no name of a branch or tag") }
        branch = String(inside[0])
      }
      let file = inside[inside.count - 1].split(separator: "/", omittingEmptySubsequences: true)
      guard !file.contains("..") && !file.contains(".git") else {
        throw .location(location, "leads out of the repository")
      }
      path = file.isEmpty ? nil : file.joined(separator: "/")
    }
    return Source(location: location, kind: .git, address: address, branch: branch, path: path)
  }

  private static func isFetchable(_ address: String) -> Bool {
    if WebAddress(address) != nil { return true }
    guard address.lowercased().hasPrefix("ssh://") else { return false }
    // The host must not look like an option of ssh; a user before `@` is usual there, a password is not.
    let rest = address.dropFirst(6)
    let authority = rest.prefix { $0 != "/" }
    let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    let user = authority.contains("@") ? authority.prefix { $0 != "@" } : "git"
    return !host.isEmpty && !host.hasPrefix("-") && !user.isEmpty && !user.hasPrefix("-") && !user.contains(":")
      && rest.utf8.allSatisfy { 0x21...0x7E ~= $0 } && authority.endIndex < rest.endIndex
  }

  /// The part of git's rules for names that keeps them from being options, ranges or expressions.
  private static func isBranch(_ name: Substring) -> Bool {
    !name.isEmpty && !name.hasPrefix("-") && !name.hasPrefix("/") && !name.contains("..") && !name.contains("@{")
      && name.utf8.allSatisfy { byte in
        0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || [0x2B, 0x2D, 0x2E, 0x2F, 0x5F].contains(byte)
      }
  }

  /// What stands before `://`, or nil.
  private static func scheme(of location: String) -> Substring? {
    guard let colon = location.firstIndex(of: ":"), location[colon...].hasPrefix("://") else { return nil }
    let scheme = location[..<colon]
    return scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) } ? scheme : nil
  }
}
