import ArgumentParser
import Glibc

/// Reads and writes a small generated file.
enum PageFile {
  /// - Throws: `ValidationError` that names the file and the system's reason.
  static func read(_ path: String) throws -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { throw failure(path, "cannot be read") }
    defer { close(descriptor) }
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 { throw failure(path, "cannot be read") }
      if count == 0 { return result }
      result += buffer[..<count]
    }
  }

  /// - Throws: `ValidationError` that names the file and the system's reason.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw failure(path, "cannot be written") }
    defer { close(descriptor) }
    try write(bytes, descriptor, named: path)
  }

  /// Writes to standard output.
  /// - Throws: `ValidationError` with the system's reason.
  static func printOut(_ bytes: [UInt8]) throws { try write(bytes, STDOUT_FILENO, named: "standard output") }

  private static func write(_ bytes: [UInt8], _ descriptor: Int32, named path: String) throws {
    var start = 0
    while start < bytes.count {
      let rest = bytes[start...]
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count <= 0 { throw failure(path, "cannot be written") }
      start += count
    }
  }

  private static func failure(_ path: String, _ what: String) -> ValidationError {
    ValidationError("\(path) \(what) (\(unsafe String(cString: strerror(errno))))")
  }
}
