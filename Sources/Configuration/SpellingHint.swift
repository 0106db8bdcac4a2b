/// Finds the known word that was probably meant.
enum SpellingHint {
  /// The word of `known` that differs from `word` in the fewest letters, if these are at most a third of it (two at least);
  /// the first in order among equals.
  static func nearest(to word: String, among known: [String]) -> String? {
    let letters = Array(word.lowercased().utf8.prefix(64))
    var best: (word: String, distance: Int)?
    for candidate in known {
      let distance = distance(letters, Array(candidate.utf8))
      if distance <= max(2, candidate.utf8.count / 3), distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// Levenshtein distance; an underscore and a hyphen are the same letter.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in 0..<right.count {
        let isSame = letter == right[column] || (letter == 0x5F && right[column] == 0x2D)
        let cost = min(row[column] + 1, row[column + 1] + 1, diagonal + (isSame ? 0 : 1))
        diagonal = row[column + 1]
        row[column + 1] = cost
      }
    }
    return row[right.count]
  }
}
