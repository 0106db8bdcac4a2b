public import LegalText
public import Tokenization

extension Lexicon {
  /// Checks each entry against its own examples, with the whole lexicon at work: an entry that a longer one hides, or that a neutral
  /// context swallows, is not found.
  /// - Returns: For each entry in order: marked words that it does not find exactly (L150), unmarked words of the positive example
  ///   that it finds (L151), words that it finds in the negative example (L152). Empty when all is well.
  /// - Complexity: O(bytes of the examples).
  public func exampleFaults(using tokenizer: borrowing Tokenizer) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    do throws(Diagnostic) {
      for index in entries.indices {
        try appendPositiveFaults(of: index, tokenizer, to: &faults)
        try appendNegativeFaults(of: index, tokenizer, to: &faults)
      }
    } catch {
      faults.append(error)
    }
    return faults
  }

  private func appendPositiveFaults(
    of index: Int, _ tokenizer: borrowing Tokenizer, to faults: inout [Diagnostic]
  ) throws(Diagnostic) {
    let entry = entries[index]
    let marked = MarkedText(entry.positive)
    let text = try tokenizer.tokenize(marked.bytes)
    let matches = match(text)
    var unclaimed = matches.filter { $0.entry == index }
    func report(_ fault: LexiconFault, at offset: Int) {
      let column = entry.cells.positive.column(at: marked.markedOffset(offset))
      faults.append(fault.diagnostic(file: entry.file, line: entry.line, column: column))
    }
    for range in marked.ranges {
      let bytes = ByteRange(start: range.lowerBound, end: range.upperBound)
      let tokens = text.tokenIndices(in: bytes)
      if let found = unclaimed.firstIndex(where: { $0.tokens == tokens && bytes.contains($0.range) }) {
        unclaimed.remove(at: found)
        continue
      }
      let rival = matches.first { $0.range.overlaps(bytes) && ($0.entry == index || hides($0, index)) }
      report(.notFound(words: text.string(bytes), instead: rival.map { explain($0, index, text) }), at: bytes.start)
      unclaimed.removeAll { $0.range.overlaps(bytes) }
    }
    for match in unclaimed { report(.foundUnmarked(words: text.string(match.range)), at: match.range.start) }
  }

  private func appendNegativeFaults(
    of index: Int, _ tokenizer: borrowing Tokenizer, to faults: inout [Diagnostic]
  ) throws(Diagnostic) {
    let entry = entries[index]
    let text = try tokenizer.tokenize(Array(entry.negative.utf8))
    for match in match(text) where match.entry == index {
      let column = entry.cells.negative.column(at: match.range.start)
      faults.append(
        LexiconFault.foundInNegative(words: text.string(match.range)).diagnostic(file: entry.file, line: entry.line, column: column))
    }
  }

  private func hides(_ match: LexiconMatch, _ entry: Int) -> Bool {
    entries[match.entry].list == entries[entry].list || entries[match.entry].list == Self.neutralList
  }

  private func explain(_ rival: LexiconMatch, _ entry: Int, _ text: TokenizedText) -> String {
    let words = text.string(rival.range)
    if rival.entry == entry { return "it finds '\(words)': mark the exact words" }
    return "'\(entries[rival.entry].id)' of the list '\(entries[rival.entry].list)' takes '\(words)'"
  }
}
