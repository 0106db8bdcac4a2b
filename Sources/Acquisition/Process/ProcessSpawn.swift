import Glibc

/// The call that starts a program.
enum ProcessSpawn {
  /// Descriptors below are closed in the program, open or not; more are seldom open, and ours all close by themselves.
  private static let closedBelow: Int32 = 512

  /// - Parameter streams: Descriptors for its standard input, output and error.
  /// - Returns: Its process number, which is that of its group too.
  static func start(
    _ program: String, arguments: [String], environment: [String], streams: (Int32, Int32, Int32)
  ) throws(ChildProcess.Failure) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    for (target, source) in [streams.0, streams.1, streams.2].enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&actions, source, Int32(target))
    }
    // Whatever else this process has open is none of its business.
    for number in 3..<Self.closedBelow { unsafe posix_spawn_file_actions_addclose(&actions, number) }
    var none = sigset_t()
    var defaults = sigset_t()
    unsafe sigemptyset(&none)
    unsafe sigemptyset(&defaults)
    for number in [SIGPIPE, SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&defaults, number) }
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setsigdefault(&attributes, &defaults)
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let words = unsafe CStringList([program] + arguments)
    let variables = unsafe CStringList(environment)
    defer {
      unsafe words.free()
      unsafe variables.free()
    }
    var process: pid_t = 0
    let code = unsafe posix_spawnp(&process, program, &actions, &attributes, words.pointers, variables.pointers)
    guard code == 0 else { throw ChildProcess.Failure(code: code) }
    return process
  }

  /// Copies of strings as C wants lists of them, with a null at the end.
  @unsafe private struct CStringList {
    var pointers: [UnsafeMutablePointer<CChar>?]

    init(_ strings: [String]) { unsafe pointers = strings.map { unsafe strdup($0) } + [nil] }

    func free() {
      for index in unsafe pointers.indices { unsafe Glibc.free(pointers[index]) }
    }
  }
}
