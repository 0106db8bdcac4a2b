import Glibc

/// The program that serves HTTP, built from the package in `Server/`.
struct ServerProgram {
  static let name = "lacuna-serve"
  let path: String

  /// The server beside this program, as installed; else the one that is built in the checkout that this program belongs to.
  static func find() -> ServerProgram? {
    var candidates: [String] = []
    if let program = DataHome.realPath("/proc/self/exe"), let slash = program.utf8.lastIndex(of: UInt8(ascii: "/")) {
      candidates.append(program[..<slash] + "/" + name)
    }
    if let home = try? DataHome.find() { candidates.append("\(home.path)/Server/.build/release/\(name)") }
    return candidates.first { unsafe access($0, X_OK) == 0 }.map(ServerProgram.init)
  }

  /// Becomes the server, with the same process id, so that signals and exit status are its own.
  /// - Returns: Why it could not be started.
  func replaceThisProcess(_ arguments: [String]) -> CommandFailure {
    var words = unsafe ([path] + arguments).map { unsafe strdup($0) }
    unsafe words.append(nil)
    unsafe execv(path, &words)
    let reason = unsafe String(cString: strerror(errno))
    for index in unsafe words.indices { unsafe free(words[index]) }
    return .output(path, reason: reason)
  }
}
