/// A run found in the text before overlaps are settled.
struct MatchCandidate {
  var entry: UInt32
  /// Number of the entry's list.
  var list: UInt32
  /// Number of words, 1 to 16.
  var length: UInt8
  /// Index of the first token, counted from the start of the searched range.
  var start: UInt32
  /// See `TokenAutomaton.looseness`.
  var looseness: UInt16

  /// Lists one after another; inside a list the winner of an overlap first: the longer, then the earlier, then the one that names
  /// its words more exactly, then the one that was loaded first.
  static func < (left: MatchCandidate, right: MatchCandidate) -> Bool {
    if left.list != right.list { return left.list < right.list }
    if left.length != right.length { return left.length > right.length }
    if left.start != right.start { return left.start < right.start }
    if left.looseness != right.looseness { return left.looseness < right.looseness }
    return left.entry < right.entry
  }
}
