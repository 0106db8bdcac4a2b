/// Something that must hold for every input: two paths agree, a reader refuses or accepts but never stops the program.
///
/// A new one is a file in this folder and an entry in `FuzzCommand.targets`.
protocol FuzzTarget: SendableMetatype {
  /// What the command line calls it.
  static var name: String { get }
  /// One line for the help.
  static var summary: String { get }

  /// - Throws: When what it tests cannot be set up.
  init() throws

  /// What is wrong on this input, in one line; nil when all is well.
  /// - Parameter input: Any bytes, of at most a few kilobytes.
  func fault(on input: [UInt8]) -> String?
}
