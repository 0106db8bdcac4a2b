import Yams

extension Node {
  /// What a reader would call it.
  var kindName: String {
    switch self {
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .alias: "an alias"
    case .scalar:
      switch tag {
      case Tag(.null): "empty"
      case Tag(.bool): "a yes/no value"
      case Tag(.int), Tag(.float): "a number"
      case Tag(.timestamp): "a date"
      default: "a text"
      }
    }
  }

  /// Empty or `null`.
  var isNull: Bool { scalar != nil && tag == Tag(.null) }

  /// A scalar that YAML reads as something else than text: empty, yes/no, a number, a date.
  var isOtherScalar: Bool { scalar != nil && kindName != "a text" }

  /// The value of a finite number.
  var plainNumber: Double? {
    guard scalar != nil, tag == Tag(.int) || tag == Tag(.float), let value = float ?? int.map(Double.init), value.isFinite else {
      return nil
    }
    return value
  }
}
