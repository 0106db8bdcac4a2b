/// One open level of a numbering.
struct NumberingLevel {
  enum Role: UInt8 { case barrier, unit, item }
  var role: Role
  var style: NumberStyle
  var decoration: LabelDecoration
  var ordinal: Ordinal

  /// Hash of a stack whose outer levels hash to `key` and whose innermost is this one.
  func hash(into key: UInt64) -> UInt64 {
    var key = key ^ (UInt64(role.rawValue) << 16 | UInt64(style.rawValue) << 8 | UInt64(decoration.rawValue)) &* 0x9E37_79B9_7F4A_7C15
    key = (key ^ UInt64(bitPattern: Int64(ordinal.major))) &* 0xFF51_AFD7_ED55_8CCD
    key = (key ^ key >> 32 ^ UInt64(bitPattern: Int64(ordinal.minor))) &* 0xC4CE_B9FE_1A85_EC53
    return (key ^ key >> 29 ^ UInt64(bitPattern: Int64(ordinal.fraction))) &* 0x9E37_79B9_7F4A_7C15
  }
}
