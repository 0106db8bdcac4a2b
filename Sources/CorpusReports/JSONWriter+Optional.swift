public import Reports

extension JSONWriter {
  /// A string, or null.
  public mutating func optionalField(_ name: String, _ value: String?) {
    if let value { field(name, value) } else { nullField(name) }
  }

  /// A number, or null.
  public mutating func optionalField(_ name: String, _ value: Double?) {
    if let value { field(name, value) } else { nullField(name) }
  }
}
