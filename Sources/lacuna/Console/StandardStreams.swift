import Glibc

/// Standard input, output and error as the program found them.
enum StandardStreams {
  /// Makes sure that no file opened later takes the place of a closed standard stream and receives what was not meant for it, and that
  /// a broken pipe is an error of `write` rather than the end of the program.
  static func secure() {
    for number: Int32 in 0...2 where fcntl(number, F_GETFD) < 0 {
      // Opened for reading only: what is written there fails, as it would on a closed stream.
      _ = unsafe open("/dev/null", O_RDONLY)
    }
    _ = signal(SIGPIPE, SIG_IGN)
  }
}
