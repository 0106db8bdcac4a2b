import Acquisition
import LegalText

/// Turns an SVG of ours into PNG with the program `rsvg-convert` of librsvg, in a process of its own.
struct Rasterizer {
  /// Pixels of the picture for each of the SVG's own.
  var scale: Int

  private static let program = "rsvg-convert"
  /// The longest side that its drawing library (cairo) knows.
  private static let longestSide = 32_767
  /// Pixels of a picture: it is drawn in memory, four bytes each.
  private static let largestArea = 120_000_000
  private static let seconds = 120.0
  /// Where fonts are found, and where what is known of them is kept.
  private static let variables = ["HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH"]

  /// To be asked before the work, so that nobody waits for a picture that cannot be made.
  /// - Throws: `CommandFailure` with status 64 when the program is not there.
  static func requireProgram() throws(CommandFailure) {
    do throws(ToolRun.Failure) {
      _ = try ToolRun(program: program, arguments: ["--version"], variables: variables, outputLimit: 4096, seconds: 10).run()
    } catch {
      switch error {
      case .missing: throw missing(reason: "is not installed")
      case .notStarted(let reason): throw missing(reason: "cannot be started: \(reason)")
      case .timedOut, .saidTooMuch, .failed: throw missing(reason: "does not work")
      }
    }
  }

  private static func missing(reason: String) -> CommandFailure {
    .usage(
      "U314", file: program, "\(reason), and a .png needs it",
      hint: "install it (on Debian: apt-get install librsvg2-bin fonts-dejavu-core), or write .svg")
  }

  /// - Parameters:
  ///   - svg: A picture of ours.
  ///   - size: Its own size in pixels.
  ///   - name: Of the file that it is for.
  /// - Returns: A PNG of `scale` times that size.
  /// - Throws: `CommandFailure` with status 74 when the picture is too large or the program fails.
  func png(_ svg: [UInt8], size: (width: Int, height: Int), for name: String) throws(CommandFailure) -> [UInt8] {
    let (width, height) = (size.width * scale, size.height * scale)
    guard max(width, height) <= Self.longestSide, width * height <= Self.largestArea else {
      throw Self.failure(
        name, "a picture of \(width) by \(height) pixels is too large",
        hint: "write .svg or .html, take a smaller --scale, or draw fewer rows or columns (--columns topic)")
    }
    let tool = ToolRun(
      program: Self.program, arguments: ["--format=png", "--zoom=\(scale)", "--unlimited"], variables: Self.variables, input: svg,
      outputLimit: 4 * width * height + (1 << 20), seconds: Self.seconds)
    let bytes: [UInt8]
    do throws(ToolRun.Failure) { bytes = try tool.run() } catch { throw Self.failure(name, error) }
    guard let made = PNGSize(bytes), made == PNGSize(width: width, height: height) else {
      throw Self.failure(name, "\(Self.program) made no picture of \(width) by \(height) pixels", hint: "write .svg")
    }
    return bytes
  }

  private static func failure(_ name: String, _ failure: ToolRun.Failure) -> CommandFailure {
    switch failure {
    case .missing: missing(reason: "is not installed")
    case .notStarted(let reason): missing(reason: "cannot be started: \(reason)")
    case .timedOut: Self.failure(name, "\(program) was not done after \(Int(seconds)) s", hint: "write .svg, or take a smaller --scale")
    case .saidTooMuch: Self.failure(name, "\(program) printed more than the picture", hint: "write .svg")
    case .failed(_, let complaint): Self.failure(name, "\(program) says: \(complaint)", hint: "write .svg")
    }
  }

  private static func failure(_ name: String, _ message: String, hint: String) -> CommandFailure {
    CommandFailure(
      status: .outputFailed, diagnostics: [Diagnostic(code: "O403", file: name, message: "cannot be written: \(message)", hint: hint)])
  }
}

/// The size that the head of a PNG states (ISO/IEC 15948, 5.2 and 11.2.2).
struct PNGSize: Equatable {
  var width: Int
  var height: Int

  init(width: Int, height: Int) { (self.width, self.height) = (width, height) }

  /// Nil for what is no PNG.
  init?(_ bytes: [UInt8]) {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard bytes.count >= 24, bytes.starts(with: signature), bytes[12..<16].elementsEqual("IHDR".utf8) else { return nil }
    func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 << 8 | Int($1) } }
    self.init(width: number(16..<20), height: number(20..<24))
  }
}
