import Alignment
import TestSupport

/// An instrument of sketched clauses and what seeded edits make of it, with the truth about where each new clause comes from.
struct EditedInstrument {
  struct Piece {
    var sketch: ClauseSketch
    /// Old clauses that it comes from; empty for an added one.
    var sources: [Int]
    var isTouched = false
  }

  let old: [ClauseSketch]
  private(set) var pieces: [Piece]
  private(set) var edits: [String: Int] = [:]
  private var random: SeededGenerator

  init(_ old: [ClauseSketch], seed: UInt64) {
    self.old = old
    pieces = old.enumerated().map { Piece(sketch: $1, sources: [$0]) }
    random = SeededGenerator(seed: seed)
  }

  var new: [ClauseSketch] { pieces.map(\.sketch) }

  /// About one clause in six is edited; then a word is renamed everywhere and, half the time, all articles from some point renumbered.
  mutating func edit(strangers: [ClauseSketch]) {
    let count = max(2, old.count / 6)
    for _ in 0..<count {
      switch Int.random(in: 0..<6, using: &random) {
      case 0: reword()
      case 1: delete()
      case 2: add(strangers)
      case 3: split()
      case 4: merge()
      default: move()
      }
    }
    rename()
    if Bool.random(using: &random) { renumber() }
  }

  private mutating func untouched(longerThan words: Int) -> Int? {
    let open = pieces.indices.filter { !pieces[$0].isTouched && pieces[$0].sketch.words.count > words }
    return open.randomElement(using: &random)
  }

  private mutating func note(_ edit: String) { edits[edit, default: 0] += 1 }

  /// A word in five at most is replaced, taken out or preceded by another.
  private mutating func reword() {
    guard let at = untouched(longerThan: 5) else { return }
    var words = pieces[at].sketch.words
    for _ in 0..<Int.random(in: 1...max(1, words.count / 5), using: &random) {
      let place = Int.random(in: words.indices, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: words[place] = random.next()
      case 1: words.insert(random.next(), at: place)
      default: if words.count > 5 { words.remove(at: place) }
      }
    }
    pieces[at].sketch.words = words
    pieces[at].isTouched = true
    note("reword")
  }

  private mutating func delete() {
    guard let at = untouched(longerThan: 0) else { return }
    pieces.remove(at: at)
    note("delete")
  }

  /// A clause of another law.
  private mutating func add(_ strangers: [ClauseSketch]) {
    guard var stranger = strangers.randomElement(using: &random) else { return }
    let at = Int.random(in: 0...pieces.count, using: &random)
    if at > 0 { stranger.id = pieces[at - 1].sketch.id + "__al_9" }
    pieces.insert(Piece(sketch: stranger, sources: [], isTouched: true), at: at)
    note("add")
  }

  private mutating func split() {
    guard let at = untouched(longerThan: 11) else { return }
    let piece = pieces[at]
    let cut = piece.sketch.words.count * Int.random(in: 30...70, using: &random) / 100
    pieces[at].sketch.words = Array(piece.sketch.words[..<cut])
    pieces[at].isTouched = true
    let rest = ClauseSketch(id: piece.sketch.id + "A", words: Array(piece.sketch.words[cut...]))
    pieces.insert(Piece(sketch: rest, sources: piece.sources, isTouched: true), at: at + 1)
    note("split")
  }

  private mutating func merge() {
    guard let at = untouched(longerThan: 4), at + 1 < pieces.count, !pieces[at + 1].isTouched, pieces[at + 1].sketch.words.count > 4 else {
      return
    }
    let second = pieces.remove(at: at + 1)
    pieces[at].sketch.words += second.sketch.words
    pieces[at].sources += second.sources
    pieces[at].isTouched = true
    note("merge")
  }

  /// An article goes to another place and keeps its clauses together.
  private mutating func move() {
    guard let at = untouched(longerThan: 0) else { return }
    let article = Self.article(pieces[at].sketch.id)
    let block = pieces.filter { Self.article($0.sketch.id) == article }
    pieces.removeAll { Self.article($0.sketch.id) == article }
    pieces.insert(contentsOf: block, at: Int.random(in: 0...pieces.count, using: &random))
    note("move")
  }

  /// One word is another one everywhere.
  private mutating func rename() {
    guard let word = pieces.randomElement(using: &random)?.sketch.words.randomElement(using: &random) else { return }
    let name = random.next()
    for index in pieces.indices { pieces[index].sketch.words = pieces[index].sketch.words.map { $0 == word ? name : $0 } }
    note("rename")
  }

  /// Each article gets the id of the article before it.
  private mutating func renumber() {
    var order: [String] = []
    for piece in pieces where !order.contains(Self.article(piece.sketch.id)) { order.append(Self.article(piece.sketch.id)) }
    let start = Int.random(in: 0..<max(1, order.count), using: &random)
    var names: [String: String] = [:]
    for index in start..<order.count { names[order[index]] = index > start ? order[index - 1] : "art_0" }
    for index in pieces.indices {
      let article = Self.article(pieces[index].sketch.id)
      if let name = names[article] { pieces[index].sketch.id = name + pieces[index].sketch.id.dropFirst(article.count) }
    }
    note("renumber")
  }

  private static func article(_ id: String) -> String { String(id.split(separator: "__", maxSplits: 1).first ?? "") }

  /// How many clauses of both versions are connected exactly as the edits did it.
  func rightCount(_ alignments: [ClauseAlignment]) -> Int {
    var sources = [[Int]](repeating: [], count: pieces.count)
    for alignment in alignments {
      for new in alignment.new { sources[new] = alignment.old }
    }
    var truth = [[Int]](repeating: [], count: old.count)
    var found = truth
    for (index, piece) in pieces.enumerated() { for source in piece.sources { truth[source].append(index) } }
    for alignment in alignments { for source in alignment.old { found[source] = alignment.new } }
    return pieces.indices.count { sources[$0].sorted() == pieces[$0].sources.sorted() } + old.indices.count { truth[$0] == found[$0] }
  }
}
