/// A Frictionless data package (`datapackage.json`): what the columns of CSV files beside it mean.
public struct DataPackage: Sendable {
  /// What a column holds.
  public enum Kind: Sendable {
    case text
    case status
    case band
    /// In [0, 100].
    case score
    case number
    /// At least 0.
    case count
    case flag
  }

  /// One column of a table.
  public struct Field: Sendable {
    public var name: String
    public var kind: Kind
    public var description: String
    /// Whether no cell is empty.
    public var isRequired: Bool

    public init(_ name: String, _ kind: Kind, _ description: String, isRequired: Bool = false) {
      self.name = name
      self.kind = kind
      self.description = description
      self.isRequired = isRequired
    }
  }

  public var fields: [Field]
  public var title: String
  /// Name of the package, in lower case without blanks.
  public var name: String

  public init(title: String, fields: [Field], name: String = "lacuna-heatmap") {
    self.title = title
    self.fields = fields
    self.name = name
  }

  /// `heatmap` of `lacuna-heatmap`.
  private var resourceName: String { String(name.split(separator: "-").last ?? Substring(name)) }

  /// The package of files with these columns.
  /// - Parameter files: Names of files in the same folder, each once, with their sizes in bytes.
  public func json(files: [(name: String, byteCount: Int)]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("profile", "tabular-data-package")
      json.field("name", name)
      json.field("title", title)
      json.field("description", ReviewNotice.text)
      json.array("resources") { json in
        for (index, file) in files.enumerated() {
          json.object { json in
            json.field("profile", "tabular-data-resource")
            json.field("name", index == 0 ? resourceName : "\(resourceName)-\(index + 1)")
            json.field("path", file.name)
            json.field("format", "csv")
            json.field("mediatype", "text/csv")
            json.field("encoding", "utf-8")
            json.field("bytes", file.byteCount)
            json.object("dialect") { json in
              json.field("delimiter", ",")
              json.field("lineTerminator", "\r\n")
              json.field("quoteChar", "\"")
              json.field("doubleQuote", true)
              json.field("header", true)
            }
            json.object("schema") { schema(&$0) }
          }
        }
      }
    }
    json.endRecord()
    return json.bytes
  }

  private func schema(_ json: inout JSONWriter) {
    json.array("fields") { json in
      for field in fields {
        json.object { json in
          json.field("name", CSVWriter.guarded(field.name))
          json.field("type", Self.type(field.kind))
          json.field("description", field.description)
          json.object("constraints") { json in
            if field.isRequired { json.field("required", true) }
            switch field.kind {
            case .score:
              json.field("minimum", 0)
              json.field("maximum", 100)
            case .count: json.field("minimum", 0)
            case .status: Self.values(["ok", "partial", "unreadable"], &json)
            case .band: Self.values(["low", "moderate", "elevated", "high"], &json)
            case .text, .number, .flag: break
            }
          }
        }
      }
    }
    json.array("missingValues") { $0.value("") }
  }

  private static func values(_ names: [String], _ json: inout JSONWriter) {
    json.array("enum") { json in for name in names { json.value(name) } }
  }

  private static func type(_ kind: Kind) -> String {
    switch kind {
    case .text, .status, .band: "string"
    case .score, .number: "number"
    case .count: "integer"
    case .flag: "boolean"
    }
  }
}
