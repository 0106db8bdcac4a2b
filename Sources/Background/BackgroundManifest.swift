/// What a background was counted from: `models/background.<language>.manifest.tsv`.
public struct BackgroundManifest: Sendable {
  /// One text.
  public struct File: Sendable {
    /// Below the path that the user named, as bytes of its name decode.
    public var name: String
    public var tradition: Int
    public var bytes: Int
    public var words: Int
    /// FNV-1a, 64 bits, of its bytes.
    public var checksum: UInt64

    public init(name: String, tradition: Int, bytes: [UInt8], words: Int) {
      self.name = name
      self.tradition = tradition
      self.bytes = bytes.count
      self.words = words
      checksum = WordKey.word(bytes)
    }
  }

  public var engineVersion: String
  public var settings: BackgroundSettings
  public var traditions: [String]
  public var files: [File]

  public init(engineVersion: String, settings: BackgroundSettings, traditions: [String], files: [File]) {
    self.engineVersion = engineVersion
    self.settings = settings
    self.traditions = traditions
    self.files = files
  }

  /// The manifest as a table; files by tradition and name, whatever order they were read in.
  public func rendered(for table: BackgroundTable) -> [UInt8] {
    var text = "#lacuna-background\t\(BackgroundTable.version)\n#language\t\(table.language)\n"
    text +=
      "#title\tWhat the background statistics were counted from\n#licence\tCC0-1.0\nkind\tname\tvalue\tfiles\tbytes\twords\tchecksum\n"
    func setting(_ name: String, _ value: String) { text += "setting\t\(name)\t\(value)\t\t\t\t\n" }
    setting("engine", engineVersion)
    for row in settings.rows { setting(row.name, row.value) }
    text +=
      "table\tentries\t\(table.count)\t\(files.count)\t\(table.bytes.count)\t\(table.size.words)\t\(table.checksumText)\n"
    text += "table\tleast-count\t\(table.size.minimumCount)\t\t\t\t\ntable\tpassages\t\(table.size.passages)\t\t\t\t\n"
    for (index, tradition) in traditions.enumerated() {
      let own = files.filter { $0.tradition == index }
      let (bytes, words) = (own.reduce(0) { $0 + $1.bytes }, own.reduce(0) { $0 + $1.words })
      text += "tradition\t\(Self.cell(tradition))\t\t\(own.count)\t\(bytes)\t\(words)\t\n"
    }
    let sorted = files.sorted { ($0.tradition, $0.name, $0.checksum) < ($1.tradition, $1.name, $1.checksum) }
    for file in sorted {
      text += "file\t\(Self.cell(file.name))\t\(Self.cell(traditions[file.tradition]))\t\t\(file.bytes)\t\(file.words)\t"
      text += Self.hexadecimal(file.checksum) + "\n"
    }
    return Array(text.utf8)
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// A name may hold anything but what ends a cell.
  private static func cell(_ text: String) -> String {
    String(text.map { $0 == "\t" || $0.isNewline || ($0.asciiValue ?? 0x20) < 0x20 ? "?" : $0 })
  }
}
