/// What the command line asks for. Every option takes a value: `--megabytes 16`.
struct Options {
  var specimens = "corpus/specimens"
  /// Folder with `lexicons` and `models`.
  var data = "."
  /// The built program, for the stage that scores; without it that stage is left out.
  var program: String?
  var megabytes = 16
  var repeats = 5
  var seed: UInt64 = 1

  /// - Throws: `BenchmarkError` naming the option that is not understood.
  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else { throw BenchmarkError("\(name) needs a value") }
      switch name {
      case "--specimens": specimens = value
      case "--data": data = value
      case "--program": program = value
      case "--megabytes": megabytes = try Self.number(value, name)
      case "--repeats": repeats = try Self.number(value, name)
      case "--seed": seed = UInt64(try Self.number(value, name))
      default:
        throw BenchmarkError("unknown option \(name); there are --specimens --data --program --megabytes --repeats --seed")
      }
    }
  }

  private static func number(_ text: String, _ name: String) throws -> Int {
    guard let number = Int(text), number > 0 else { throw BenchmarkError("\(name) takes a number above 0, not '\(text)'") }
    return number
  }
}
