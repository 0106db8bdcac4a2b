import Glibc

/// A file that only this user can read and that is gone when the last reference is.
final class TemporaryFile {
  let path: String

  init(_ bytes: [UInt8]) throws(ChildProcess.Failure) {
    let folder = ChildEnvironment.value("TMPDIR") ?? "/tmp"
    var template = Array("\(folder)/lacuna-XXXXXX".utf8CString)
    let number = unsafe mkstemp(&template)
    guard number >= 0 else { throw ChildProcess.Failure(code: errno) }
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let end = PipeEnd(number)
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(number, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        let code = errno
        unsafe unlink(path)
        throw ChildProcess.Failure(code: code)
      }
      written += count
    }
    end.close()
  }

  deinit { unsafe unlink(path) }
}
