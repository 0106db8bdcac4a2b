import Lexicon

/// What a table in a language's folder holds, told from its first line.
enum TableKind {
  case lexicon
  case structure
  case definition
  case reading
  case term
  /// A table of ours that this version does not know, by the name in its first line.
  case unknown(String)

  /// - Parameter file: A table without a first line of ours is taken for a word list, whose reader says what is missing.
  init(_ file: SourceFile) {
    let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let line = String(decoding: file.bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }.prefix(80), as: UTF8.self)
    let name = line.prefix { $0 != "\t" && $0 != " " }
    switch name {
    case "#lacuna-structure": self = .structure
    case "#lacuna-definition": self = .definition
    case "#lacuna-reading": self = .reading
    case "#lacuna-term": self = .term
    case "#lacuna-lexicon": self = .lexicon
    default: self = name.hasPrefix("#lacuna-") ? .unknown(String(name.dropFirst())) : .lexicon
    }
  }
}
